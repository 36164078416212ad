// What is known and guessed of an article → the files of its content folder: only what is its author's.
import { Document, isMap, isSeq, stringify } from 'yaml';
import { folderReadme } from './folder-readme.js';
import type { Metadata } from './guess-metadata.js';
import type { ProposedEntity } from './propose-entities.js';
import type { SlotQuestion } from './slot-question.js';
import { slugOf } from './slug.js';

/** The files by which a folder can be asked. */
export function renderArticle(
  text: string,
  { guessed, ...metadata }: Metadata,
  language: string,
): Record<string, string> {
  const fields = { text: 'article.txt', ...metadata, language, ...(guessed.length > 0 && { guessed }) };
  return {
    'data/article.txt': `${text}\n`,
    'data/article.yaml': yamlFile(
      `What is known of the article. Its text, in article.txt, is never altered by the bot.${guessed.length > 0 ? GUESSED : ''}`,
      fields,
    ),
  };
}

const GUESSED = `
guessed: read from the text by a rule. Look at each, then take its name out of the list: until then a guessed date, source
or place is told to nobody.`;

/** What stands in the folder beside its article. */
export function renderFiles(
  entities: readonly ProposedEntity[],
  questions: readonly SlotQuestion[],
  title: string,
  language: string,
): Record<string, string> {
  return {
    'data/entities.yaml': `${ENTITIES}${entities.length === 0 ? '[]\n' : entities.map((one) => entityLine(one, language)).join('')}`,
    'data/facts/facts.yaml': renderFacts(questions, language),
    'test/cases/first.yaml': yamlFile('What must come back; `meeting-bot test` runs it. Add what your readers ask.', [
      { ask: 'hello', kind: 'smalltalk' },
      ...questions.map(({ question, evidence }) => ({ ask: question, proof: evidence })),
    ]),
    'README.md': folderReadme(title),
  };
}

const ENTITIES = `# Who and what the article names, as far as a rule finds it: guesses, so take out what is no name.
# aliases: how else people write it, in any language; the bot reads them as the name.
`;

const entityLine = ({ id, kind, name, aliases }: ProposedEntity, language: string) =>
  stringify(
    [{ id, kind, name: { [language]: name }, ...(aliases.length > 0 && { aliases: { [language]: aliases } }) }],
    {
      collectionStyle: 'flow',
      lineWidth: 0,
    },
  ).replace(/^\[ (.*) \]\n$/s, '- $1\n');

const FACTS = `# The bot answers from the sentences of the article by itself. Facts are for what it should say better: a short answer, the
# same in other languages, questions that readers ask in words of their own. evidence must stand in the article letter for
# letter. One that you have looked at:
#
# - id: depot-cost
#   questions: { en: [How much did the depot cost?, price of the depot], ru: [Сколько стоило депо?] }
#   answer: { en: £48 million., ru: 48 миллионов фунтов. }
#   evidence: The depot cost £48 million
`;

const PROPOSED = `#
# Proposed, yours to replace: each answers nothing until you take out its line "guess: true".
`;

function renderFacts(questions: readonly SlotQuestion[], language: string): string {
  if (questions.length === 0) return `${FACTS}[]\n`;
  const taken = new Set<string>();
  const facts = questions.map(({ question, answer, evidence }) => ({
    id: slugOf(question, language, taken),
    guess: true,
    questions: { [language]: [question] },
    answer: { [language]: `${answer}.` },
    evidence,
  }));
  const document = new Document(facts);
  // A fact is a few lines: what is by language stands on one.
  if (isSeq(document.contents))
    for (const fact of document.contents.items)
      for (const field of ['questions', 'answer']) {
        const texts = isMap(fact) && fact.get(field);
        if (isMap(texts)) texts.flow = true;
      }
  return `${FACTS}${PROPOSED}${document.toString({ lineWidth: 0, flowCollectionPadding: true })}`;
}

function yamlFile(comment: string, value: unknown): string {
  return `${comment.replace(/^/gm, '# ')}\n${stringify(value, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}
