import { translateTo } from '../../../locales/translate.js';
import type { ButtonContext, PressOutcome } from '../../components/button-context.js';
import type { ButtonAction } from '../../components/custom-id.js';
import { hashDigits } from '../../components/custom-id-fields.js';
import { renderNotice } from '../../components/layout.js';
import { editMessage, updateMessage } from '../../events/reply.js';
import { forModerators } from '../../moderation/for-moderators.js';
import { audit } from '../../servers/audit-log.js';
import { renderPutBack, renderRefusedUndo, renderRemoved } from './render-removal.js';
import { usageOf } from './usage.js';

/** Removes one of the server's own articles, and offers to put it back. */
export function confirmRemoval(
  { version, place }: ButtonAction<'confirm-removal'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  return forModerators(context, async (interaction) => {
    const { bot } = context;
    const { guildId: serverId } = interaction;
    const article = await bot.library.articleAt({ version, place });
    if (article === 'stale') return 'remove-article.changed';
    const own =
      article && (await bot.store.articles.list(serverId)).find(({ name }) => name === article.file);
    // The command offers to remove own ones alone.
    if (!own) return 'forged';
    await interaction.deferUpdate();
    const removed = await bot.store.articles.remove(serverId, own.id, bot.now());
    audit(interaction, `remove ${own.name}`, removed ? 'removed' : 'gone already', bot);
    const report = await bot.libraries.reload(serverId);
    const hash = own.hash.slice(0, hashDigits);
    await editMessage(interaction, renderRemoved(own.name, hash, report, translateTo(interaction.locale)));
    return 'done';
  });
}

export function cancelRemoval(context: ButtonContext): Promise<PressOutcome> {
  return forModerators(context, async (interaction) => {
    const t = translateTo(interaction.locale);
    await updateMessage(interaction, renderNotice(t('remove-article.cancelled')));
    return 'done';
  });
}

export function undoRemoval(
  { hash }: ButtonAction<'undo-removal'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  return forModerators(context, async (interaction) => {
    const { bot } = context;
    const { guildId: serverId } = interaction;
    await interaction.deferUpdate();
    const options = { at: bot.now(), limits: bot.articleLimits };
    const putBack = await bot.store.articles.putBack(serverId, hash, options);
    audit(interaction, `put back ${hash}`, putBack.kind, bot);
    const t = translateTo(interaction.locale);
    const layout =
      putBack.kind === 'put-back'
        ? renderPutBack(putBack.name, await bot.libraries.reload(serverId), t)
        : renderRefusedUndo(putBack, await usageOf(serverId, bot), t);
    await editMessage(interaction, layout);
    return 'done';
  });
}
