// The README that `new` writes into a content folder.
/** The README of a content folder: what each file is for, and what to do next. */
export const folderReadme = (title: string): string => `# ${title.replace(/\s+/g, ' ')}

A bot that answers questions about one article. The article alone is enough: it can be asked now, in English, Russian,
Azerbaijani and Turkish. Everything else makes it better, and is yours to change.

| file | what it is for |
| --- | --- |
| \`data/article.txt\` | the article; an empty line between paragraphs |
| \`data/article.yaml\` | its title, date, source, place and language; \`guessed\` names what to look at |
| \`data/entities.yaml\` | names in the article, and how else people write them |
| \`data/facts/*.yaml\` | your own short answers, translations and questions for some of its sentences |
| \`test/cases/*.yaml\` | questions with what must come back |

Greetings, help, and the texts of the menus come with the program.

    meeting-bot studio --content .     # talk, see why, teach and test in the browser
    meeting-bot chat --content .       # talk to it
    meeting-bot check --content .      # what is wrong, with file and line; --fix lets editors complete and check as you type
    meeting-bot test --content .       # the cases
    BOT_TOKEN=… CONTENT_DIR=. npm start   # in Telegram, from the program's folder
`;
