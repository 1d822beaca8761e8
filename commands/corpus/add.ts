import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import {
  type Added,
  addUpload,
  maxArticleBytesOf,
  outcomeOf,
} from '../../src/discord/articles/adding/add-upload.js';
import { renderPage, renderRefusedPage } from '../../src/discord/articles/adding/render-page.js';
import {
  renderAdded,
  renderRefusedUpload,
  type UploadRefusal,
} from '../../src/discord/articles/adding/render-upload.js';
import { usageOf } from '../../src/discord/articles/own/usage.js';
import { commandText } from '../../src/discord/commands/definition.js';
import type { BotContext } from '../../src/discord/context.js';
import { reply, tell, thinkPrivately } from '../../src/discord/events/reply.js';
import { audit } from '../../src/discord/servers/audit-log.js';
import { translateTo } from '../../src/locales/translate.js';
import { inServer, type Subcommand, subcommandText } from './subcommand.js';

const { Attachment, Boolean: Yes, String: Text } = ApplicationCommandOptionType;

/** Browsers and servers take no longer ones. */
const maxAddressLength = 2000;

/** Takes over an attached article, or shows that of a page on the web. */
export const add: Subcommand = {
  definition: {
    ...subcommandText('corpus.add'),
    options: [
      { ...commandText('corpus.add.file'), type: Attachment },
      { ...commandText('corpus.add.link'), type: Text, max_length: maxAddressLength },
      { ...commandText('corpus.add.replace'), type: Yes },
    ],
  },

  async execute(interaction, bot) {
    const attached = interaction.options.getAttachment('file');
    const link = interaction.options.getString('link');
    if (!bot.mayAddArticles) await tell(interaction, 'add.off');
    else if (attached && link === null) await addFile(interaction, attached, bot);
    else if (link !== null && !attached) await showPage(interaction, link.trim(), bot);
    else await tell(interaction, 'add.one-of-both');
  },
};

interface Attached {
  readonly name: string;
  readonly url: string;
  /** Bytes, according to Discord. */
  readonly size: number;
}

function addFile(interaction: ChatInputCommandInteraction, file: Attached, bot: BotContext) {
  return inServer(interaction, async (serverId) => {
    await thinkPrivately(interaction);
    const replace = isReplacing(interaction);
    const adding = { serverId, by: interaction.user.id, replace };
    const added = await bot.addsInTurn(serverId, () => takeOver(file, adding, bot));
    audit(interaction, `add ${file.name}${replace ? ', replacing' : ''}`, outcomeOf(added), bot);
    const t = translateTo(interaction.locale);
    const usage = await usageOf(serverId, bot);
    if (added.kind === 'refused') return reply(interaction, renderRefusedUpload(added, usage, t));
    await reply(interaction, renderAdded(added, await bot.libraries.reload(serverId), usage, t));
  });
}

async function takeOver(
  { name, url, size }: Attached,
  adding: Parameters<typeof addUpload>[1],
  bot: BotContext,
): Promise<Added | UploadRefusal> {
  const maxBytes = maxArticleBytesOf(name);
  if (size > maxBytes) return { kind: 'refused', reason: 'too-large', maxBytes };
  const downloaded = await bot.download(url, maxBytes);
  if (downloaded.kind === 'too-large') return { kind: 'refused', reason: 'too-large', maxBytes };
  if (downloaded.kind === 'failed') return { kind: 'refused', reason: 'download' };
  return addUpload({ name, bytes: downloaded.bytes }, adding, bot);
}

/** Nothing is saved before the moderator has seen what was taken. */
async function showPage(interaction: ChatInputCommandInteraction, address: string, bot: BotContext) {
  const { takePage, offeredPages } = bot;
  if (!takePage) return tell(interaction, 'page.off');
  await inServer(interaction, async (serverId) => {
    await thinkPrivately(interaction);
    const taken = await bot.addsInTurn(serverId, () => takePage(address));
    audit(interaction, `take ${address}`, outcomeOf(taken), bot);
    const t = translateTo(interaction.locale);
    if (taken.kind === 'refused') return reply(interaction, renderRefusedPage(taken.reason, t));
    const { page } = taken;
    const moderator = interaction.user.id;
    const hash = offeredPages.keep({ page, replaces: isReplacing(interaction), moderator, serverId });
    await reply(interaction, renderPage(page, hash, t));
  });
}

function isReplacing({ options }: ChatInputCommandInteraction): boolean {
  return options.getBoolean('replace') ?? false;
}
