import { MessageFlags } from 'discord.js';
import { type Added, maxUploadBytesOf } from '../../store/article-folder.js';
import type { Bot } from '../bot.js';
import { logPrivileged } from '../privileged.js';
import { renderAdded, renderRefusedUpload, type UploadRefusal } from '../render/upload.js';
import { reply } from '../reply.js';
import { words } from '../words.js';
import type { Subcommand } from './subcommand.js';

/** Takes an attached article over, when name, size and content are in order. */
export const add: Subcommand = async (interaction, bot) => {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const { name, url, size } = interaction.options.getAttachment('file', true);
  const replace = interaction.options.getBoolean('replace') ?? false;
  const added = await takeOver({ name, url, size }, replace, bot);
  const outcome = added.kind === 'written' ? 'written' : `refused: ${added.reason}`;
  logPrivileged(interaction, `add ${name}${replace ? ', replacing' : ''}`, outcome, bot);
  const spoken = words(interaction.locale);
  if (added.kind === 'refused') return reply(interaction, renderRefusedUpload(added, spoken));
  await reply(interaction, renderAdded(added.file, await bot.reloads.reload('add'), spoken));
};

interface Attached {
  readonly name: string;
  readonly url: string;
  /** Bytes, as Discord says. */
  readonly size: number;
}

async function takeOver(
  { name, url, size }: Attached,
  replace: boolean,
  bot: Bot,
): Promise<Added | UploadRefusal> {
  const maxBytes = maxUploadBytesOf(name);
  if (size > maxBytes) return { kind: 'refused', reason: 'too-large', maxBytes };
  const downloaded = await bot.download(url, maxBytes);
  if (downloaded.kind === 'too-large') return { kind: 'refused', reason: 'too-large', maxBytes };
  if (downloaded.kind === 'failed') return { kind: 'refused', reason: 'download' };
  const existing = bot.library.current().bySlug;
  return bot.folder.add({ name, bytes: downloaded.bytes }, { replace, existing });
}
