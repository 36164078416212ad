// A mistake in a file's YAML → what an author reads, and where to look: the parser names what it stumbled over last.
import type { YAMLParseError } from 'yaml';
import type { ContentIssue } from '../errors.js';

interface YamlMistake extends Pick<ContentIssue, 'expected' | 'found' | 'nextStep'> {
  /** UTF-16 offsets in the file. */
  start: number;
  end: number;
}

export function describeYamlError({ code, message, pos }: YAMLParseError, text: string): YamlMistake {
  const line = lineAt(text, pos[0]);
  const mistake = (expected: string, found: string, nextStep: string, where = line.words): YamlMistake => ({
    expected,
    found,
    nextStep,
    start: where.start,
    end: where.end,
  });
  const here = { start: pos[0], end: Math.max(pos[1], pos[0] + 1) };
  const closing = /closing (["'])|end with a ([\]}])/.exec(message);
  if (closing) {
    const sign = closing[1] ?? closing[2] ?? '';
    const opened = lastOpened(text, sign, pos[0]);
    return mistake(`a closing ${sign}`, 'none', 'Close what is opened here.', opened ?? here);
  }
  switch (code) {
    case 'TAB_AS_INDENT':
      return mistake('spaces as indentation', 'a tab', 'Indent with spaces.', here);
    case 'DUPLICATE_KEY':
      return mistake('each field once', `${keyOf(line.text)} a second time`, 'Keep one of the two.', here);
    case 'BAD_SCALAR_START':
      return mistake('text', `text that begins with ${text[pos[0]]}`, 'Put it in quotes.', here);
    case 'MULTIPLE_DOCS':
      return mistake('one document in the file', 'the start of another', 'Take this line out.');
    case 'BLOCK_AS_IMPLICIT_KEY':
      return describeBlock(text, pos[0], mistake);
    case 'UNEXPECTED_TOKEN':
      return /["'][\]},]["']?$/.test(message)
        ? mistake('nothing more', `a ${text[pos[0]]} too many`, 'Take it out.', here)
        : mistake(
            'nothing behind the closing quote',
            'more text',
            'Put the whole text in quotes, those in it doubled or of the other kind.',
            here,
          );
    default:
      return describeField(line, message, mistake);
  }
}

type Mistake = (
  expected: string,
  found: string,
  nextStep: string,
  where?: { start: number; end: number },
) => YamlMistake;

/** A field's line that is written, or indented, as none. */
function describeField({ text, indent }: Line, message: string, mistake: Mistake): YamlMistake {
  const dash = /^-([^\s-].*)$/.exec(text);
  if (dash) return mistake('a space behind the dash', 'none', `Write it so: - ${dash[1]}`);
  const close = /^([\w-]+):([^\s].*)$/.exec(text);
  if (close) return mistake('a space behind the colon', 'none', `Write it so: ${close[1]}: ${close[2]}`);
  const words = /^([\w-]+) (.+)$/.exec(text);
  if (words && !text.includes(': '))
    return mistake('a field', 'a line without a colon', `Write it so: ${words[1]}: ${words[2]}`);
  if (/same column|indent/i.test(message))
    return mistake(
      'the indentation of its neighbours',
      `${indent} ${indent === 1 ? 'space' : 'spaces'}`,
      'Indent it like the fields that it belongs to.',
    );
  return mistake(
    'YAML',
    `a mistake (${message.replace(/\.$/, '')})`,
    'Look at the indentation, colons and quotes of this line and the one before it.',
  );
}

/** A field inside a text: of the line itself, or the line below is indented as if it belonged to the text. */
function describeBlock(text: string, at: number, mistake: Mistake): YamlMistake {
  const line = lineAt(text, at);
  const below = lineAt(text, line.end + 1);
  // A list's first field stands behind its dash.
  const column = line.indent + (/^(?:- +)?/.exec(line.text)?.[0].length ?? 0);
  if (below.text !== '' && below.indent > column)
    return mistake(
      'the indentation of the field above',
      `${below.indent} spaces, not ${column}`,
      'Indent it like the fields that it belongs to.',
      below.words,
    );
  return mistake('one colon in a line', 'two', 'Put text that holds a colon in quotes.', { start: at, end: line.end });
}

interface Line {
  /** Without the blanks around it. */
  text: string;
  start: number;
  end: number;
  indent: number;
  /** Where its text stands. */
  words: { start: number; end: number };
}

function lineAt(text: string, at: number): Line {
  const start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
  const found = text.indexOf('\n', Math.max(start, at));
  const end = found < 0 ? text.length : found;
  const whole = text.slice(start, end);
  const indent = whole.length - whole.trimStart().length;
  const words = { start: start + indent, end: start + whole.trimEnd().length };
  return { text: whole.trim(), start, end, indent, words };
}

const OPENING: Readonly<Record<string, string>> = { ']': '[', '}': '{' };

/** The line's rest from the last sign on that opens what is to be closed; null where there is none. */
function lastOpened(text: string, closing: string, before: number): { start: number; end: number } | null {
  const opening = OPENING[closing] ?? closing;
  const start = text.lastIndexOf(opening, Math.max(0, before - 1));
  return start < 0 ? null : { start, end: lineAt(text, start + 1).end };
}

const keyOf = (line: string) => `"${/^(?:- )?([^:]+):/.exec(line)?.[1] ?? line}"`;
