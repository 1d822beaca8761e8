import type { Message, RepliableInteraction } from 'discord.js';
import { NoArticlesYet } from '../../library/library.js';
import { type Translate, translateTo } from '../../locales/translate.js';
import type { ServerSettings } from '../../store/store.js';
import { type Layout, renderNotice } from '../components/layout.js';
import type { BotContext } from '../context.js';
import { translateIn } from '../servers/server-settings.js';
import type { Held } from './cooldown.js';
import { react, reply, replyToMessage } from './reply.js';

/** Counts a question. True when it came too soon: then `refuse` tells the person, and it is not answered. */
export async function holdBack(
  personId: string,
  { cooldown, library }: BotContext,
  settings: ServerSettings,
  refuse: (held: Held) => Promise<void>,
): Promise<boolean> {
  // Fails while the articles are being read: whoever is asked for patience must be free to ask again.
  if (library.current().articles === 0) throw new NoArticlesYet();
  const held = cooldown.ask(personId, settings.cooldown);
  if (held) await refuse(held);
  return held !== undefined;
}

/** The same for commands and buttons, where only the person who asked sees the refusal. */
export function isHeldBack(
  interaction: RepliableInteraction,
  bot: BotContext,
  settings: ServerSettings,
): Promise<boolean> {
  return holdBack(interaction.user.id, bot, settings, ({ waitMs }) =>
    reply(interaction, renderCooldown(waitMs, bot, translateTo(interaction.locale)), { isPrivate: true }),
  );
}

/** More hourglasses than this tell nobody anything, and each is a request. */
const mostHourglasses = 3;

/**
 * The same for messages: an hourglass below it keeps the channel quiet. Where the bot may not react, it says so once,
 * and ignores the person until the time is over.
 */
export function isTooSoon(message: Message, bot: BotContext, settings: ServerSettings): Promise<boolean> {
  return holdBack(message.author.id, bot, settings, async ({ waitMs, refusals }) => {
    if (refusals > mostHourglasses) return;
    if ((await react(message, '⏳')) || refusals > 1) return;
    await replyToMessage(message, renderCooldown(waitMs, bot, translateIn(message, settings)));
  });
}

/** With the moment as Discord shows it to each person: it counts down. */
function renderCooldown(waitMs: number, { now }: BotContext, t: Translate): Layout {
  const until = Math.ceil((now().getTime() + waitMs) / 1000);
  return renderNotice(t('cooldown', { when: `<t:${until}:R>` }));
}
