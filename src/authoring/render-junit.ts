// Results of test cases as JUnit XML, which CI servers show.
import { escapeHtml } from './escape-html.js';
import type { CaseResult } from './run-cases.js';

/** One suite a case file, in the order of the results. */
export function renderJunit(results: readonly CaseResult[]): string {
  const suites = new Map<string, CaseResult[]>();
  for (const result of results) {
    const file = fileOf(result);
    suites.set(file, [...(suites.get(file) ?? []), result]);
  }
  const count = (of: readonly CaseResult[], outcome: CaseResult['outcome']) =>
    of.filter((result) => result.outcome === outcome).length;
  const blocks = [...suites].map(([file, of]) =>
    [
      `  <testsuite name="${escapeXml(file)}" tests="${of.length}" failures="${count(of, 'failed')}" skipped="${count(of, 'known')}">`,
      ...of.map(renderCase),
      '  </testsuite>',
    ].join('\n'),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${blocks.join('\n')}\n</testsuites>\n`;
}

function renderCase(result: CaseResult): string {
  const { testCase, answer, failures, outcome } = result;
  const head = `    <testcase classname="${escapeXml(fileOf(result))}" name="${escapeXml(testCase.turns.join(' → '))}"`;
  if (outcome === 'known') return `${head}><skipped message="${escapeXml(testCase.fails ?? '')}"/></testcase>`;
  if (outcome !== 'failed') return `${head}/>`;
  const details = [testCase.place, ...failures, ...answer.because.map(({ stage, text }) => `${stage}: ${text}`)];
  return `${head}><failure message="${escapeXml(failures.join('; '))}">${escapeXml(details.join('\n'))}</failure></testcase>`;
}

const fileOf = ({ testCase }: CaseResult) => testCase.place.replace(/:\d+:\d+$/, '');

/** Control characters and halves of characters have no place in XML, not even escaped. */
const escapeXml = (text: string) => escapeHtml(text).replace(/[^\P{Cc}\n\t]|[\p{Cs}\ufffe\uffff]/gu, '\ufffd');
