// `meeting-bot export`: the content's texts as a table for translators.
import { contentOption, defineCommand } from './command.js';

export const exportTable = defineCommand<{ bom?: boolean }>({
  define: (command) => {
    command
      .description(
        'Prints the texts that readers see as CSV, a row for each with a column for each language: answers and questions of facts, buttons, replies, names, texts of the interface. meeting-bot import takes the table back.',
      )
      .option('--bom', 'begin with the mark by which Excel knows that the letters are UTF-8')
      .addOption(contentOption())
      .addHelpText('after', '\n  meeting-bot export > texts.csv');
  },
  async *run({ options, contentDir }) {
    const { exportTexts } = await import('../authoring/exchange/export-texts.js');
    yield exportTexts(contentDir, options.bom === true);
    return 0;
  },
});
