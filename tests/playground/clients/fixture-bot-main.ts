import { startFixtureBot } from './fixture-bot.js';

/** The bare bot as a process of its own, told where to log in as the real one is. */
const bot = await startFixtureBot({
  apiUrl: process.env.DISCORD_API_URL ?? '',
  token: process.env.DISCORD_TOKEN ?? '',
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void bot.stop().then(() => process.exit()));
}
