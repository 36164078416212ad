// The bot in Telegram, for whoever starts it.
export type { AskedQuestion, AuthorDecision, Decided, Editor } from './author/editor.js';
export { createLog, type Log } from './log.js';
export { runTelegram, type TelegramParts, type TelegramRun } from './run/run-telegram.js';
export type { TelegramSettings, WebhookSettings } from './run/settings.js';
