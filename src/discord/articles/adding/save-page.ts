import { translateTo } from '../../../locales/translate.js';
import type { ButtonContext, PressOutcome } from '../../components/button-context.js';
import type { ButtonAction } from '../../components/custom-id.js';
import { renderNotice } from '../../components/layout.js';
import { editMessage, updateMessage } from '../../events/reply.js';
import { forModerators } from '../../moderation/for-moderators.js';
import { audit } from '../../servers/audit-log.js';
import { usageOf } from '../own/usage.js';
import { addUpload, outcomeOf } from './add-upload.js';
import type { OfferedPage } from './offered-pages.js';
import { renderAdded, renderRefusedUpload } from './render-upload.js';

/** Saves the page that the moderator was shown, and reads the server's articles again. */
export function savePage({ hash }: ButtonAction<'save-page'>, context: ButtonContext): Promise<PressOutcome> {
  return forModerators(context, async (interaction) => {
    const { bot } = context;
    if (!bot.mayAddArticles) return 'add.off';
    const offered = offeredTo(context, hash);
    if (typeof offered === 'string') return offered;
    await interaction.deferUpdate();
    const t = translateTo(interaction.locale);
    const { page, replaces: replace } = offered;
    const { guildId: serverId } = interaction;
    const upload = { name: page.file, bytes: Buffer.from(page.content) };
    const adding = { serverId, by: interaction.user.id, replace };
    const added = await bot.addsInTurn(serverId, () => addUpload(upload, adding, bot));
    audit(interaction, `add ${page.url} as ${page.file}`, outcomeOf(added), bot);
    bot.offeredPages.forget(hash);
    const usage = await usageOf(serverId, bot);
    const layout =
      added.kind === 'refused'
        ? renderRefusedUpload(added, usage, t)
        : renderAdded(added, await bot.libraries.reload(serverId), usage, t);
    await editMessage(interaction, layout);
    return 'done';
  });
}

export function dropPage({ hash }: ButtonAction<'drop-page'>, context: ButtonContext): Promise<PressOutcome> {
  return forModerators(context, async (interaction) => {
    const offered = offeredTo(context, hash);
    if (typeof offered === 'string') return offered;
    context.bot.offeredPages.forget(hash);
    await updateMessage(interaction, renderNotice(translateTo(interaction.locale)('page.dropped')));
    return 'done';
  });
}

/** The button's id can be made up: the page has to have been shown to whoever presses it, in this server. */
function offeredTo({ interaction, bot }: ButtonContext, hash: string): OfferedPage | PressOutcome {
  const offered = bot.offeredPages.get(hash);
  if (!offered) return 'page.too-late';
  const isTheirs = offered.moderator === interaction.user.id && offered.serverId === interaction.guildId;
  return isTheirs ? offered : 'forged';
}
