// What a call of the Bot API costs: telegraf's client beside the bot's own.
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { startEmulator } from '../../support/bot-api/emulator.ts';

const clients = { own: "the bot's own", telegraf: 'telegraf 4.16.3' };

/** Markdown. */
export async function measureCalls(progress: (text: string) => void): Promise<string> {
  const rows: string[] = [];
  for (const [client, name] of Object.entries(clients)) {
    progress(`calls: ${name}`);
    const emulator = await startEmulator();
    const person = emulator.person();
    person.says('hello');
    const script = resolve(import.meta.dirname, 'caller.js');
    const args = [script, client, emulator.url, emulator.token, String(person.id)];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const { cpuMs, peakMb } = JSON.parse(stdout) as { cpuMs: number[]; peakMb: number };
    rows.push(`| ${name} | ${cpuMs.map((ms) => ms.toFixed(2)).join(' | ')} | ${peakMb.toFixed(0)} |`);
    await emulator.close();
  }
  return [
    "A call of sendMessage, processor time in ms: the first 2,000 of a process, the next, …; and the process's memory at most, MB.",
    '',
    '| client | first | second | third | fourth | memory |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
