// English forms that no suffix rule leads to their verb or noun.

const groups = `
arise arose arisen; awake awoke awoken; bear bore borne born; beat beaten; become became; begin began begun; bend bent; bind bound;
bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built; buy bought;
catch caught; choose chose chosen choice; come came; deal dealt; dig dug; draw drew drawn; drink drank drunk; drive drove driven;
eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fly flew flown flight; forbid forbade forbidden;
forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; go went gone; grind ground;
grow grew grown growth; hang hung; hear heard; hide hid hidden; hold held; keep kept; know knew known; lay laid; lead led; leave left;
lend lent; lie lay lain; light lit; lose lost loss; make made; mean meant; meet met; pay paid; ride rode ridden; ring rang rung;
rise rose risen; run ran; say said; see saw seen; seek sought; sell sold sale; send sent; shake shook shaken; shine shone; shoot shot;
shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; speak spoke spoken speech; spend spent; spin spun; stand stood;
steal stole stolen; stick stuck; strike struck stricken; strive strove striven; swear swore sworn; sweep swept; swim swam swum; swing swung;
take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; understand understood; wake woke woken;
wear wore worn; weave wove woven; win won; wind wound; withdraw withdrew withdrawn; write wrote written; undergo underwent undergone;
undertake undertook undertaken; overcome overcame; overthrow overthrew overthrown; foresee foresaw foreseen; uphold upheld;
withstand withstood; man men; woman women; child children; foot feet; tooth teeth; person people; mouse mice; goose geese;
wife wives; life lives live; half halves; leaf leaves; thief thieves; wolf wolves; knife knives; criterion criteria;
phenomenon phenomena; datum data; medium media; analysis analyses; crisis crises; thesis theses; basis bases; bacterium bacteria;
die death dead died dies dying; high height; long length; strong strength; wide width; deep depth; poor poverty; hot heat;
good better best; bad worse worst; far further farther; move moved movement; use used usage; marry marriage married
`;

/** From a form to the form it is looked up by. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  groups
    .split(';')
    .map((group) => group.trim().split(/\s+/))
    .flatMap(([base, ...forms]) => forms.map((form): [string, string] => [form, base!])),
);
