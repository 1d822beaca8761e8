import type { PutBack, Removal } from '../../library/folder/article-folder.js';
import { translateTo } from '../../locales/translate.js';
import type { ButtonContext, PressOutcome } from '../components/button-context.js';
import type { ButtonAction } from '../components/custom-id.js';
import { hashDigits } from '../components/custom-id-fields.js';
import { renderNotice } from '../components/layout.js';
import { editMessage, updateMessage } from '../events/reply.js';
import { audit } from '../servers/audit-log.js';
import { isHome } from '../servers/home.js';
import { isModeratorHere } from '../servers/server-settings.js';
import { renderReload } from './render-reload.js';
import { renderRefusedRemoval, renderRefusedUndo, renderRemoved } from './render-removal.js';

/** Removes the article, and offers to put it back until the next reload. */
export async function confirmRemoval(
  { version, place }: ButtonAction<'confirm-removal'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  const { interaction, bot } = context;
  const refusal = await refusalFor(context);
  if (refusal) return refusal;
  const article = await bot.library.articleAt({ version, place });
  if (article === 'stale') return 'remove-article.changed';
  if (!article) return 'forged';
  if (bot.library.current().articles === 1) return 'remove-article.last';
  await interaction.deferUpdate();
  const t = translateTo(interaction.locale);
  const removal = await bot.folder.remove(article.file);
  audit(interaction, `remove ${article.file}`, outcomeOf(removal), bot);
  if (removal.kind === 'refused') {
    await editMessage(interaction, renderRefusedRemoval(removal, article.file, t));
    return 'done';
  }
  const report = await bot.reloads.reload('remove');
  const hash = article.hash.slice(0, hashDigits);
  bot.removed.set(hash, removal.removed);
  await editMessage(interaction, renderRemoved(removal.removed.file, hash, report, t));
  return 'done';
}

export async function cancelRemoval(context: ButtonContext): Promise<PressOutcome> {
  const { interaction } = context;
  const refusal = await refusalFor(context);
  if (refusal) return refusal;
  await updateMessage(interaction, renderNotice(translateTo(interaction.locale)('remove-article.cancelled')));
  return 'done';
}

export async function undoRemoval(
  { hash }: ButtonAction<'undo-removal'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  const { interaction, bot } = context;
  const refusal = await refusalFor(context);
  if (refusal) return refusal;
  const removed = bot.removed.get(hash);
  if (!removed) return 'undo.too-late';
  await interaction.deferUpdate();
  const t = translateTo(interaction.locale);
  const putBack = await bot.folder.putBack(removed);
  audit(interaction, `put back ${removed.file}`, outcomeOf(putBack), bot);
  const layout =
    putBack.kind === 'refused'
      ? renderRefusedUndo(putBack, removed.file, t)
      : renderReload(await bot.reloads.reload('undo'), t);
  await editMessage(interaction, layout);
  return 'done';
}

/** For the log. */
function outcomeOf(outcome: Removal | PutBack): string {
  if (outcome.kind !== 'refused') return outcome.kind;
  return `refused: ${outcome.reason === 'disk' ? outcome.cause : outcome.reason}`;
}

/** Whoever presses is checked again: a button's id can be made up. */
async function refusalFor({ interaction, settings, bot }: ButtonContext): Promise<PressOutcome | undefined> {
  if (!isModeratorHere(interaction, settings, bot)) return 'not-allowed';
  return (await isHome(interaction, bot)) ? undefined : 'not-home';
}
