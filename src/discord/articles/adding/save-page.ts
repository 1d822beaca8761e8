import { translateTo } from '../../../locales/translate.js';
import type { ButtonContext, PressOutcome } from '../../components/button-context.js';
import type { ButtonAction } from '../../components/custom-id.js';
import { renderNotice } from '../../components/layout.js';
import { editMessage, updateMessage } from '../../events/reply.js';
import { audit } from '../../servers/audit-log.js';
import { isHome } from '../../servers/home.js';
import { isModeratorHere } from '../../servers/server-settings.js';
import { addUpload, outcomeOf } from './add-upload.js';
import type { OfferedPage } from './offered-pages.js';
import { renderAdded, renderRefusedUpload } from './render-upload.js';

/** Saves the page that the moderator was shown, and reads the articles again. */
export async function savePage(
  { hash }: ButtonAction<'save-page'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  const { interaction, bot } = context;
  const offered = await offeredTo(context, hash);
  if (typeof offered === 'string') return offered;
  await interaction.deferUpdate();
  const t = translateTo(interaction.locale);
  const { page, replaces } = offered;
  const upload = { name: page.file, bytes: Buffer.from(page.content) };
  const added = await addUpload(upload, replaces, bot);
  audit(interaction, `add ${page.url} as ${page.file}`, outcomeOf(added), bot);
  bot.offeredPages.forget(hash);
  const layout =
    added.kind === 'refused'
      ? renderRefusedUpload(added, t)
      : renderAdded(added.file, await bot.reloads.reload('add'), t);
  await editMessage(interaction, layout);
  return 'done';
}

export async function dropPage(
  { hash }: ButtonAction<'drop-page'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  const { interaction, bot } = context;
  const offered = await offeredTo(context, hash);
  if (typeof offered === 'string') return offered;
  bot.offeredPages.forget(hash);
  await updateMessage(interaction, renderNotice(translateTo(interaction.locale)('page.dropped')));
  return 'done';
}

/** Whoever presses is checked again: a button's id can be made up, and settings change. */
async function offeredTo(
  { interaction, settings, bot }: ButtonContext,
  hash: string,
): Promise<OfferedPage | PressOutcome> {
  if (!isModeratorHere(interaction, settings, bot)) return 'not-allowed';
  if (!(await isHome(interaction, bot))) return 'not-home';
  const offered = bot.offeredPages.get(hash);
  if (!offered) return 'page.too-late';
  return offered.moderator === interaction.user.id ? offered : 'forged';
}
