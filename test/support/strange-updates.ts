// Updates as Telegram would never send them, and messages as people do: for tests by fast-check, and by the hundred thousand.
import fc from 'fast-check';
import { GRAPHEMES } from './graphemes.ts';

/** What may stand in the place of any field. */
const junk = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', 'message', 0, -1, 1.5, Number.MAX_VALUE, true, [], {}, [null], [[]]),
  fc.integer(),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const repeated = (piece: fc.Arbitrary<string>, most: number) =>
  fc.tuple(piece, fc.integer({ min: 1, max: most })).map(([text, times]) => text.repeat(times));

const joined = (piece: fc.Arbitrary<string>, between: string, most: number) =>
  fc.array(piece, { maxLength: most, size: 'max' }).map((pieces) => pieces.join(between));

const word = fc.stringMatching(/^[a-zа-яəşğıöüç]{1,14}$/);
/** Up to five hundred words of which no two are the same. */
const words = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 500 }))
  .map(([some, count]) => Array.from({ length: count }, (_, at) => some[at % some.length]! + at.toString(36)));
const lettersOnly = words.map((all) => all.map((one) => one.replace(/\d/g, (digit) => 'qwrtpsdfgh'[Number(digit)]!)));
/** Letters with up to sixty marks stacked on each. */
const zalgo = joined(
  fc
    .tuple(fc.constantFrom('a', 'б', 'ə', 'o'), repeated(fc.constantFrom('\u0301', '\u0489', '\u035c', '\u20dd'), 60))
    .map(([letter, marks]) => letter + marks),
  '',
  80,
);

/** Texts, most of them no longer than Telegram's own limit and some of 100 kB. */
const strangeText = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      'who met?',
      'Who did Bayramov meet?',
      'что сказал Швыдкой?',
      'bayramov kimlə görüşdü',
      'and when?',
      'nə vaxt',
    ),
  },
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...GRAPHEMES), maxLength: 300 }),
  words.map((all) => all.join(' ')),
  lettersOnly.map((all) => all.join(' ')),
  lettersOnly.map((all) => all.join('')),
  lettersOnly.map((all) => all.join('? ')),
  zalgo,
  repeated(
    fc.constantFrom(
      '\u202e',
      '\u2066',
      '\u0000',
      '\ud83d',
      '\udc4d',
      '\ufeff',
      '\n',
      '.',
      '?',
      '<',
      '&',
      '<b>',
      '((',
      '`',
    ),
    5000,
  ),
  repeated(
    fc.constantFrom('😀', '👩‍👩‍👧‍👦', '🇦🇿', 'who ', 'bayramov ', 'Швыдкой', 'ı', 'ﷺ', '29 ', 'c.o.p. ', 'ab-', "a'"),
    4000,
  ),
  fc
    .constantFrom('a', 'слово', 'bayramov', 'x y ', '1', 'who met? ')
    .map((piece) => piece.repeat(100_000 / piece.length)),
  fc
    .tuple(fc.constantFrom('/start ', '/help@bot ', '/', '/why', '/start q_', '/ру '), fc.string({ maxLength: 80 }))
    .map(([name, rest]) => name + rest),
);

const chat = fc.record(
  {
    id: fc.integer({ min: -2000, max: 2000 }),
    type: fc.constantFrom('private', 'group', 'supergroup', 'channel', 'x'),
  },
  { requiredKeys: ['id'] },
);
const from = fc.record(
  {
    id: fc.integer({ min: 1, max: 2000 }),
    is_bot: fc.constantFrom(false, false, false, true, 'no'),
    language_code: fc.constantFrom('en', 'ru', 'xx', ''),
  },
  { requiredKeys: ['id'] },
);
/** Entities within entities, up to 500 deep. */
const deepEntities = fc.tuple(fc.constantFrom('bold', 'mention', 'text_mention'), fc.nat(500)).map(([type, depth]) => {
  let entities: object[] = [];
  for (let at = 0; at < depth; at++) entities = [{ type, offset: at, length: -at, user: { id: 1, entities } }];
  return entities;
});

const message = fc.record(
  {
    message_id: fc.integer({ min: 1, max: 1_000_000 }),
    date: fc.nat(),
    chat: fc.oneof({ weight: 30, arbitrary: chat }, { weight: 1, arbitrary: junk }),
    from: fc.oneof({ weight: 30, arbitrary: from }, { weight: 1, arbitrary: junk }),
    text: fc.oneof({ weight: 30, arbitrary: strangeText }, { weight: 1, arbitrary: junk }),
    caption: fc.oneof(strangeText, junk),
    entities: fc.oneof(deepEntities, junk),
    reply_to_message: junk,
    message_thread_id: junk,
    ephemeral_message_id: junk,
    guest_query_id: fc.oneof(fc.constant('7'), junk),
    sticker: junk,
    new_chat_members: junk,
  },
  { requiredKeys: ['message_id', 'chat', 'from', 'text'] },
);

const query = fc.record({
  id: fc.oneof(fc.constant('7'), junk),
  from: fc.oneof(from, junk),
  data: fc.oneof(fc.constantFrom('q:who-met', 't:', 'l:any', 'g:', 'l:constructor', 'q:__proto__'), strangeText, junk),
  query: fc.oneof(strangeText, junk),
  offset: fc.oneof(fc.constant(''), junk),
  message: fc.oneof(message, junk),
});

const of = (kinds: readonly string[], value: fc.Arbitrary<unknown>) => fc.tuple(fc.constantFrom(...kinds), value);
const anyKind = [
  'message',
  'edited_message',
  'guest_message',
  'callback_query',
  'inline_query',
  'message_reaction',
  'my_chat_member',
  'channel_post',
  'unheard_of',
];

/** An update with a number of its own choice; most are messages. */
export const strangeUpdate: fc.Arbitrary<{ update_id: number }> = fc
  .tuple(
    fc.nat(),
    fc.oneof(
      { weight: 7, arbitrary: of(['message', 'message', 'edited_message', 'guest_message'], message) },
      { weight: 2, arbitrary: of(['callback_query', 'inline_query'], query) },
      { weight: 1, arbitrary: of(anyKind, fc.oneof(message, query, junk)) },
    ),
  )
  .map(([update_id, [kind, value]]) => ({ update_id, [kind]: value }));
