// Calls of one client, in a process of its own: `caller.js CLIENT URL TOKEN CHAT`; prints what each call took, as JSON.
import { Agent } from 'node:http';
import { Telegram } from 'telegraf';
import { createApi } from '../../../src/telegram/api/client.ts';

type Call = (payload: object) => Promise<unknown>;

const rounds = 4;
const calls = 2000;
const maxSockets = 100;

const clients: Record<string, (url: string, token: string) => Call> = {
  own(url, token) {
    const api = createApi({ token, apiRoot: url, timeoutMs: 20_000, maxSockets });
    return (payload) => api.call('sendMessage', payload);
  },
  telegraf(url, token) {
    const telegram = new Telegram(token, { apiRoot: `${url}/` });
    // telegraf drops the agent given to its constructor when the root is plain HTTP.
    telegram.options.agent = new Agent({ keepAlive: true, maxSockets }) as never;
    return (payload) => telegram.callApi('sendMessage', payload as never);
  },
};

const [client, url, token, chat] = process.argv.slice(2) as [string, string, string, string];
const call = clients[client]!(url, token);
const text = 'Jeyhun Bayramov met Mikhail Shvydkoy in Baku. '.repeat(10);
const cpuMs: number[] = [];
for (let round = 0; round < rounds; round++) {
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: calls }, () => call({ chat_id: Number(chat), text })));
  const { user, system } = process.cpuUsage(before);
  cpuMs.push((user + system) / 1000 / calls);
}
process.stdout.write(JSON.stringify({ cpuMs, peakMb: process.resourceUsage().maxRSS / 1024 }));
process.exit();
