// Names and international words across alphabets and spellings: words of a text that sound like a word.

/** A word of the text with how far it sounds from the one sought: 0 is the same sound, 0.3 the farthest given. */
export interface SoundMatch {
  word: string;
  distance: number;
}

export interface SoundIndex {
  /** The nearest word, or null where none is near; words under three letters have none. */
  nearest(form: string, language: string): SoundMatch | null;
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

/** @param words  normalised, each once */
export function createSoundIndex(words: Iterable<string>, language: string): SoundIndex {
  const groups = new Map<string, { word: string; sounds: string }[]>();
  for (const word of words) {
    const sounds = soundsOf(word, language);
    if (sounds.length < MIN_SOUNDS || /\p{N}/u.test(word)) continue;
    const group = groups.get(groupOf(sounds));
    if (group) group.push({ word, sounds });
    else groups.set(groupOf(sounds), [{ word, sounds }]);
  }
  return {
    nearest(form, asked) {
      const sounds = soundsOf(form, asked);
      if (sounds.length < MIN_SOUNDS || /\p{N}/u.test(form)) return null;
      let best: SoundMatch | null = null;
      for (const { word, sounds: own } of groups.get(groupOf(sounds)) ?? []) {
        const most = (best?.distance ?? MAX_DISTANCE) * Math.max(4, Math.min(own.length, sounds.length));
        const cost = compare(sounds, own, most);
        const distance = cost / Math.max(4, Math.min(own.length, sounds.length));
        if (distance < (best?.distance ?? MAX_DISTANCE)) best = { word, distance };
      }
      return best;
    },
  };
}

/** The cost of turning one row of sounds into the other, endings being cheap; Infinity above `most`. */
function compare(sought: string, own: string, most: number): number {
  let last = new Float64Array(own.length + 1);
  let row = new Float64Array(own.length + 1);
  for (let place = 0; place <= own.length; place++) last[place] = place * 0.8;
  let best = Infinity;
  const finish = (at: number, place: number, cost: number) => {
    if (at < MIN_SOUNDS || place < Math.min(MIN_SOUNDS, own.length)) return;
    const total = cost + (sought.length - at) * ENDING_COST + (own.length - place) * OWN_ENDING_COST;
    if (total < best) best = total;
  };
  for (let at = 1; at <= sought.length; at++) {
    const a = sought[at - 1]!;
    row[0] = at * 0.8;
    let least = Infinity;
    for (let place = 1; place <= own.length; place++) {
      const b = own[place - 1]!;
      const cost = Math.min(
        last[place - 1]! + swapCost(a, b),
        last[place]! + dropCost(a),
        row[place - 1]! + dropCost(b),
      );
      row[place] = cost;
      if (cost < least) least = cost;
      if (at === sought.length || place === own.length) finish(at, place, cost);
    }
    if (least > most) break;
    [last, row] = [row, last];
  }
  return best;
}

function swapCost(a: string, b: string): number {
  if (a === b) return 0;
  return (VOWELS.includes(a) && VOWELS.includes(b)) || NEAR.has(a + b) ? NEAR_COST : 1;
}

const dropCost = (sound: string): number => (sound === 'h' || VOWELS.includes(sound) ? 0.4 : 0.9);
