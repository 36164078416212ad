// What is said beside questions about the article: actions on the last answer, languages, strangers, yes and no.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Dialogue } from '../../src/answer/answer.ts';
import { askTurns } from '../../src/answer/ask-turns.ts';
import { answerer } from '../support/meeting.ts';

const ask = (...turns: string[]): Answer => askTurns(answerer, turns);

describe('what is done with the last answer', () => {
  const questions: Readonly<Record<string, string>> = {
    en: 'What did Shvydkoy say?',
    ru: 'Что сказал Швыдкой?',
    az: 'Şvıdkoy nə dedi?',
    tr: 'Şvıdkoy ne söyledi?',
  };

  test.each([
    ['en', 'repeat'],
    ['en', 'shorter'],
    ['en', 'are you sure?'],
    ['ru', 'повтори'],
    ['ru', 'короче'],
    ['ru', 'вы уверены?'],
    ['az', 'təkrarla'],
    ['az', 'qısaca'],
    ['az', 'əminsiniz?'],
    ['tr', 'tekrarla'],
    ['tr', 'kısaca'],
    ['tr', 'emin misin?'],
  ])('%s: "%s" tells it again, from the same sentence', (language, action) => {
    const first = ask(questions[language]!);
    const again = ask(questions[language]!, action);
    expect(again).toMatchObject({ kind: 'answer', language, facts: first.facts.slice(0, again.facts.length) });
    expect(again.evidence[0]).toEqual(first.evidence[0]);
    expect(again.dialogue.turns, 'and the talk is where it was').toEqual(first.dialogue.turns);
  });

  test.each([
    ['en', 'in Turkish please', 'tr'],
    ['en', 'на русском, пожалуйста', 'ru'],
    ['ru', 'на английском, пожалуйста', 'en'],
    ['tr', 'İngilizce lütfen', 'en'],
    ['tr', 'Azerice lütfen', 'az'],
    ['az', 'rus dilində, zəhmət olmasa', 'ru'],
  ])('%s: "%s" tells it in %s', (language, action, wanted) => {
    const first = ask(questions[language]!);
    expect(ask(questions[language]!, action)).toMatchObject({ language: wanted, facts: first.facts });
  });

  test.each([
    ['en', "that's not what I asked"],
    ['ru', 'я не это спрашивал'],
    ['tr', 'bunu sormadım'],
  ])('%s: "%s" asks back with other questions about the same topic', (language, action) => {
    const { kind, suggestions } = ask(questions[language]!, action);
    expect(kind).toBe('clarify');
    expect(suggestions.length).toBeGreaterThan(1);
    expect(suggestions.map(({ id }) => id)).not.toContain('shvydkoy-said');
  });

  test('a refusal can be told again', () => {
    expect(ask('When does COP29 begin?', 'repeat').short).toBe(ask('When does COP29 begin?').short);
  });

  test.each(['shorter', 'are you sure?', 'repeat your last answer'])(
    '"%s" with no answer before is not known',
    (action) => expect(ask(action)).toMatchObject({ kind: 'unknown', evidence: [], intent: null }),
  );

  test('shorter tells one sentence of two', () => {
    expect(ask('what did Shvydkoy say', 'shorter').short.match(/\.(\s|$)/g)).toHaveLength(1);
  });

  test('"again" behind the meeting repeats, and asks not whether they will meet again', () => {
    expect(ask('Who did Bayramov meet?', 'again').facts).toEqual(['met']);
  });
});

describe('what a question takes for granted is set right by what the article says', () => {
  test.each<[string, string, string]>([
    ['did they meet in Moscow?', 'answer', 'Baku'],
    ['Bayramov Moskova’ya mı gitti?', 'answer', 'Bakü'],
    ['Putin gəlmişdi?', 'unknown', 'Şvıdkoy'],
    ['Алиев встретился с Путиным?', 'unknown', 'Швыдк'],
    ['Since when has Shvydkoy been Russia’s foreign minister?', 'unknown', 'Special Representative'],
    ['what made Bayramov single out education and innovation?', 'unknown', 'Shvydkoy'],
  ])('%s: %s, with %s', (question, kind, words) => {
    const answer = ask(question);
    expect(answer.kind).toBe(kind);
    expect(answer.text).toContain(words);
  });
});

describe('"he" is who was spoken of last', () => {
  test.each([
    ['Who is the foreign minister of Azerbaijan?', 'What did he say about Russia?', 'russia-praised'],
    ['Who is Shvydkoy?', 'why did he come?', 'visit-purpose'],
  ])('%s %s: %s', (first, next, fact) => expect(ask(first, next).facts).toEqual([fact]));
});

describe('a message that is in another language switches to it, however short', () => {
  test.each([
    ['ru', 'С кем встретился Байрамов?', 'nə vaxt?', 'az'],
    ['en', 'Who did Bayramov meet?', 'где это было?', 'ru'],
    ['az', 'Bayramov kimlə görüşdü?', 'who is he?', 'en'],
  ])('%s "%s", then "%s": %s', (_, first, next, language) => expect(ask(first, next).language).toBe(language));
});

describe('the language of a talk is kept by short and shared words', () => {
  test.each([
    ['en', 'Who did Bayramov meet?', ['ok', 'UN?', 'COP29', 'lol k', 'Shvydkoy?']],
    ['ru', 'С кем встретился Байрамов?', ['ok', 'COP29', 'UN?', 'lol k', '👍']],
    ['az', 'Bayramov kiminlə görüşüb?', ['kim?', 'COP29', 'ok', 'harada?', 'UN?']],
    ['tr', 'Bayramov kiminle görüştü?', ['kim?', 'COP29', 'ok', 'UN?', 'nerede?']],
  ])('%s: after "%s" it stays through %j', (language, question, words) => {
    for (let count = 1; count <= words.length; count++)
      expect(ask(question, ...words.slice(0, count)).language, words[count - 1]).toBe(language);
  });

  test.each([
    ['С кем встретился Байрамов?', 'nə vaxt?', 'az'],
    ['С кем встретился Байрамов?', 'nerede?', 'tr'],
    ['Bayramov kiminle görüştü?', 'when?', 'en'],
    ['Who did Bayramov meet?', 'harada?', 'az'],
  ])('after "%s" "%s" is asked in %s: hardly another language has the word', (question, word, language) => {
    expect(ask(question, word).language).toBe(language);
  });

  test('"nedir" is Turkish as it is written, and Azerbaijani without its dots', () => {
    expect(ask('COP29 nedir').language).toBe('tr');
    expect(ask('COP29 nədir').language).toBe('az');
  });

  test('a whole question in another language is answered in that one', () => {
    expect(ask('Who did Bayramov meet?', 'Где прошла встреча?')).toMatchObject({ language: 'ru', kind: 'answer' });
  });
});

describe('who only stands around a question refuses nothing', () => {
  test.each([
    ['I live in Vienna. Where did they meet?', 'Baku'],
    ['My colleague from Vienna asks: who chairs COP29?', 'Azerbaijan'],
    ['У меня сосед из Гянджи, он спрашивает: зачем приехал Швыдкой?', 'форум'],
    ['Gəncədən olan qonşum soruşur. Şvıdkoy niyə gəlib?', 'Forum'],
    ["Ankara'dan bir arkadaşım soruyor. Şvıdkoy neden geldi?", 'Forum'],
  ])('"%s" is answered', (question, word) => {
    const { kind, short } = ask(question);
    expect(kind).toBe('answer');
    expect(short).toContain(word);
  });

  test.each([
    ['What did Lavrov say in Baku?', 'Lavrov'],
    ['Что сказал Путин?', 'Путин'],
    ['Putin nə dedi?', 'Putin'],
    ['Putin ne söyledi?', 'Putin'],
  ])('"%s" is about somebody whom the article does not mention', (question, name) => {
    const { kind, short } = ask(question);
    expect(kind).toBe('unknown');
    expect(short).toContain(name);
  });
});

describe('yes and no', () => {
  const yes = /^(Yes|Да|Bəli|Evet)[.,]/;
  const no = /^(No|Нет|Xeyr|Hayır)[.,]/;

  test.each([
    'is Shvydkoy a diplomat',
    'so the meeting was good?',
    'азербайджан продался?',
    'Did Bayramov meet Shvydkoy in a hotel?',
    'Байрамов встретился со Швыдким тайно?',
    'Bayramov Şvıdkoy ilə gizli görüşüb?',
    'Bayramov Şvıdkoy ile gizlice görüştü mü?',
    'Is Azerbaijan determined to leave the talks?',
    'Did Shvydkoy come to the forum by train?',
  ])('neither is said to "%s", which nothing decides', (question) => {
    expect(ask(question).short).not.toMatch(yes);
    expect(ask(question).short).not.toMatch(no);
  });

  test('yes is never said where a word of the question is not covered', () => {
    const polar = fc.constantFrom(
      'Is Shvydkoy on a visit to Azerbaijan',
      'Швыдкой находится с визитом в Азербайджане',
      'Is Azerbaijan determined to achieve real results',
      'Does Azerbaijan chair COP29',
      'COP29’a Azerbaycan mı başkanlık ediyor',
    );
    const strange = fc.constantFrom(
      'secretly',
      'тайно',
      'gizlice',
      'by helicopter',
      'не',
      'yesterday evening',
      'qwrtzx',
    );
    fc.assert(
      fc.property(polar, strange, (question, word) => {
        expect(ask(`${question} ${word}?`).short).not.toMatch(yes);
      }),
      { numRuns: 35 },
    );
  });

  test('yes needs the very thing that was asked: preparations that were discussed are not complete', () => {
    expect(ask('was COP29 discussed?').short).toMatch(yes);
    expect(ask('is Azerbaijan ready for COP29?').short).not.toMatch(yes);
  });

  test.each([
    ['who is Shvydkoy', 'is he a minister?'],
    ['кто такой Швыдкой', 'он министр?'],
    ['Şvıdkoy kimdir', 'o nazirdir?'],
  ])('"%s", "%s": the post of whom the talk is about', (question, post) => {
    expect(ask(question, post).facts).toEqual(['shvydkoy-role']);
  });

  test.each(['Они встретились в Москве?', 'Was the meeting in Moscow?', 'Did they meet in Moscow?'])(
    '"%s" is not affirmed, wherever the answer comes from',
    (question) => expect(ask(question).short).not.toMatch(yes),
  );
});

describe('laws of a talk', () => {
  const said = fc.oneof(
    fc.constantFrom(
      ...['Who did Bayramov meet?', 'when?', 'а второй?', 'harada?', 'peki kim?', 'COP29', 'repeat', 'короче', 'ok'],
      ...['in Turkish please', "that's not what I asked", 'Putin?', 'hello', 'more', 'what did he say?', 'why', '👍'],
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );

  test('after any talk any message gets a reply, the same each time, also when the dialogue went through JSON', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 5 }), said, (turns, last) => {
        const { dialogue } = askTurns(answerer, turns);
        const kept: Dialogue = JSON.parse(JSON.stringify(dialogue));
        const answer = answerer.ask(last, { dialogue });
        expect(answerer.ask(last, { dialogue: kept })).toEqual(answer);
        expect(answer.text.trim()).not.toBe('');
        expect(answer.short).not.toMatch(/\{[a-z]+\}|undefined/);
        expect(answer.confidence).toBeGreaterThanOrEqual(0);
        expect(answer.confidence).toBeLessThanOrEqual(1);
        expect(dialogue, 'and is never changed in place').toEqual(kept);
      }),
      { numRuns: 150 },
    );
  });
});
