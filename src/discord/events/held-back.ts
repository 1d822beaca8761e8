import type { RepliableInteraction } from 'discord.js';
import { type Translate, translateTo } from '../../locales/translate.js';
import type { ServerSettings } from '../../store/store.js';
import { type Layout, renderNotice } from '../components/layout.js';
import type { BotContext } from '../context.js';
import type { Held } from './cooldown.js';
import { reply } from './reply.js';

/** Counts a question. True when it came too soon: then `refuse` tells the person, and it is not answered. */
export async function holdBack(
  personId: string,
  { cooldown, library }: BotContext,
  settings: ServerSettings,
  refuse: (held: Held) => Promise<void>,
): Promise<boolean> {
  // Fails while the articles are being read: whoever is asked for patience must be free to ask again.
  library.current();
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
    reply(interaction, renderCooldown(waitMs, translateTo(interaction.locale)), { isPrivate: true }),
  );
}

export function renderCooldown(waitMs: number, t: Translate): Layout {
  return renderNotice(t('cooldown', { seconds: Math.ceil(waitMs / 1000) }));
}
