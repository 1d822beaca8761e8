import { words as wordsFor } from '../../locales/translate.js';
import { type Press, whisper } from '../components/button-context.js';
import { type HashAction, hashDigits, type PlaceAction } from '../components/custom-id.js';
import { inCode } from '../components/markdown.js';
import { renderNotice } from '../components/notices.js';
import { editMessage, updateMessage } from '../events/reply.js';
import { logPrivileged } from '../servers/audit-log.js';
import { isModeratorHere } from '../servers/server-settings.js';
import { renderReload } from './render-reload.js';
import { renderRemoved } from './render-removal.js';

/** Removes the article, and offers to put it back until the articles are read again. */
export async function confirmRemoval({ version, place }: PlaceAction, press: Press): Promise<boolean> {
  const { interaction, bot } = press;
  if (!isAllowed(press)) return whisper(press, 'not-allowed');
  const article = await bot.library.articleAt({ version, place });
  if (article === 'stale') return whisper(press, 'remove-article.changed');
  if (!article) return false;
  if (bot.library.current().articles === 1) return whisper(press, 'remove-article.last');
  await interaction.deferUpdate();
  const words = wordsFor(interaction.locale);
  const removed = await bot.folder.remove(article.file);
  logPrivileged(interaction, `remove ${article.file}`, removed ? 'removed' : 'not an ordinary file', bot);
  if (!removed) return edited(press, words.say('remove-article.failed', { file: inCode(article.file) }));
  const report = await bot.reloads.reload('remove');
  const hash = article.hash.slice(0, hashDigits);
  bot.removed.set(hash, removed);
  await editMessage(interaction, renderRemoved(removed.file, hash, report, words));
  return true;
}

export async function cancelRemoval(press: Press): Promise<boolean> {
  const { interaction } = press;
  if (!isAllowed(press)) return whisper(press, 'not-allowed');
  await updateMessage(
    interaction,
    renderNotice(wordsFor(interaction.locale).say('remove-article.cancelled')),
  );
  return true;
}

export async function undoRemoval({ hash }: HashAction, press: Press): Promise<boolean> {
  const { interaction, bot } = press;
  if (!isAllowed(press)) return whisper(press, 'not-allowed');
  const removed = bot.removed.get(hash);
  if (!removed) return whisper(press, 'undo.too-late');
  await interaction.deferUpdate();
  const isBack = await bot.folder.putBack(removed);
  logPrivileged(interaction, `put back ${removed.file}`, isBack ? 'put back' : 'another file is there', bot);
  const words = wordsFor(interaction.locale);
  if (!isBack) return edited(press, words.say('undo.occupied', { file: inCode(removed.file) }));
  await editMessage(interaction, renderReload(await bot.reloads.reload('undo'), words));
  return true;
}

function isAllowed({ interaction, settings, bot }: Press): boolean {
  return isModeratorHere(interaction, settings, bot);
}

async function edited({ interaction }: Press, message: string): Promise<true> {
  await editMessage(interaction, renderNotice(message));
  return true;
}
