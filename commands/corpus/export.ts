import { ComponentType } from 'discord.js';
import { zipArticles } from '../../src/discord/articles/own/export.js';
import { usageOf } from '../../src/discord/articles/own/usage.js';
import { renderNotice } from '../../src/discord/components/layout.js';
import { reply, thinkPrivately } from '../../src/discord/events/reply.js';
import { audit } from '../../src/discord/servers/audit-log.js';
import { translateTo } from '../../src/locales/translate.js';
import { inServer, type Subcommand, subcommandText } from './subcommand.js';

/** All articles that the server keeps itself, to take them along. */
export const exportArticles: Subcommand = {
  definition: subcommandText('corpus.export'),

  execute: (interaction, bot) =>
    inServer(interaction, async (serverId) => {
      await thinkPrivately(interaction);
      const t = translateTo(interaction.locale);
      const { articles: count } = await usageOf(serverId, bot);
      audit(interaction, 'export', `${count} articles`, bot);
      if (count === 0) return reply(interaction, renderNotice(t('export.none')), { isPrivate: true });
      for await (const { name, bytes } of zipArticles(serverId, bot.store.articles)) {
        const notice = renderNotice(t('export.done', { count }));
        const file = { type: ComponentType.File as const, file: { url: `attachment://${name}` } };
        const files = [{ attachment: bytes, name }];
        await reply(
          interaction,
          { ...notice, components: [...notice.components, file] },
          { isPrivate: true, files },
        );
      }
    }),
};
