import type { RepliableInteraction } from 'discord.js';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { CooldownConfig } from '../../config.js';

import { type Translate, translateTo } from '../../locales/translate.js';
import type { ServerSettings } from '../../store/store.js';
import { type Layout, renderNotice } from '../components/layout.js';
import type { BotContext } from '../context.js';
import { reply } from './reply.js';

/** How often one person may ask. */
export interface Cooldown {
  /**
   * Counts one question. Says how long to wait when it was one too many.
   * @param own what the server set for itself
   */
  ask(personId: string, own?: CooldownConfig): Promise<Held | undefined>;
}

export interface Held {
  readonly waitMs: number;
  /** The first refusal since the last allowed question: the one worth a public word. */
  readonly isFirst: boolean;
}

/**
 * Counts a question of this person. True when it came too soon: then it is not answered, and `refuse` says so.
 */
export async function holdBack(
  personId: string,
  { cooldown }: BotContext,
  settings: ServerSettings,
  refuse: (held: Held) => Promise<void>,
): Promise<boolean> {
  const held = await cooldown.ask(personId, settings.cooldown);
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

export function createCooldown(ofBot: CooldownConfig): Cooldown {
  const limiters = new Map<string, RateLimiterMemory>();
  const limiterFor = ({ questions, seconds }: CooldownConfig) => {
    const name = `${questions}/${seconds}`;
    const limiter = limiters.get(name) ?? new RateLimiterMemory({ points: questions, duration: seconds });
    limiters.set(name, limiter);
    return limiter;
  };
  return {
    async ask(personId, own = ofBot) {
      try {
        await limiterFor(own).consume(personId);
        return undefined;
      } catch (held) {
        if (!(held instanceof RateLimiterRes)) throw held;
        return { waitMs: held.msBeforeNext, isFirst: held.consumedPoints === own.questions + 1 };
      }
    },
  };
}
