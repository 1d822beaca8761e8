import { RESTJSONErrorCodes } from 'discord.js';
import { ArticlesBeingRead, NoArticlesYet } from '../../library/library.js';
import type { TextKey, Values } from '../../locales/translate.js';
import type { Logger } from '../../process/log.js';
import { isCode } from './reply.js';

interface Attempt {
  /** For the log: `/ask`, `button`, `mention`. */
  readonly what: string;
  readonly log: Logger;
  /** Tells the person, in their language. */
  readonly tell: (key: TextKey, values?: Values) => Promise<void>;
}

/**
 * The one boundary for surprises. What was thrown goes to the log with its stack, and the person is given a reference
 * to quote when they report it. Never rejects: there is nothing above it.
 */
export async function attempt(work: () => Promise<void>, { what, log, tell }: Attempt): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reference = newReference();
    const telling = report(error, { what, log, tell }, reference);
    await telling?.catch((err: unknown) => log.warn({ err, what, reference }, 'could not apologize'));
  }
}

/** Logs what was thrown and tells the person; undefined when they cannot be told. */
function report(error: unknown, { what, log, tell }: Attempt, reference: string): Promise<void> | undefined {
  // Nothing is broken, it only takes a moment.
  if (error instanceof ArticlesBeingRead) return tell('being-read');
  if (error instanceof NoArticlesYet) return tell('no-articles');
  if (isOutOfReach(error)) {
    log.warn({ err: error, what }, 'could not answer there');
    return undefined;
  }
  log.error({ err: error, what, reference }, 'failed to answer');
  return tell('failure', { reference });
}

/** Nothing of ours is broken: we may not speak there, the place is gone, or the answer came too late. */
function isOutOfReach(error: unknown): boolean {
  return isCode(
    error,
    RESTJSONErrorCodes.MissingAccess,
    RESTJSONErrorCodes.MissingPermissions,
    RESTJSONErrorCodes.UnknownChannel,
    RESTJSONErrorCodes.UnknownMessage,
    RESTJSONErrorCodes.UnknownInteraction,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
    RESTJSONErrorCodes.ThreadLocked,
    RESTJSONErrorCodes.InvalidActionOnArchivedThread,
    RESTJSONErrorCodes.CannotSendMessagesToThisUser,
    RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  );
}

/** Eight characters: short enough to read out, and unlikely to occur twice in a log. */
function newReference(): string {
  return crypto.randomUUID().slice(0, 8);
}
