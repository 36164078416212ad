// English words that people use for one another in questions and in news.

/** Groups are parted by semicolons; a word may be in several. */
export const synonymGroups = `
begin start commence launch open initiate outset onset; end finish conclude stop cease terminate close; die death kill
pass; big large huge great major; small little tiny minor; make create produce build construct form manufacture; found
establish set create form; buy purchase acquire; name call title term know refer dub; live reside dwell inhabit
population; residents inhabitants citizens people; say state tell claim note remark declare announce mention; think
believe consider view regard see; show display demonstrate reveal; get obtain receive gain acquire; give grant provide
offer supply; help aid assist support; use employ utilize; need require must; happen occur take event; cause lead
result reason because due; rise increase grow raise climb; fall decrease decline drop reduce lower; win defeat beat
victory conquer; lose defeat loss; fight battle war conflict; attack assault raid invade invasion; army troops forces
soldiers military; leader head chief ruler; king monarch ruler; boss head; job work occupation profession; school
college university; pupil student; location place located situated site; near close next adjacent; city town; country
nation state; area region zone territory district; year annual yearly; month monthly; day daily; today current now
present; old ancient; new recent modern; important significant key main major; type kind sort form variety; part
section portion; member belong; group organization; meet meeting talk discuss discussion; discuss debate negotiate
talk; agreement treaty deal accord pact; law legislation act rule; vote election elect; choose select pick elect
appoint; appoint name; allow permit let enable; forbid ban prohibit prevent; try attempt seek effort; want wish desire
aim; aim goal purpose objective; change alter modify; become turn; move transfer relocate; go travel journey; arrive
reach come; leave depart flee; return come; teach educate instruct; learn study; write author pen book; book novel
work; paint painting artist; sing song music; build building construction erected; cost price expensive worth; money
fund finance; pay payment; own possess property; sell trade sale; company firm corporation business; child son
daughter kid; wife husband spouse marry; mother father parent; man male; woman female; doctor physician; ship vessel
boat; car automobile vehicle; plane aircraft; road street highway; river stream; sea ocean; hill mountain; fast quick
rapid speed; strong powerful; rich wealthy; poor poverty; many numerous several; often frequently usually; first
initial original earliest; last final latest; main primary principal chief; whole entire total; about approximately
around roughly nearly; opponent enemy rival; ally friend; religion faith belief church; god deity; priest clergy;
language tongue; speak language; origin source derive; originate come; famous known notable renowned; describe depict
portray; explain account; suggest propose recommend; accept adopt approve; reject refuse deny oppose; control govern
rule dominate; government administration; power authority; capital city; border boundary; foreign abroad overseas;
immigrate migrate settle emigrate; destroy demolish ruin; damage harm; protect defend; danger threat risk; find
discover locate; search seek look; hold keep maintain retain; contain include consist comprise compose; join unite
merge; divide split separate; send dispatch; bring carry; capture seize take; free release liberate; arrest imprison
jail; punish penalty; crime offence; judge court; goods products merchandise; food eat; clothes wear; house home
residence; station stop; hurt injure wound; amount number quantity; percent percentage proportion; length long
duration; height tall high; size big large; age old; distance far; result outcome consequence effect impact; problem
issue difficulty trouble; answer reply respond response; ask request question; plan scheme project; idea concept
notion; method way means technique; expand extend enlarge growth; replace substitute; represent stand; follow succeed;
precede before prior; complete finish; continue proceed remain; stay remain; visit trip; attend participate; host hold
organize; emphasize stress underline highlight; normalize normalization; cooperation collaborate cooperate
partnership; confuse conflate mistake; prized revere esteem honor value cherish admire respect; rare scarce uncommon
unusual; common frequent widespread prevalent typical; usual normal ordinary regular typical customary; administer
govern manage run; typically normally usually generally; casualty casualties death kill losses wounded; throne crown
reign kingdom; reign rule; flee escape exodus refuge exile; refugee exile émigré emigrant; settle settlement colony
colonist colonial settler inhabit; land arrive disembark; required obligatory mandatory compulsory need; prohibit ban
forbid outlaw illegal; legal lawful; illegal unlawful banned; revoke cancel repeal abolish annul rescind withdraw;
abolish end eliminate remove; remove eliminate extract delete expel; expel banish deport evict exile; enact pass adopt
legislate; approve ratify endorse confirm; confirm verify validate; verify check test; test experiment trial exam
examine; examine inspect investigate analyze study; investigate research inquiry inquire probe; research study
science; scientist researcher scholar academic; scholar historian expert; expert specialist; advise counsel recommend;
advocate supporter proponent champion; supporter follower adherent fan; oppose resist contrary object; opposite
reverse contrary; support back endorse favor; favor prefer like; dislike hate; fear afraid scare anxiety worry; angry
anger outrage; surprise shock; happy pleased glad; threaten menace warn; warn alert; attract draw appeal; persuade
convince; encourage promote foster urge; promote advance further encourage; advance progress proceed; progress
improvement development; improve enhance better upgrade; worsen deteriorate decline; deteriorate decay; reduce cut
decrease shrink diminish; increase boost enhance enlarge; double twice twofold; maximum greatest highest largest most
peak; minimum least lowest smallest; peak summit top height; bottom base; exceed surpass above; reach attain achieve;
achieve accomplish succeed success; fail failure unsuccessful collapse; collapse fall; bankrupt insolvent; debt loan
borrow owe; lend loan; invest investment; income revenue earnings salary wage; salary wage pay; earn gain make; tax
levy duty tariff; tariff custom; fee charge cost price; charge accuse; accuse blame allege; blame fault responsible;
responsible accountable; guilty convict; sentence punish; execute behead hang death; murder kill assassinate slay;
massacre slaughter kill; violent violence; riot unrest uprising; uprising revolt rebellion insurrection rebel;
revolution revolt; protest demonstrate rally march; strike walkout; soldier troop military; navy fleet ship; fleet
ships; camp base; fort fortress fortification castle; castle palace; siege besiege; surrender capitulate yield;
retreat withdraw; withdraw leave pull; expedition voyage journey mission; mission task; task job duty; duty obligation
responsibility; deploy station send; station post base; weapon arms gun; bomb explode explosion; war warfare military;
peace truce ceasefire armistice treaty; pact alliance; alliance ally coalition union; treaty sign; sign signature;
envoy ambassador diplomat representative; delegate representative deputy; deputy assistant vice; minister secretary;
premier prime; president head; chairman chair head chief; monarch king queen emperor; noble nobility aristocrat lord;
peasant farmer; farmer agriculture farm; crop grow harvest; slave slavery enslave; worker employee labor labour;
employer company; employee staff; staff personnel; hire employ recruit; dismiss fire sack; resign quit; replace
succeed successor supersede; heir inherit; descend descendant ancestor; ancestor forefather; relative family kin;
sibling brother sister; infant baby; birth born; marry wed wedding; youth young; elderly old; resident inhabitant live
citizen; population inhabitants people number; native indigenous aboriginal local; foreigner alien; race ethnic;
majority most; faith creed; worship pray prayer; church cathedral chapel; monk monastery; nun convent; saint holy
sacred; bible scripture; sermon preach; baptize baptism; heresy heretic; teach instruct lecture; lecturer professor
teacher; campus university; degree graduate diploma; graduate alumni; enroll register; class course lesson; author
writer wrote; poem poet poetry; novel fiction; publish issue release print; print press; newspaper journal press;
journalist reporter; broadcast air transmit; television tv; film movie cinema; actor star; star feature; perform play;
performance concert show; song tune; composer compose; musician music; album record; paint picture; sculptor sculpture
statue; statue monument; monument memorial; architect architecture design; design plan; style manner; decorate
ornament; museum gallery; exhibit display show; collection collect; theatre theater; stadium arena; team club squad;
coach manager; player athlete; match game; champion title; tournament competition contest; compete contest; medal
prize award; award prize honor grant; score point; train railway rail railroad; subway metro underground; flight fly;
driver drive; port harbor harbour; highway motorway; route path way; travel tour tourism; tourist visitor; hotel inn;
trip voyage; north northern; south southern; east eastern; west western; center centre middle central; edge border
fringe; coast shore seaside beach; island isle; forest wood woodland; glacier ice; climate weather; rain rainfall
precipitation; storm hurricane; drought dry; temperature degree heat; cold cool; warm hot; energy power fuel; fuel gas
petrol gasoline oil; oil petroleum crude; electric electricity; nuclear atomic; engine motor; machine device; device
apparatus instrument; tool instrument; software program; internet web online; website site; phone telephone; inventor
invent; invent create devise; discover discovery find; theory hypothesis; formula equation; number figure; calculate
compute; measure gauge; estimate guess approximate; average mean; statistic data; data information; information
knowledge; know aware; chemical chemistry; stone rock; gene genetic; animal creature; cow cattle; disease sickness
illness infection; infect infection; cure treat heal remedy; treatment therapy; medicine drug medication; hospital
clinic; surgeon surgery operation; symptom sign; color colour; dark black; bright light; loud noise; taste flavor;
smell odor; food meal; drink beverage; shop store; customer client buyer consumer; supplier vendor seller; trade
commerce; commerce business; industry industrial manufacture; factory plant mill; manufacturer maker producer; product
good; wealth rich; rich affluent; poor impoverished; parliament legislature assembly congress; assembly meeting
gathering; member representative; candidate nominee; ballot vote; poll vote election; referendum vote; committee
commission board; agency body organization; institution organization establishment; association society union;
federation union; federal national; province region; municipal city; neighborhood district quarter; suburb outskirts;
court tribunal; lawyer attorney; trial case; case lawsuit suit; verdict ruling judgment decision; decision resolution;
resolve settle solve; dispute disagreement conflict controversy; controversy debate; agree consent; consent
permission; permission license; license permit; right freedom; freedom liberty independence; independence independent
autonomy; autonomy self-government; equal equality; begin initially start; early initial; soon shortly; immediately
instantly; eventually finally; formerly previously once; former previous past; current existing; era period age;
holiday festival; festival celebration celebrate; ceremony ritual; tradition custom; legend myth; story tale; separate
distinct different; distinguish differ; differ different; similar alike same; identical same; exception except;
consist made; component part element; feature characteristic trait; role function; function serve; intend plan mean;
mean signify; symbol represent emblem; nickname alias; designate name; define definition; term word; show indicate
reveal; indicate suggest; prove proof evidence; reveal disclose; hide conceal; announce proclaim declare; proclaim
proclamation; promise pledge vow; oath swear; demand require; order command; command lead; obey follow; ignore
neglect; notice observe; observe watch; speak talk; speech address; message letter; meet encounter; build erect
construct; establish found create institute; form shape; repair restore renovate rebuild; rebuild reconstruct;
demolish raze; expand spread; close shut; enter entry; entry entrance admission; prevent stop avoid; protect guard;
safe haven secure; accident crash; rescue save; donate contribute give; carry transport; lack absence shortage;
shortage scarcity; abundant plentiful; enough sufficient; extra additional; additional more; only sole; important
influential; influence affect; cause trigger; reason motive why; contribute factor; depend rely; involve participate;
move migrate; conquer conquest; occupy occupation; dominate domination; overthrow depose topple; prisoner captive;
persecute persecution oppress; ship vessel ferry boat craft liner tanker; passenger traveler traveller rider; crew sailor;
cargo freight load shipment goods; overturn capsize roll tip flip sink; sink drown; skipper captain; shore land coast beach; weigh weight
ton tonne kilogram kilo; wreck hull ship; sail head bound destination; destination bound head; pier dock quay port; aboard board;
survive survivor alive rescue; victim dead death toll fatality casualty kill; toll dead death; missing lost disappear; injure injury hospital;
blame cause fault; gale storm wind weather; wave sea; flood inundate water overflow; evacuate rescue shelter flee; rescuer firefighter
emergency; mayor governor head; resident villager local people; village town settlement; blaze fire burn; ambulance hospital medic;
quake earthquake tremor; collapse destroy; shelter accommodate house; defendant accused suspect; plaintiff claimant; prosecutor
prosecution; hearing trial court; sentence term jail year prison; bail release; lawyer counsel; convict guilty verdict; acquit innocent
clear; steal theft rob robbery fraud embezzle; compensation damage pay; appeal challenge; evidence proof testimony; witness testify;
striker forward player footballer; goalkeeper keeper; midfielder player; transfer sign join move deal; contract deal term sign; bid offer fee;
score goal result; win victory beat; draw tie; lead ahead; loan borrow; manager coach boss; captain skipper; fan supporter spectator
crowd attendance; referee whistle; injury hurt; substitute bench replace; debut first; league table championship; final cup; season
campaign; opponent rival side; plant factory facility works site; capacity output produce volume; output production; staff job employ worker;
launch open inaugurate start commission; invest spend money budget cost; investor funder sponsor finance; owner own belong; subsidiary
company; shareholder stake share; profit earnings income; turnover sale revenue; supply deliver; export sell abroad; import buy;
equipment machine device; line conveyor; festival event fair; venue hall stage place; ticket admission entry price; audience visitor
spectator guest; performer artist band musician group; programme program schedule; winner award laureate prize; jury judge; organizer
host hold; premiere debut first; guest visitor participant delegation; participant attend take; university institute academy college;
rector president head; dean head; scholarship grant stipend; student undergraduate; researcher scientist scholar; professor lecturer; faculty
department; laboratory lab; exchange programme; agreement memorandum document sign; document paper memorandum; metro subway tram
train; bus vehicle; route line; stop station; fare ticket price; passenger commuter; road street avenue; bridge tunnel; traffic transport
congestion; construction build work; contractor builder; tender bid; free gratis charge; cut reduce; delay postpone late; cancel call; schedule
date plan time; frequency often times; trip visit journey; duration long last; schoolchild pupil student; pensioner retired elderly; kid child;
delegation visitor guest; counterpart colleague; talks negotiation meeting; touch discuss mention; brief inform tell; tour visit travel; wreath
flower; invite invitation; relation ties cooperation bilateral; trade turnover; deadline date; spokesman spokeswoman representative
spokesperson; official authority; boss chief head director ceo; ceo chief executive head; chief head leader director; chairman head chair; cargo
shipping; pilot flight; reason because due; currency money; expense cost; expect plan due schedule; salary pay wage; age old; name call;
earlier previous last; previous last former; pronounce say; invoice bill receipt; fake false bogus sham; arrest catch detain custody; recover retrieve regain return; approve sign authorize; steal
embezzle stolen pocket; spend pay buy money; excuse argue claim blame; spot notice detect discover; property asset belongings; confiscate seize;
brother sister relative family in-law; horse racehorse; nationality citizen born; striker forward signing; newcomer signing recruit new; win beat
victory; kick-off start begin; red send dismiss; sideline injury out absent; sell offload; table standings place position; leader top first; next
following upcoming; points score; attendance spectator watch crowd; refuse decline reject; minute time; equalize level draw; delay late postpone;
outage failure cut blackout; reveal say tell; capacity hold seat accommodate; wire cable contact; designer engineer constructor; tram streetcar
wagon car; import abroad foreign bring; deliver hand; apartment flat house dwelling home; pollute contaminate dirty; lake water; former old previous;
bankrupt close; purify clean treatment; minister official; guest visitor; import buy purchase; sell export; visa passport; embassy consulate;
livestock cattle cow animal; businessman businesspeople entrepreneur; hotel stay; friendship friend; scholarship student;
job post position role office occupation title; appoint name install become; resign step quit leave departure;
successor replace replacement new; predecessor former previous; employ staff workforce worker job headcount; layoff
redundancy dismiss cut job; hire recruit job; pay salary wage earn; bonus reward; strike walkout industrial action
stoppage; union worker; pension retirement; profit earnings net gain; loss deficit negative; revenue sale turnover
income; growth increase rise grow; drop decrease fall decline slump shrink; forecast outlook guidance expect predict
estimate projection; predict forecast expect; dividend payout shareholder; share stock; stock market exchange; price
cost fee; worth value valuation; merge merger takeover acquisition acquire buy; debt liability loan borrow; lender
bank creditor; rate percent; inflation price; analyst expert; quarter period; fiscal financial year; order book
contract; competitor rival; customer client; branch office outlet shop; headquarter base office; factory plant site;
warehouse depot storage store; supplier vendor; brand make; sign agree conclude ink; signing agreement; memorandum
agreement deal document; talks meeting negotiation discuss; summit meeting; negotiator envoy; mediator mediate broker;
visit arrive trip travel; host receive welcome meet; delegation group mission; leader head chief boss; ambassador
envoy; embassy mission; foreign minister diplomat; treaty agreement; sanction restriction penalty ban; border frontier
crossing; visa entry travel; ally partner; partner cooperation; aid help assistance support; grant fund money; loan
credit finance; fund pay finance money; funding money cost finance; sponsor fund pay; budget money fund; donate
donation gift; tender contract bid; contractor company firm builder; open inaugurate launch start; opening launch
start inauguration ceremony; ceremony event; closure shut close; reopen open; complete finish end ready done; ready
complete finish; start begin commence; build construct; construction building work; design architect; renovate repair
restoration refurbish; demolish destroy; cost price spend; length long; height tall high; width wide; depth deep; area
size square hectare; size big large area; capacity hold seat; weight heavy weigh; distance far kilometer kilometre
mile; speed fast kilometer kilometre; kilometer kilometre; meter metre; liter litre; theater theatre; center centre;
program programme; color colour; labor labour; defense defence; location site place where; situated located; address
street; neighborhood district area; accident crash collision incident disaster; incident accident event; crash collide
collision hit; hit strike struck; derail derailment train; fire blaze burn flame; explosion blast explode; blast
explosion; collapse fall; earthquake quake tremor magnitude; flood water rain; landslide mudslide; casualty dead
victim killed injured; die dead killed death perish; injured hurt wounded injury; survive survivor escape; rescue save
evacuate pull; missing lost; search look hunt; hospital treat; hospitalize hospital; evacuate evacuation flee; damage
destroy; cause reason blame why; investigate probe inquiry investigation; investigator police; police officer; arrest
detain custody; suspect accuse; charge accuse indict; convict sentence; jail prison imprison sentence; sentence year
term; fine penalty; trial court; victim target; robber thief; theft steal; weapon gun knife; driver motorist; truck
lorry; bus coach; car vehicle; train locomotive railway; pilot captain; plane aircraft jet airliner; helicopter
chopper; airline carrier; airport runway; flight plane; ship boat vessel ferry; crew staff member; passenger people
aboard; aboard onboard passenger; weather storm wind rain snow; witness eyewitness see; resident local people; local
resident; people person; child kid minor boy girl; teenager youth young; woman female; man male; match game fixture;
win beat victory defeat; lose defeat beaten; score goal point; scorer score goal; result score; tie draw; half break
interval; goal net score; penalty spot; coach manager trainer; captain skipper; fan supporter crowd; attendance crowd
watch spectator; stadium ground arena venue; transfer sign fee; injury injured; title champion; tournament cup
championship competition; final decide; semifinal semi; gold medal; record best; race finish; runner athlete; rider
cyclist; round stage; team side squad; opponent rival; league division; season year; contract deal; debut first;
comeback behind; referee umpire; suspend ban; dismissal red sent; festival event; exhibition display show; exhibit
item piece work; museum gallery; painter artist; painting picture canvas work; sculpture statue; curator organizer;
film movie picture; director filmmaker; actor star cast; actress star; singer vocalist musician; band group; orchestra
musician conductor; conductor orchestra; concert performance show; premiere debut; prize award winner; winner win;
nominee nominate; jury judge panel; novel book; writer author; publisher publish; translate translation; ticket price
admission cost; visitor attend people audience; audience spectator viewer crowd; opera theatre; stage perform;
heritage unesco; archive document; restore restoration; donate donor collection; owner belong own; scientist
researcher; study research; discover find; finding discover result; sample specimen; experiment test; telescope
observatory; species animal; fossil bone; dig excavation archaeologist; archaeologist expert scientist; tomb grave
burial; ancient old; century old; patient sick ill; disease illness; virus infection; vaccine vaccination jab; doctor
medic; nurse hospital; surgery operation; drug medicine; health medical; symptom sign; outbreak epidemic; die death;
school pupil; student pupil; teacher staff; university college; exam test; tuition fee; course program; degree
diploma; dormitory hostel; election vote poll; candidate run; campaign election; turnout vote; parliament lawmaker;
lawmaker mp deputy senator; party political; opposition rival; coalition alliance; law bill; bill law act; decree
order; reform change; tax duty; protest rally demonstration; protester demonstrator; mayor city; governor region;
council city; minister ministry; president head; spokesperson spokesman; statement say; say tell comment remark;
announce say declare; deny reject refuse; admit confess acknowledge; confirm say; promise pledge commit vow; warn
caution; criticize criticism blame slam condemn; praise hail welcome; thank grateful; complain complaint; ask request
call urge; demand call; propose suggest offer; plan intend want; want wish hope; hope expect wish; worry concern fear;
reason why because; explain reason; opinion think view; believe think; reaction respond say; advise recommend; regret
sorry apologize; apology apologize sorry; electricity power energy; gas pipeline; pipeline pipe; solar sun panel; wind
turbine; dam hydroelectric; reservoir water; coal mine; mine miner; oil crude; nuclear reactor; emission carbon
pollution; climate warming; recycle waste; waste rubbish garbage trash; pollution dirty contaminate; forest tree; tree
plant; farmer farm; harvest crop; animal livestock; fish fishing fisherman; drought water; environment ecologist
green; ecologist environmentalist; river water; bridge span; tunnel underground; road highway; railway rail train;
station stop; tram line; metro underground; traffic car; parking car; cyclist bike bicycle; bike bicycle; route way;
port harbour harbor; cargo freight; container cargo; export sell; import buy; trade export import; customs border
duty; tourist visitor; hotel room guest; resort hotel; beach coast; phone mobile; app application; website site
online; software program; computer machine; robot machine; satellite orbit; rocket launch; spacecraft probe; astronaut
cosmonaut crew; camera photo video; photo photograph picture; internet online; hacker cyber attack; data information;
frequency often week daily; often week month time; duration long last; daily day; weekly week; monthly month; annual
year; yearly year; deadline date; delay late postpone; postpone delay; schedule date time; currently now; previously
before earlier; next following later; upcoming next; anniversary year; birthday born; founded establish; found founded
establish; age old year; oldest eldest; youngest young; biggest largest; largest biggest great; highest top tall; most
largest majority; least minimum; maximum most up; total all altogether overall; sum amount total money; number amount
count; half fifty; percentage share proportion; double twice; triple three; wife spouse husband married; married wife
husband; son child; daughter child; brother sibling; sister sibling; parent mother father; family relative; relative
family kin; friend companion; neighbor neighbour resident; colleague counterpart; boss manager chief; founder found
establish; inventor invent; nationality citizen; citizen national; native born; accompany with join; attend
participate present; present attend; participant attend; who name; called name; nickname name; know famous; buy
purchase acquire; sell sale; rent lease hire; cheap low price; expensive price cost; free charge; payment pay;
compensation pay damages; insurance insure; invest investment; investment invest money spend; spend cost invest;
allocate spend fund provide; earmark allocate; save saving; waste lose; kind type; brand model; model type; made
material; material make wood metal; color paint; flag sail; name call title; purpose aim goal why; aim goal; task
mission; benefit advantage; problem trouble; risk danger; safe security; security guard safety; guard protect;
condition state; requirement condition need; rule law; permission allow permit; licence license permit; ban prohibit
forbid; limit cap restrict; restriction limit; exempt free; lift raise remove; reach total amount; come arrive; leave
depart departure; depart leave; return back; stay remain spend; live home reside; move relocate; carry transport
bring; deliver supply bring; send ship; receive get; give hand provide award; take carry; bring carry deliver; keep
hold; turn become; grow rise; show display; use operate; operate run work; operator run company; run manage operate;
manage run head; head lead run; lead head; led head; join member; split divide; share part
`;
