// Fifty questions while something is wrong with sending: nothing is lost, and nothing comes twice.
import { describe, test } from 'vitest';
import { badGateway, garbage, htmlPage, internalError, tooMany } from '../support/bot-api/faults.ts';
import { askDespite, FAULT_TIMEOUT, type FaultRow } from './ask-despite.ts';

const table: FaultRow[] = [
  ['sendMessage answers 429 with retry_after 1', /sendMessage/, 5, tooMany(1)],
  ['sendMessage answers 500 twice', /sendMessage/, 2, internalError],
  ['sendMessage answers 502', /sendMessage/, 10, badGateway],
  ['sendMessage is reset before it is done', /sendMessage/, 10, { do: 'reset' }],
  ['sendMessage is garbage', /sendMessage/, 5, garbage],
  ['sendMessage is an HTML page with status 200', /sendMessage/, 5, htmlPage],
  ['sendMessage is done and cut in half, and the line ends', /sendMessage/, 10, { do: 'cut', ending: 'close' }],
  [
    'sendMessage is done and cut in half, and the line falls silent',
    /sendMessage/,
    5,
    { do: 'cut', ending: 'silence' },
  ],
  ['sendMessage is done and drips', /sendMessage/, 5, { do: 'drip', everyMs: 20 }],
  ['sendMessage falls silent', /sendMessage/, 3, { do: 'silence' }],
  ['sendMessage is done and reset without a word', /sendMessage/, 3, { do: 'reset-after' }, 3],
];

describe('fifty questions are answered, each once, while', () => {
  test.concurrent.for(table)('%s', { timeout: FAULT_TIMEOUT }, askDespite);
});
