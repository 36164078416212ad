// What the README shows is what the bot says, and what it links to is there.
//
// After a change of the bot's words: npx vitest run -u --dir test test/readme.test.ts writes the conversation anew.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Answerer, Dialogue } from '../src/answer/answer.ts';
import { createPostEngines } from '../src/telegram/post-engine.ts';
import { answerer, root } from './support/meeting.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
/** The first block of the README: the questions behind `> `, and what is said to them. */
const conversation = /(?<=```\n)> [\s\S]*?(?=```)/;
/** The block under "In Telegram": a post that was forwarded, and questions about it. */
const overAPost = /(?<=```\n)Forwarded: (.*?)\n\n(> [\s\S]*?)(?=```)/s;
const width = 120;

function wrap(paragraph: string): string[] {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trimStart();
    if (longer.length > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** The conversation that these questions make; a paragraph that stands above (a quotation, the source) is not repeated. */
function converse(answerer: Pick<Answerer, 'ask'>, questions: readonly string[]): string {
  const shown = new Set<string>();
  let dialogue: Dialogue | undefined;
  const turns = questions.map((question) => {
    const answer = answerer.ask(question, dialogue ? { dialogue } : {});
    dialogue = answer.dialogue;
    const paragraphs = answer.text.split('\n\n').filter((paragraph) => !shown.has(paragraph));
    for (const paragraph of paragraphs) shown.add(paragraph);
    return [`> ${question}`, ...paragraphs.flatMap(wrap)].join('\n');
  });
  return `${turns.join('\n\n')}\n`;
}

function questionsIn(block: string): string[] {
  const questions = [...block.matchAll(/^> (.+)$/gm)].map(([, question]) => question!);
  expect(questions.length).toBeGreaterThanOrEqual(3);
  return questions;
}

describe('README.md', () => {
  test('shows conversations as the bot has it', async () => {
    const [written] = conversation.exec(readme)!;
    const [, post, writtenOfPost] = overAPost.exec(readme)!;
    const spoken = converse(answerer, questionsIn(written));
    const spokenOfPost = converse(createPostEngines()(post!.replaceAll('\n', ' ')), questionsIn(writtenOfPost!));
    const paragraph = wrap(`Forwarded: ${post!.replaceAll('\n', ' ')}`).join('\n');
    const anew = readme.replace(conversation, () => spoken).replace(overAPost, () => `${paragraph}\n\n${spokenOfPost}`);
    await expect(anew).toMatchFileSnapshot(join(root, 'README.md'));
  });
});

const pages = ['.', 'src', 'data', 'intents', 'docs', 'docs/decisions'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

describe('a link to a file of the repository', () => {
  test.each(pages)('leads somewhere in %s', (page) => {
    const targets = [...readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)#\s]+)/g)].map(
      ([, target]) => target!,
    );
    const inside = targets.filter((target) => !/^https?:/.test(target));
    expect(inside.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });
});

test('docs/decisions/README.md lists every decision, in order', () => {
  const folder = join(root, 'docs/decisions');
  const listed = [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/\]\((\d{4}-[^)]+)\)/g)];
  expect(listed.map(([, file]) => file)).toEqual(
    readdirSync(folder)
      .filter((name) => /^\d{4}-/.test(name))
      .toSorted(),
  );
});
