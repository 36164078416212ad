// `meeting-bot import`: translations, and what other tools' files hold, into the content.
import { extname } from 'node:path';
import { ConfigError, ContentError } from '../errors.js';
import { contentOption, defineCommand, languageOption } from './command.js';

interface ImportOptions {
  language?: string;
  write?: boolean;
}

export const importFile = defineCommand<ImportOptions>({
  define: (command) => {
    command
      .description(
        'Shows what a file would change in the content, and with --write changes it: a table of texts that meeting-bot export made, translated or mended; or utterances and other ways to write names, of Rasa, NLP.js or a table. Comments and order stay. What has no place in the content is told with its line.',
      )
      .argument(
        '<FILE>',
        'CSV (columns id, field, languages; or utterance, intent, language), Rasa’s nlu.yml, NLP.js’ corpus.json',
      )
      .option('--write', 'write what is shown')
      .addOption(languageOption('language of utterances whose file names none; default: that of the article'))
      .addOption(contentOption());
  },
  async *run({ options, positionals: [named = ''], contentDir }) {
    const [{ loadContent }, { writeChanges }] = await Promise.all([
      import('../content/index.js'),
      import('../authoring/write-changes.js'),
    ]);
    const { changes, report } = await planImport(
      contentDir,
      named,
      options.language ?? loadContent(contentDir).article.language,
    );
    for (const line of report) yield `${line}\n`;
    if (changes.length === 0) yield '\nThere is nothing to write.\n';
    else if (!options.write) yield `\nNothing is written yet; --write changes ${filesOf(changes)}.\n`;
    else {
      writeChanges(contentDir, changes);
      yield `\nWritten: ${filesOf(changes)}. meeting-bot test tells what it changed.\n`;
    }
    return 0;
  },
});

const filesOf = (changes: readonly { file: string }[]) => changes.map(({ file }) => file).join(', ');

/** @param language  of utterances whose file names none */
async function planImport(contentDir: string, named: string, language: string) {
  const [{ resolveGiven }, { readText }, { planCorpus }] = await Promise.all([
    import('../authoring/read-given.js'),
    import('../content/read-text.js'),
    import('../authoring/exchange/import-corpus.js'),
  ]);
  const readable = readText(resolveGiven(named), named);
  if ('issue' in readable) throw new ContentError([readable.issue]);
  const { text } = readable;
  switch (extname(named).toLowerCase()) {
    case '.yml':
    case '.yaml': {
      const { readRasa } = await import('../authoring/exchange/read-rasa.js');
      return planCorpus(contentDir, named, readRasa(named, text, language));
    }
    case '.json': {
      const { readNlpjs } = await import('../authoring/exchange/read-nlpjs.js');
      return planCorpus(contentDir, named, readNlpjs(named, text));
    }
    case '.csv': {
      const [{ readCsv }, { isTextTable, planTexts }, { readUtteranceTable }] = await Promise.all([
        import('../authoring/exchange/csv.js'),
        import('../authoring/exchange/import-texts.js'),
        import('../authoring/exchange/read-utterance-table.js'),
      ]);
      const table = readCsv(named, text);
      if (isTextTable(table)) return planTexts(contentDir, named, table);
      return planCorpus(contentDir, named, readUtteranceTable(named, table, language));
    }
    default:
      throw new ConfigError(
        `${named}: expected a file of Rasa (.yml), NLP.js (.json) or a table (.csv), got another ending. Rename it, or save it as CSV.`,
      );
  }
}
