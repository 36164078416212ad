// English words that people use for one another in questions and in news.
import { stemOf } from '../read-words.js';

const groups = `
begin start commence launch open initiate outset onset; end finish conclude stop cease terminate close; die death kill pass;
big large huge great major; small little tiny minor; make create produce build construct form manufacture; found establish set create form;
buy purchase acquire; name call title term know refer dub; live reside dwell inhabit population; residents inhabitants citizens people;
say state tell claim note remark declare announce mention; think believe consider view regard see; show display demonstrate reveal;
get obtain receive gain acquire; give grant provide offer supply; help aid assist support; use employ utilize; need require must;
happen occur take event; cause lead result reason because due; rise increase grow raise climb; fall decrease decline drop reduce lower;
win defeat beat victory conquer; lose defeat loss; fight battle war conflict; attack assault raid invade invasion; army troops forces soldiers military;
leader head chief ruler; king monarch ruler; boss head; job work occupation profession; school college university; pupil student;
location place located situated site; near close next adjacent; city town; country nation state; area region zone territory district;
year annual yearly; month monthly; day daily; today current now present; old ancient; new recent modern; important significant key main major;
type kind sort form variety; part section portion; member belong; group organization; meet meeting talk discuss discussion;
discuss debate negotiate talk; agreement treaty deal accord pact; law legislation act rule; vote election elect; choose select pick elect appoint;
appoint name; allow permit let enable; forbid ban prohibit prevent; try attempt seek effort; want wish desire aim; aim goal purpose objective;
change alter modify; become turn; move transfer relocate; go travel journey; arrive reach come; leave depart flee; return come;
teach educate instruct; learn study; write author pen book; book novel work; paint painting artist; sing song music; build building construction erected;
cost price expensive worth; money fund finance; pay payment; own possess property; sell trade sale; company firm corporation business;
child son daughter kid; wife husband spouse marry; mother father parent; man male; woman female; doctor physician; illness disease sickness;
ship vessel boat; car automobile vehicle; plane aircraft; road street highway; river stream; sea ocean; hill mountain;
fast quick rapid speed; slow; strong powerful; weak; rich wealthy; poor poverty; many numerous several; often frequently usually;
first initial original earliest; last final latest; main primary principal chief; whole entire total; about approximately around roughly nearly;
opponent enemy rival; ally friend; religion faith belief church; god deity; priest clergy; language tongue; speak language;
origin source derive; originate come; famous known notable renowned; describe depict portray; explain account; suggest propose recommend;
accept adopt approve; reject refuse deny oppose; protest demonstrate; control govern rule dominate; government administration; power authority;
capital city; border boundary; foreign abroad overseas; immigrate migrate settle emigrate; destroy demolish ruin; damage harm; protect defend; danger threat risk;
find discover locate; search seek look; hold keep maintain retain; contain include consist comprise compose; join unite merge; divide split separate;
send dispatch; bring carry; capture seize take; free release liberate; arrest imprison jail; punish penalty; crime offence; judge court;
goods products merchandise; food eat; drink; clothes wear; house home residence; street road; station stop; hurt injure wound; amount number quantity;
percent percentage proportion; length long duration; height tall high; size big large; age old; distance far; result outcome consequence effect impact;
problem issue difficulty trouble; answer reply respond response; ask request question; plan scheme project; idea concept notion; method way means technique;
expand extend enlarge growth; replace substitute; represent stand; follow succeed; precede before prior; complete finish; continue proceed remain; stay remain;
visit trip; attend participate; host hold organize; emphasize stress underline highlight; normalize normalization; cooperation collaborate cooperate partnership
`;

/** From a stem to the numbers of its groups. */
export const synonymGroups: ReadonlyMap<string, readonly number[]> = readGroups();

/** Stems of each group by its number. */
export const synonymStems: readonly (readonly string[])[] = groups
  .split(';')
  .map((group) => [...new Set(group.trim().split(/\s+/).map(stemOf))]);

function readGroups(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [at, group] of groups.split(';').entries()) {
    for (const stem of new Set(group.trim().split(/\s+/).map(stemOf))) {
      const list = found.get(stem);
      if (list) list.push(at);
      else found.set(stem, [at]);
    }
  }
  return found;
}

/** The first five letters of a stem of five or more: kin such as `immigr` and `immigrant` share them. Null of shorter ones and numbers. */
export function rootOf(stem: string): string | null {
  return /^\p{L}{5}/u.test(stem) ? stem.slice(0, 5) : null;
}
