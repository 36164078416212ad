// English and Russian words that tell nothing of what a sentence is about.

/** Left out of the search, kept for phrases and for the question's type. */
export const stopWords: ReadonlySet<string> = new Set(
  [
    'a an the this that these those there here it its itself he him his himself she her hers herself they them their theirs',
    'themselves we us our ours ourselves you your yours yourself i me my mine myself one',
    'be am is are was were been being have has had having do does did doing done can could will would shall should may might must',
    'and or but nor so if than then as of at by for from in into on onto to toward towards with without within upon about',
    'through during per via over under between among amongst against out off up down',
    'not no any some all both each either neither every other another such own same very too also just only even still more most',
    'much many few who whom whose what which when where why how while because until since before after again further once',
    'кто кого кому кем что чего чему чем где куда откуда когда как какой какая какое какие каким какую почему зачем сколько чей',
    'такой такая такое такие и в во на с со о об от до по из за для к у не ли был была было были это',
    'now whether though although however yet else ever s t d ll re ve m o y please tell say',
  ]
    .join(' ')
    .split(' '),
);
