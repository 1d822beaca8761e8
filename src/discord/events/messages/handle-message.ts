import type { Message } from 'discord.js';
import { translateTo } from '../../../locales/translate.js';
import type { ServerSettings } from '../../../store/store.js';
import { renderNotice } from '../../components/layout.js';
import type { BotContext } from '../../context.js';
import { openBotAt } from '../../servers/here.js';
import { isAnswerChannel, settingsAt, translateIn } from '../../servers/server-settings.js';
import { isOurs } from '../../shards/claims.js';
import { attempt } from '../failure.js';
import { isTooSoon } from '../held-back.js';
import { type IncomingMessage, readMessage } from '../incoming-message.js';
import { replyToMessage } from '../reply.js';
import { answerPost, answerQuestion } from './answer-message.js';
import { answerSmallTalk, smallTalkIn } from './small-talk.js';

/** Answers a message that is meant for us, and a forum's post where that is wanted; never rejects. */
export async function handleMessage(message: Message, ownId: string, bot: BotContext): Promise<void> {
  const incoming = readMessage(message, ownId);
  if (incoming.kind === 'ignored') return;
  await attempt(() => respond(message, incoming, ownId, bot), {
    what: incoming.kind === 'post' ? 'forum post' : 'mention',
    log: bot.log,
    async tell(key, values) {
      // Nobody apologizes for what nobody asked for.
      if (incoming.kind !== 'question' && incoming.kind !== 'empty') return;
      const t = translateTo(message.guild?.preferredLocale);
      await replyToMessage(message, renderNotice(t(key, values)));
    },
  });
}

/** In a channel that is not for answers the bot stays silent: that is why it was closed. */
async function respond(
  message: Message,
  incoming: Exclude<IncomingMessage, { kind: 'ignored' }>,
  ownId: string,
  everywhere: BotContext,
): Promise<void> {
  if (!(await isOurs(message.id, everywhere))) return;
  const settings = await settingsAt(message.guildId, everywhere);
  if (!isAnswerChannel(message.channel, settings)) return;
  if (incoming.kind === 'unreadable-reply') return explainReplies(message, ownId, everywhere, settings);
  const bot = await openBotAt(message.guildId, everywhere);
  if (incoming.kind === 'post') {
    const isWanted = settings.answersPosts && !bot.cooldown.ask(message.author.id, settings.cooldown);
    return isWanted ? answerPost(message, incoming.title, bot, settings) : undefined;
  }
  if (await isTooSoon(message, bot, settings)) return;
  const said = smallTalkIn(message, incoming.kind === 'empty' ? '' : incoming.question, bot);
  if (said) return answerSmallTalk(message, said, ownId, bot, settings);
  if (incoming.kind === 'question') await answerQuestion(message, incoming, bot, settings);
}

/** Once for each person: whoever knows it may well have meant the others in the channel. */
async function explainReplies(
  message: Message,
  ownId: string,
  { told }: BotContext,
  settings: ServerSettings,
): Promise<void> {
  if (!told.isFirst(`replies ${message.author.id}`)) return;
  const t = translateIn(message, settings);
  await replyToMessage(message, renderNotice(t('unreadable-reply', { me: `<@${ownId}>` })));
}
