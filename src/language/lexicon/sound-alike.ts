// Names and international words across alphabets and spellings: words of a text that sound like a word.

/** A word of the text with how far it sounds from the one sought: 0 is the same sound, 0.3 the farthest given. */
export interface SoundMatch {
  word: string;
  distance: number;
}

export interface SoundIndex {
  /**
   * The nearest word, or null where none is near; words under three letters have none.
   *
   * @param farthest  the distance that it must be under; default and most: 0.25. The less, the sooner done
   */
  nearest(form: string, language: string, farthest?: number): SoundMatch | null;
}

/** Letters and letter groups → sounds, tried in this order. */
const SOUNDS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  ru: [
    [/дж/g, 'j'],
    [/кс/g, 'ks'],
    [/[ьъ]/g, ''],
  ],
  en: [
    [/^kn/g, 'n'],
    [/^wr/g, 'r'],
    [/sch|sh|ti(?=on)|ci(?=an)/g, 's'],
    [/tch|ch/g, 'C'],
    [/ph/g, 'f'],
    [/th/g, 't'],
    [/kh|gh/g, 'h'],
    [/zh/g, 'j'],
    [/ck|q/g, 'k'],
    [/c(?=[eiy])/g, 's'],
    [/c/g, 'k'],
    [/x/g, 'ks'],
    [/oo|ou/g, 'u'],
    [/ee|ea/g, 'i'],
    [/(?<=..)e$/g, ''],
  ],
  tr: [
    [/c/g, 'j'],
    [/ç/g, 'C'],
    [/ş/g, 's'],
    [/x/g, 'ks'],
  ],
  az: [
    [/c/g, 'j'],
    [/ç/g, 'C'],
    [/ş/g, 's'],
    [/x/g, 'h'],
    [/q/g, 'g'],
  ],
};

/** Single letters, after the groups. */
const LETTERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'абвгдезийклмнопрстуфхцыэ'].map((letter, at) => [letter, 'abvgdeziiklmnoprstufhsie'[at]!])),
  ...{ ё: 'o', ж: 'j', ч: 'C', ш: 's', щ: 's', ю: 'u', я: 'a', w: 'v', y: 'i', ə: 'a', ı: 'i', ğ: 'g', ö: 'o', ü: 'u' },
};

/** Sounds that languages write for one another cost this much. */
const NEAR_COST = 0.3;
const NEAR = new Set(
  [
    'Ck',
    'Cs',
    'sz',
    'jg',
    'jC',
    'jz',
    'js',
    'gh',
    'hk',
    'gk',
    'vu',
    'vf',
    'dt',
    'bp',
    'ks',
    'ij',
    'vo',
    'tC',
    'zd',
    'ts',
  ].flatMap(([a, b]) => [`${a}${b}`, `${b}${a}`]),
);
const VOWELS = 'aeiou';
/** Endings at the end of the word sought, and of the word of the text. */
const ENDING_COST = 0.14;
const OWN_ENDING_COST = 0.3;
const MAX_DISTANCE = 0.25;
const MIN_SOUNDS = 3;
/** A cost is shared out among so many sounds at least. */
const MIN_LENGTH = 4;
/** A sound dropped or added at the beginning. */
const EDGE_COST = 0.8;

/** What a normalised word sounds like. */
function soundsOf(form: string, language: string): string {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(form);
  let text = form.split("'")[0]!;
  for (const [group, sound] of SOUNDS[isCyrillic ? 'ru' : language] ?? []) text = text.replace(group, sound);
  let sounds = '';
  for (const letter of text) {
    const sound = LETTERS[letter] ?? letter.normalize('NFD')[0]!;
    if (!sounds.endsWith(sound)) sounds += sound;
  }
  return sounds;
}

/** Words that begin with such a sound are compared with each other only. */
function groupOf(sounds: string): string {
  const first = sounds[0]!;
  if (`${VOWELS}v`.includes(first)) return 'a';
  if (/[ksCzjghtd]/.test(first)) return 'k';
  return /[bp]/.test(first) ? 'b' : first;
}

/** A word of the text in an order by sounds. */
interface SoundingWord {
  word: string;
  /** Character codes. */
  sounds: Uint16Array;
  /** How many sounds it begins with that the word before it begins with, too. */
  shared: number;
  /** Its place among the words given: of two equally near the first is taken. */
  given: number;
}

/** @param words  normalised, each once */
export function createSoundIndex(words: Iterable<string>, language: string): SoundIndex {
  const sounding = [...words]
    .filter((word) => !/\p{N}/u.test(word))
    .map((word, given) => ({ word, given, text: soundsOf(word, language) }))
    .filter(({ text }) => text.length >= MIN_SOUNDS)
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.given - b.given));
  const groups = new Map<string, SoundingWord[]>();
  const lastTexts = new Map<string, string>();
  for (const { word, given, text } of sounding) {
    const key = groupOf(text);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push({ word, given, shared: countShared(lastTexts.get(key) ?? '', text), sounds: codesOf(text) });
    lastTexts.set(key, text);
  }
  return {
    nearest(form, asked, farthest = MAX_DISTANCE) {
      const text = soundsOf(form, asked);
      if (text.length < MIN_SOUNDS || /\p{N}/u.test(form)) return null;
      return findNearest(groups.get(groupOf(text)) ?? [], codesOf(text), farthest);
    },
  };
}

const codesOf = (text: string) => Uint16Array.from(text, (sound) => sound.charCodeAt(0));

function countShared(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

/**
 * Walks words in their order as a tree of sounds: each sound of a word has a row of costs, which is kept for all words
 * that begin with the same sounds, and a row above what is still of use ends all of those.
 */
function findNearest(words: readonly SoundingWord[], sought: Uint16Array, farthest: number): SoundMatch | null {
  const size = sought.length + 1;
  const longest = words.reduce((most, { sounds }) => Math.max(most, sounds.length), 0);
  /** Cell `place * size + at`: the cost of turning the first `at` sounds sought into the first `place` of the word. */
  const costs = new Float64Array((longest + 1) * size);
  /** The same where all that is sought ends at that place or before, and what follows is an ending. */
  const ended = new Float64Array(longest + 1).fill(Infinity);
  const drops = Float64Array.from(sought, dropCost);
  for (let at = 0; at < size; at++) costs[at] = at * EDGE_COST;
  let best: (SoundMatch & { given: number }) | null = null;
  /** Words that share so many sounds with the last one are too far, as it is. */
  let tooFar = Infinity;
  for (const { word, sounds, shared, given } of words) {
    if (shared >= tooFar) continue;
    tooFar = Infinity;
    const most = (best?.distance ?? farthest) * Math.max(MIN_LENGTH, sought.length);
    for (let place = shared + 1; place <= sounds.length; place++) {
      const least = fillRow(costs, place * size, sounds[place - 1]!, sought, drops);
      const cost = place < MIN_SOUNDS ? Infinity : costs[place * size + size - 1]!;
      ended[place] = Math.min(ended[place - 1]! + OWN_ENDING_COST, cost);
      if (Math.min(least, ended[place]!) <= most) continue;
      tooFar = place;
      break;
    }
    if (tooFar <= sounds.length) continue;
    let cost = ended[sounds.length]!;
    const last = sounds.length * size;
    for (let at = MIN_SOUNDS; at < size; at++) cost = Math.min(cost, costs[last + at]! + (size - 1 - at) * ENDING_COST);
    const distance = cost / Math.max(MIN_LENGTH, Math.min(sounds.length, sought.length));
    const isNearer = best
      ? distance < best.distance || (distance === best.distance && given < best.given)
      : distance < farthest;
    if (isNearer) best = { word, distance, given };
  }
  return best && { word: best.word, distance: best.distance };
}

/** Fills the row at `row` for a further sound of a word, from the row before it; gives the least of it. */
function fillRow(costs: Float64Array, row: number, own: number, sought: Uint16Array, drops: Float64Array): number {
  const size = sought.length + 1;
  const before = row - size;
  const drop = dropCost(own);
  let left = costs[before]! + EDGE_COST;
  let least = left;
  costs[row] = left;
  for (let at = 1; at < size; at++) {
    const swapped = costs[before + at - 1]! + swapCost(own, sought[at - 1]!);
    left = Math.min(swapped, costs[before + at]! + drop, left + drops[at - 1]!);
    costs[row + at] = left;
    if (left < least) least = left;
  }
  return least;
}

const ASCII = 128;
/** Cell `a * ASCII + b`: what it costs to hear one sound for another. */
const SWAP_COSTS = Float64Array.from({ length: ASCII * ASCII }, (_, at) => {
  const [a, b] = [String.fromCharCode(Math.floor(at / ASCII)), String.fromCharCode(at % ASCII)];
  if (a === b) return 0;
  return (VOWELS.includes(a) && VOWELS.includes(b)) || NEAR.has(a + b) ? NEAR_COST : 1;
});

function swapCost(a: number, b: number): number {
  if (a === b) return 0;
  return a < ASCII && b < ASCII ? SWAP_COSTS[a * ASCII + b]! : 1;
}

const LIGHT = new Set([...`h${VOWELS}`].map((sound) => sound.charCodeAt(0)));

const dropCost = (sound: number): number => (LIGHT.has(sound) ? 0.4 : 0.9);
