import type { Message } from 'discord.js';
import { defined } from '../../../base/defined.js';
import { type SmallTalk, type SmallTalkSaid, smallTalkSaid } from '../../../languages/small-talk.js';
import { primaryLanguage } from '../../../languages/tag.js';
import { spokenLocales, type Translate, translateTo } from '../../../locales/translate.js';
import type { ServerSettings } from '../../../store/store.js';
import { renderShortHelp } from '../../articles/render-help.js';
import { offeredStarters } from '../../articles/starters.js';
import { type Layout, renderNotice } from '../../components/layout.js';
import type { BotContext } from '../../context.js';
import { translateIn } from '../../servers/server-settings.js';
import { react, replyToMessage } from '../reply.js';

/**
 * What small talk a message is: in the language of its place, in one of the articles', or in any other that we speak.
 * "Hi!" is said in many: where nothing else tells, it is English if articles are.
 */
export function smallTalkIn(
  { guild }: Message,
  text: string,
  { library }: BotContext,
): SmallTalkSaid | undefined {
  const here = guild ? [guild.preferredLocale] : [];
  const { languages } = library.current();
  const english = languages.filter((tag) => primaryLanguage(tag) === 'en');
  return smallTalkSaid(text, [...here, ...english, ...languages, ...spokenLocales]);
}

/**
 * Kind and short where it is said to us, in the language it is said in unless the server has set one; where people talk
 * among themselves, the less the better.
 */
export async function answerSmallTalk(
  message: Message,
  { kind, language }: SmallTalkSaid,
  ownId: string,
  bot: BotContext,
  settings: ServerSettings,
): Promise<void> {
  const audience = audienceOf(message, ownId);
  if (audience === 'others') return;
  const t = settings.language || !language ? translateIn(message, settings) : translateTo(language);
  if (asksForHelp(kind)) {
    await replyToMessage(message, await layOutHelp(kind, !message.inGuild(), bot, t));
  } else if (kind === 'thanks' && audience === 'everybody') await react(message, '👍');
  else if (kind === 'thanks' || !message.inGuild())
    await replyToMessage(message, renderNotice(t(`small-talk.${kind}`)));
}

export async function layOutHelp(
  kind: SmallTalk,
  isDirect: boolean,
  { library, commandMentions: commands }: BotContext,
  t: Translate,
): Promise<Layout> {
  const lead = kind === 'about-bot' ? t('small-talk.about-bot') : undefined;
  const starters = await offeredStarters(library, t.locale);
  return renderShortHelp(defined({ starters, commands, isDirect, lead }), t);
}

/** "Hi", "What can you do?", "??": whoever says that wants to know how to begin. */
export function asksForHelp(kind: SmallTalk): kind is 'greeting' | 'about-bot' | 'no-question' {
  return kind === 'greeting' || kind === 'about-bot' || kind === 'no-question';
}

/** Whom a message speaks to: us, if it begins with our name or replies to us; everybody, if it names us in passing. */
function audienceOf(message: Message, ownId: string): 'us' | 'others' | 'everybody' {
  const { users, repliedUser } = message.mentions;
  if (!message.inGuild()) return 'us';
  const others = [...users.keys(), repliedUser?.id ?? ownId].filter((id) => id !== ownId);
  if (others.length > 0) return 'others';
  const isFirst = new RegExp(`^\\s*<@!?${ownId}>`).test(message.content);
  return isFirst || repliedUser?.id === ownId ? 'us' : 'everybody';
}
