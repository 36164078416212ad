// The shapes of the content files: one source for validation, types and editors' schemas.
import { z } from 'zod';

/** A name for use in links, buttons and files: at most 48 bytes, so that it fits callback data with a prefix. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,47}$/, 'a name of a-z, 0-9 and - (48 at most)');
const text = z.string().trim().min(1, 'text that is not empty');
/** A text per language (ISO 639-1 code → text); what a language lacks falls back to English. */
const texts = z.record(z.string().regex(/^[a-z]{2,3}$/, 'a language code such as en'), text);
const textLists = z.record(z.string().regex(/^[a-z]{2,3}$/, 'a language code such as en'), z.array(text));

const address = z
  .string()
  .regex(/^https:\/\/[^\s/.]+\.[^\s/]+(\/\S*)?$/, 'an address such as https://example.org/news/1');

/** `data/article.yaml` */
export const articleSchema = z.strictObject({
  text: text.describe('The file that holds the text, beside this one.'),
  title: text,
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as "2024-05-02"')
    .nullable(),
  source: text.nullable(),
  place: text.nullable(),
  language: z.string().regex(/^[a-z]{2,3}$/),
  url: address.optional().describe('Where the article can be read: the source becomes a link to it.'),
  image: address.optional().describe('A picture, as JPEG: it stands beside cards.'),
  translations: z
    .record(
      z.string().regex(/^[a-z]{2,3}$/, 'a language code such as en'),
      z.strictObject({ title: text.optional(), place: text.optional() }),
    )
    .optional()
    .describe('Title and place by language, for readers of another than the article’s.'),
  guessed: z
    .array(z.enum(['title', 'published', 'source', 'place', 'language']))
    .optional()
    .describe('Fields that nobody has looked at yet: a guessed date, source or place is never told to a reader.'),
});

const ENTITY_KINDS = ['person', 'role', 'place', 'country', 'organisation', 'event', 'group', 'thing'] as const;

/** `data/entities.yaml` and `data/strangers.yaml` */
export const entitiesSchema = z.array(
  z.strictObject({
    id,
    kind: z.enum(ENTITY_KINDS),
    name: texts,
    aliases: textLists.optional(),
    number: z
      .strictObject({ is: z.number().int(), fact: id })
      .optional()
      .describe(
        'The number that belongs to its name, and the fact that tells it: another number is wrong (COP28 for COP29).',
      ),
    heldBy: id
      .optional()
      .describe('The person who holds this role in the article, as the foreign minister is Bayramov.'),
    from: id.optional().describe('The country that a person speaks for: "the Russian" is who comes from Russia.'),
  }),
);

/** What can be asked for: the same for every text. */
export const ASKS = [
  'who',
  'whom',
  'person',
  'others',
  'speaker',
  'organiser',
  'what',
  'which',
  'about',
  'said',
  'whether',
  'when',
  'year',
  'hour',
  'until',
  'next',
  'history',
  'future',
  'where',
  'city',
  'country',
  'venue',
  'why',
  'how',
  'how-many',
  'how-long',
  'cost',
  'number',
  'kind',
  'level',
  'name',
  'meaning',
  'role',
  'life',
  'address',
  'side',
  'between',
  'list',
  'example',
  'fields',
  'opportunities',
  'work',
  'opinion',
  'source',
  'summary',
  'outcome',
  'details',
  'problems',
  'quotes',
  'press',
  'signed',
  'message',
  'reaction',
] as const;

export type Ask = (typeof ASKS)[number];

/** `data/topics.yaml` */
export const topicsSchema = z.array(
  z.strictObject({
    id,
    entities: z.array(id).optional().describe('Ids of the entities that name it.'),
    parent: id.optional().describe('The topic that it belongs to, whose facts may answer for it.'),
    main: id.optional().describe('Id of the fact that tells most of it.'),
    untold: z.literal(true).optional().describe('The article does not touch it at all, whatever is asked of it.'),
    of: texts.optional().describe('How it stands behind "the date …", by language: of the meeting, встречи.'),
    about: texts.optional().describe('How it stands behind "nothing about …", by language: the meeting, о встрече.'),
  }),
);

/** `data/facts/*.yaml` */
export const factsSchema = z.array(
  z.strictObject({
    id,
    about: z.array(id).default([]).describe('Ids of the entities that it is about.'),
    topic: id.optional().describe('Id of the topic that it tells of (data/topics.yaml).'),
    tells: z
      .array(z.enum(ASKS))
      .optional()
      .describe('What it tells of its topic: who, when, why, …; first what it tells most.'),
    speaker: id.optional().describe('Id of the entity whose words it is.'),
    guess: z
      .literal(true)
      .optional()
      .describe('Proposed, and looked at by nobody yet: it answers nothing until this line is taken out.'),
    questions: textLists
      .optional()
      .describe('How people ask for it, by language; heeded where there are no intents with examples.'),
    untold: z
      .literal(true)
      .optional()
      .describe('The article does not say it, and its answer tells so, without evidence; where there are no intents.'),
    answer: texts.describe('The short answer, by language.'),
    evidence: z
      .union([text, z.array(text).min(1)])
      .default([])
      .describe('Words of the article, letter for letter, that prove it; of several the best first.'),
  }),
);

const INTENT_KINDS = ['question', 'about', 'smalltalk', 'offtopic', 'absent'] as const;

/** `intents/*.yaml` */
export const intentsSchema = z.strictObject({
  topic: texts
    .optional()
    .describe('Title of the group in the menu of topics; a file without it stays out of the menu.'),
  intents: z.array(
    z.strictObject({
      name: id,
      kind: z.enum(INTENT_KINDS),
      ask: texts.optional().describe('The question as offered on a button.'),
      facts: z
        .array(id)
        .optional()
        .describe('Facts that answer it, best first; of an absent intent: what the article does say, as correction.'),
      reply: texts.optional().describe('What the bot says, by language, where no fact answers it.'),
      action: z
        .enum(['more', 'again', 'shorter', 'sure', 'language', 'not-asked'])
        .optional()
        .describe(
          'What the engine does with the last answer instead of replying: `more` goes on with facts not yet told, the others tell it again.',
        ),
      topic: id.optional().describe('Of an absent intent: the topic that it asks about (data/topics.yaml).'),
      asks: z
        .array(z.enum(ASKS))
        .optional()
        .describe('Of an absent intent: what it asks of its topic that the article does not tell.'),
      wrongSpeaker: z
        .boolean()
        .optional()
        .describe(
          'Of an absent intent: it takes somebody else for the speaker of its facts, so it never fits who names the right one only.',
        ),
      affirm: z
        .boolean()
        .optional()
        .describe('Of a question intent: its facts answer a plain yes/no question of it with yes.'),
      decided: z
        .boolean()
        .optional()
        .describe(
          'Of an absent intent with facts: they say the contrary, so that a yes/no question gets "no" and the facts.',
        ),
      missing: texts
        .optional()
        .describe('What the article does not say, where topic and asks do not tell it: completes that sentence.'),
      examples: textLists
        .default({})
        .describe(
          'How people say it, by language: ten or more make it recognised in other words. Many stand better as lines in intents/utterances.',
        ),
    }),
  ),
});

/** `data/meanings.yaml` */
export const meaningsSchema = z.record(
  id,
  z
    .record(
      z.string().regex(/^[a-z]{2,3}$/, 'a language code such as en'),
      z.array(z.string().regex(/^[^*]*[\p{L}\p{N}]\*?$/u, 'a word or expression, with * at its end for any ending')),
    )
    .describe('Words and expressions of this meaning, by language; `*` at the end stands for any ending.'),
);

/** What words do in a question. */
const WORD_JOBS = [
  'who',
  'whose',
  'what',
  'which',
  'when',
  'where',
  'why',
  'how',
  'how-many',
  'polar',
  'he',
  'they',
  'it',
  'other',
  'follow',
  'saying',
  'not',
  'against',
  'filler',
  'instead',
  'more',
  'or',
] as const;

/** `data/languages/*.yaml` */
export const languageSchema = z.strictObject({
  code: z.string().regex(/^[a-z]{2,3}$/),
  name: text,
  words: z
    .partialRecord(z.enum(WORD_JOBS), z.array(text))
    .describe('Words by what they do in a question; see data/README.md.'),
  called: z
    .array(text)
    .optional()
    .describe('What the language is called in all languages, as beginnings of words: russian, русск, rusca.'),
  happening: z
    .array(text)
    .optional()
    .describe('Beginnings of verbs that say no more than that something is or takes place.'),
  attending: z
    .array(text)
    .optional()
    .describe('Beginnings of verbs that say no more of somebody than that they take part.'),
  asks: z
    .partialRecord(z.enum(ASKS), z.array(text))
    .optional()
    .describe('Words and expressions that ask for something in particular: an hour, a city, a price.'),
  texts: z.record(z.string(), text),
});

export type ArticleFile = z.infer<typeof articleSchema>;
export type Entity = z.infer<typeof entitiesSchema>[number];
export type Fact = z.infer<typeof factsSchema>[number];
export type ContentTopic = z.infer<typeof topicsSchema>[number];
export type IntentFile = z.infer<typeof intentsSchema>;
export type Intent = IntentFile['intents'][number];
export type Meanings = z.infer<typeof meaningsSchema>;
export type Language = z.infer<typeof languageSchema>;
