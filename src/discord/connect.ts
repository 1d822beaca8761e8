import {
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
} from 'discord.js';
import pRetry from 'p-retry';
import { messageOf, OperatorError } from '../errors.js';
import type { Logger } from '../log.js';

export interface ConnectOptions extends RetryOptions {
  /** Makes a new one for each attempt: discord.js destroys a client whose login failed. */
  readonly createClient: () => Client;
  readonly token: string;
}

export interface RetryOptions {
  readonly log: Logger;
  /** Ends the attempts. */
  readonly signal: AbortSignal;
  /** Wait before the second attempt; it doubles up to a minute. Default one second. */
  readonly firstWaitMs?: number;
}

const longestWaitMs = 60_000;

/**
 * Logs in, as often as it takes while the network or Discord is down.
 * @throws OperatorError when Discord says no: then trying again would be of no use.
 */
export async function connect({ createClient, token, ...retry }: ConnectOptions): Promise<Client<true>> {
  return untilReached(() => logIn(createClient(), token), retry);
}

/**
 * Asks Discord something, as often as it takes while the network or Discord is down.
 * @throws OperatorError when Discord says no.
 */
export async function untilReached<Result>(
  attempt: () => Promise<Result>,
  { log, signal, firstWaitMs = 1000 }: RetryOptions,
): Promise<Result> {
  return pRetry(attempt, {
    retries: Number.POSITIVE_INFINITY,
    minTimeout: firstWaitMs,
    maxTimeout: longestWaitMs,
    signal,
    shouldRetry: ({ error }) => isWorthAnotherTry(error),
    onFailedAttempt: ({ error, attemptNumber }) => {
      if (isWorthAnotherTry(error))
        log.warn({ attemptNumber, reason: messageOf(error) }, 'could not reach Discord, trying again');
    },
  });
}

/** What to tell the person who runs the bot when the gateway closes for good; undefined when discord.js reconnects. */
export function explainClose(code: number): OperatorError | undefined {
  const explanation = closeExplanations.get(code);
  return explanation === undefined
    ? undefined
    : new OperatorError(`Discord closed the connection (${code}). ${explanation}`);
}

const tokenRejected =
  'DISCORD_TOKEN was rejected: it is mistyped, or it was reset. Copy the token anew from the Discord Developer Portal ' +
  '(your application, "Bot", "Reset Token") into .env (README.md, "Run it in Discord").';

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const closeExplanations: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, tokenRejected],
  [
    GatewayCloseCodes.DisallowedIntents,
    'It says that the bot of DISCORD_TOKEN may not use the intents it asked for. Footnote asks for none that are privileged: ' +
      'check in the Developer Portal that the application is not disabled or quarantined, and that DISCORD_TOKEN belongs ' +
      'to it (README.md, "Run it in Discord").',
  ],
  [
    GatewayCloseCodes.InvalidIntents,
    'It does not know the intents asked for. Update Footnote (README.md, "Upgrade").',
  ],
  [
    GatewayCloseCodes.InvalidAPIVersion,
    'It no longer speaks this version of its API. Update Footnote (README.md, "Upgrade").',
  ],
  [GatewayCloseCodes.InvalidShard, 'The shard number is wrong. Check SHARDS (README.md, "Settings").'],
  [
    GatewayCloseCodes.ShardingRequired,
    'The bot is in too many servers for one connection. Set SHARDS=auto (README.md, "Settings").',
  ],
]);

async function logIn(client: Client, token: string): Promise<Client<true>> {
  let closeCode: number | undefined;
  const ready = new Promise<Client<true>>((resolve, reject) => {
    client.once(Events.ClientReady, resolve);
    client.on(Events.ShardDisconnect, ({ code }) => {
      closeCode = code;
      reject(explainClose(code) ?? new Error(`Discord closed the connection (${code})`));
    });
  });
  ready.catch(() => undefined);
  try {
    await client.login(token);
    return await ready;
  } catch (error) {
    await client.destroy();
    throw explain(error, closeCode);
  }
}

function explain(error: unknown, closeCode: number | undefined): unknown {
  const closed = closeCode === undefined ? undefined : explainClose(closeCode);
  if (closed) return closed;
  return explainRejection(error);
}

/** A rejected token in words, whatever else as it is. */
export function explainRejection(error: unknown): unknown {
  return isTokenRejection(error) ? new OperatorError(tokenRejected, { cause: error }) : error;
}

function isTokenRejection(error: unknown): boolean {
  const isMalformed = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  return isMalformed || (error instanceof DiscordAPIError && error.status === 401);
}

/** A refusal by Discord stays a refusal; servers that are down and networks that are gone come back. */
function isWorthAnotherTry(error: unknown): boolean {
  if (error instanceof OperatorError || error instanceof DiscordjsError) return false;
  return !(error instanceof DiscordAPIError) || error.status >= 500;
}
