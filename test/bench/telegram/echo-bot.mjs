// The bar: the smallest bot that telegraf makes. It answers every text with the same text.
import { Telegraf } from 'telegraf';

const bot = new Telegraf(process.env.BOT_TOKEN, { telegram: { apiRoot: process.env.TELEGRAM_API_ROOT } });
bot.on('text', (context) => context.reply(context.message.text));
bot.launch();
process.once('SIGTERM', () => bot.stop('SIGTERM'));
