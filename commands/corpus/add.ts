import { ApplicationCommandOptionType, MessageFlags } from 'discord.js';
import {
  renderAdded,
  renderRefusedUpload,
  type UploadRefusal,
} from '../../src/discord/articles/render-upload.js';
import { commandText } from '../../src/discord/commands/definition.js';
import type { BotContext } from '../../src/discord/context.js';
import { reply } from '../../src/discord/events/reply.js';
import { audit } from '../../src/discord/servers/audit-log.js';
import { type Added, maxUploadBytesOf } from '../../src/library/folder/article-folder.js';
import { translateTo } from '../../src/locales/translate.js';
import { type Subcommand, subcommandText } from './subcommand.js';

const { Attachment, Boolean: Yes } = ApplicationCommandOptionType;

/** Takes an attached article over if its name, size and content are in order. */
export const add: Subcommand = {
  isForHome: true,
  definition: {
    ...subcommandText('corpus.add'),
    options: [
      { ...commandText('corpus.add.file'), type: Attachment, required: true },
      { ...commandText('corpus.add.replace'), type: Yes },
    ],
  },

  async execute(interaction, bot) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { name, url, size } = interaction.options.getAttachment('file', true);
    const replace = interaction.options.getBoolean('replace') ?? false;
    const added = await takeOver({ name, url, size }, replace, bot);
    const outcome =
      added.kind === 'written' ? 'written' : `refused: ${'cause' in added ? added.cause : added.reason}`;
    audit(interaction, `add ${name}${replace ? ', replacing' : ''}`, outcome, bot);
    const t = translateTo(interaction.locale);
    if (added.kind === 'refused') return reply(interaction, renderRefusedUpload(added, t));
    await reply(interaction, renderAdded(added.file, await bot.reloads.reload('add'), t));
  },
};

interface Attached {
  readonly name: string;
  readonly url: string;
  /** Bytes, according to Discord. */
  readonly size: number;
}

async function takeOver(
  { name, url, size }: Attached,
  replace: boolean,
  bot: BotContext,
): Promise<Added | UploadRefusal> {
  const maxBytes = maxUploadBytesOf(name);
  if (size > maxBytes) return { kind: 'refused', reason: 'too-large', maxBytes };
  const downloaded = await bot.download(url, maxBytes);
  if (downloaded.kind === 'too-large') return { kind: 'refused', reason: 'too-large', maxBytes };
  if (downloaded.kind === 'failed') return { kind: 'refused', reason: 'download' };
  const fileOf = async (slug: string) => {
    const found = await bot.library.findArticle(slug);
    // An article may also be found by a title that reads like the slug.
    return found?.slug === slug ? found.file : undefined;
  };
  return bot.folder.add({ name, bytes: downloaded.bytes }, { replace, fileOf });
}
