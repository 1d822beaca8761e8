import type { Client } from 'discord.js';
import { commands } from '../../commands/index.js';
import { defined } from '../base/defined.js';
import { compareWith, fetchCommands, isUpToDate } from '../discord/commands/publish.js';
import type { BotContext } from '../discord/context.js';
import type { Config } from '../process/config.js';

/** Called once the bot is logged in and the articles are read. */
export async function greet(client: Client<true>, bot: BotContext, config: Config): Promise<void> {
  const { user, guilds, ws } = client;
  bot.log.info({ user: user.tag, servers: guilds.cache.size, shards: ws.shards.size }, 'ready to answer');
  await checkPublishedCommands(client, bot, config);
}

/** What members see is what was last published, not what this version can do. */
async function checkPublishedCommands(
  { application, rest }: Client<true>,
  { commandMentions, log }: BotContext,
  { guildId }: Config,
): Promise<void> {
  try {
    const audience = defined({ applicationId: application.id, guildId });
    const published = await fetchCommands(rest, audience);
    commandMentions.learn(published);
    const changes = compareWith(published, commands);
    if (!isUpToDate(changes))
      log.warn(changes, 'the published commands are not those of this version: npm run register');
  } catch (err) {
    log.warn({ err }, 'could not compare the published commands');
  }
}
