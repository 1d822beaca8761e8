import { setTimeout as pause } from 'node:timers/promises';
import { ArticlesBeingRead } from '../../library/library.js';
import type { BotContext } from '../context.js';

/** A process that can answer already has claimed it by then. */
const giveWayMs = 500;

/**
 * Whether this process deals with a message or an interaction. During an upgrade an old and a new process hear of the
 * same, and one of them keeps quiet.
 */
export async function isOurs(eventId: string, bot: BotContext): Promise<boolean> {
  const { store, now } = bot;
  if (!store.isSideBySide()) return true;
  if (!canAnswer(bot)) await pause(giveWayMs);
  return store.events.claim(eventId, now());
}

function canAnswer({ library }: BotContext): boolean {
  try {
    library.current();
    return true;
  } catch (error) {
    if (error instanceof ArticlesBeingRead) return false;
    throw error;
  }
}
