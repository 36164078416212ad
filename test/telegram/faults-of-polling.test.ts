// Fifty questions while something is wrong with getting updates: nothing is lost, and nothing comes twice.
import { describe, test } from 'vitest';
import { badGateway, garbage, htmlPage, refusal, tooMany } from '../support/bot-api/faults.ts';
import { askDespite, FAULT_TIMEOUT, type FaultRow } from './ask-despite.ts';

const table: FaultRow[] = [
  ['getUpdates answers 502 ten times', /getUpdates/, 10, badGateway],
  ['getUpdates is reset', /getUpdates/, 5, { do: 'reset' }],
  ['getUpdates is garbage', /getUpdates/, 3, garbage],
  ['getUpdates is an HTML page with status 200', /getUpdates/, 3, htmlPage],
  ['getUpdates is cut in half, and the line ends', /getUpdates/, 3, { do: 'cut', ending: 'close' }],
  ['getUpdates is cut in half, and the line falls silent', /getUpdates/, 1, { do: 'cut', ending: 'silence' }],
  ['getUpdates falls silent', /getUpdates/, 1, { do: 'silence' }],
  ['getUpdates drips', /getUpdates/, 1, { do: 'drip', everyMs: 20 }],
  ['getUpdates answers 429', /getUpdates/, 1, tooMany(1)],
  ['getUpdates answers 409 once', /getUpdates/, 1, refusal(409, 'Conflict: terminated by other getUpdates request')],
  ['everything is reset now and then', /./, 8, { do: 'reset' }],
];

describe('fifty questions are answered, each once, while', () => {
  test.concurrent.for(table)('%s', { timeout: FAULT_TIMEOUT }, askDespite);
});
