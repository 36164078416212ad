// Words that end in a full stop without ending a sentence. In lower case, without their last full stop.

/** A name, number or place follows these: the full stop never ends the sentence. */
export const abbreviationsBeforeAName: ReadonlySet<string> = new Set(
  [
    // titles and ranks
    'mr mrs ms mx messrs mme mlle dr drs prof rev fr hon sr sra srta st ste gen lt col maj capt cmdr cdr sgt cpl pvt adm',
    'brig gov sen rep pres amb supt insp det ofc hrh mgr msgr ven rt dipl ing mag',
    // numbers and parts of works
    'no nos nr art arts vol vols fig figs ch chap sec pp p par paras ed eds op cit ff tab eq ref refs',
    // joining words
    'vs v viz cf ca c approx max e.g i.e eg ie al incl resp esp ibid',
    // places
    'mt ft',
    // other languages
    'z.b d.h u.a bzw nr hr fr str usw т.е т.к т.н г-н г-жа им ул св проф акад гос стр рис см ср гр тов m mm',
  ]
    .join(' ')
    .split(' '),
);

/** These end a sentence only where a new one plainly begins after them. */
export const abbreviationsAnywhere: ReadonlySet<string> = new Set(
  [
    'blvd ave rd hwy inc ltd co corp plc llc bros gmbh jr sr esq ph.d m.d b.a m.a b.sc m.sc ll.b ll.m mba d.c a.m p.m am pm',
    'u.s u.k u.n e.u u.s.a u.s.s.r n.y l.a a.d b.c b.c.e c.e etc al dept univ assn est tel ext gov govt intl',
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn',
    'tenn tex va vt wash wis wyo ont que alta',
    'sq in ft yd mi km cm mm kg lb lbs oz hr hrs min mins mph kph mln bln trln',
    'т.д т.п др г гг в вв н.э руб коп тыс млн млрд долл vb vs',
  ]
    .join(' ')
    .split(' '),
);

/** Words with which a sentence often begins and a name seldom does. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  [
    'the a an this that these those it its he she they we you i his her their our my your there here who what when where',
    'why how which in on at by for from with without within as after before during since until while although though',
    'because if but and or so yet however moreover furthermore meanwhile nevertheless thus therefore then also some many',
    'most several all both each every one two no not other another such according despite under over between among about',
    'today yesterday later now still even only once nobody nothing everyone everybody someone',
    'в на но и по он она они это этот эта как когда если после',
  ]
    .join(' ')
    .split(' '),
);
