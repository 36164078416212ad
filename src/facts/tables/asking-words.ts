// What people ask with, and the small words around it, in Russian, Turkish and Azerbaijani; folded: no diacritics, Cyrillic in Latin letters.
import { fold, normalise } from '../../language/index.js';
import type { AnswerType } from '../analyse-question.js';

/** `which`: the noun behind it tells the type. `much`: a number. */
export type Asking = AnswerType | 'which';

const askers: Record<string, Partial<Record<Asking, string>>> = {
  ru: {
    person: 'кто кого кому кем ком чей чья чьё чьи чьего чьей чьим',
    date: 'когда',
    place: 'где куда откуда',
    clause: 'почему зачем отчего как каким_образом',
    number: 'сколько скольких насколько скольким',
    which:
      'какой какая какое какие какого какую каком каких какими каким какому который которая которое которого котором',
    name: 'что чего чему чем чём',
  },
  tr: {
    person: 'kim kimin kimi kime kimle kimden kimler kimlerin kimdir kimdi kiminle kimse kimi',
    date: 'ne_zaman ne_zamandan',
    place: 'nerede nereye nereden neresi neresinde nereli nerelidir nereyi nerde nerelerde',
    clause: 'neden niçin niye nasıl neyle',
    number: 'kaç kaçıncı kaçı kaçta kaçtı kaça ne_kadar ne_kadarı ne_kadarlık',
    which: 'hangi hangisi hangileri ne_tür',
    name: 'ne neyi neye nedir neler nelerdir neydi nelere neyin',
  },
  az: {
    person: 'kim kimin kimi kimə kimlə kimdən kimlər kimdir kimdi kiminlə kimlərin',
    date: 'nə_vaxt nə_zaman haçan nə_vaxtdan',
    place: 'harada hara haraya haradan harda harani hardan haralı haradadır',
    clause: 'niyə nə_üçün nə_səbəbə necə nəyə_görə',
    number: 'neçə neçənci neçəsi nə_qədər neçəyə',
    which: 'hansı hansıdır hansılar hansıları nə_cür',
    name: 'nə nəyi nəyə nədir nələr nədən nədə nəyin nə_idi nəydi',
  },
};

const small: Record<string, string> = {
  ru: 'и в во на с со о об обо от до по из за для к ко у не ли был была было были быть есть это этот эта эти этого этой этом тот та то те а но или же бы же уже еще ещё все всё всех его ее её их он она они оно мы вы я ты мне нам вам себя свой своя свое свои своего чтобы если при про над под между через после перед без также там тут здесь так такой такая такие очень можно нужно мог могла может могут является являются являлся называется называют скажи скажите расскажи пожалуйста сам сама них ним ней нем нему который ли разве',
  tr: 've veya ile bir bu şu o da de mi mı mu mü mıydı miydi ki için gibi daha en çok olan olarak olduğu oldu olmuştur ya ama fakat ancak hem her bazı tüm bütün kendi onun onlar onların bunu bunun şey sonra önce göre kadar var vardı yok değil idi dir dır midir mıdır eder etti ediyor edildi edilmiştir olur olmak etmek nedir hakkında üzerinde arasında tarafından söyle anlat lütfen biz siz ben sen',
  az: 'və ilə bir bu o da də mi mı ki üçün kimi daha ən çox olan olaraq olduğu olub oldu olmuşdur ya və_ya amma lakin həm hər bəzi bütün öz onun onlar onların bunu bunun şey sonra əvvəl görə qədər var vardı yox deyil idi edir etdi edib edilib edilmişdir olur olmaq etmək haqqında üzərində arasında tərəfindən de danış zəhmət_olmasa biz siz mən sən isə olar',
};

const skeleton = (word: string) => fold(normalise(word.replaceAll('_', ' ').trim())).replace(/\s+/g, ' ');

const askersOf: Readonly<Record<string, ReadonlyMap<string, Asking>>> = Object.fromEntries(
  Object.entries(askers).map(([language, groups]) => [
    language,
    new Map(
      Object.entries(groups).flatMap(([type, words]) =>
        words.split(' ').map((word): [string, Asking] => [skeletons(word), type as Asking]),
      ),
    ),
  ]),
);

const smallOf: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(small).map(([language, words]) => [language, new Set(words.split(' ').map(skeletons))]),
);

function skeletons(word: string): string {
  return word.split('_').map(skeleton).join(' ');
}

/** The kind of answer that folded words from `at` on ask for, and how many they are; null where they ask nothing. */
export function askingAt(
  skeletons: readonly string[],
  at: number,
  language: string,
): { asking: Asking; words: number } | null {
  const table = askersOf[language];
  if (!table) return null;
  const one = skeletons[at]!;
  const two = table.get(`${one} ${skeletons[at + 1]}`);
  if (two) return { asking: two, words: 2 };
  const asking = table.get(one);
  return asking ? { asking, words: 1 } : null;
}

/** Tells nothing of what a sentence is about. @param skeleton  a form folded */
export const isSmallWord = (skeleton: string, language: string): boolean => smallOf[language]?.has(skeleton) ?? false;

/** Asks. @param skeleton  a form folded */
export const isAsker = (skeleton: string, language: string): boolean => askersOf[language]?.has(skeleton) ?? false;
