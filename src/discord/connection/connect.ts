import {
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  HTTPError,
  Status,
} from 'discord.js';
import pRetry from 'p-retry';
import { messageOf, OperatorError } from '../../base/errors.js';
import type { Logger } from '../../process/log.js';

interface ConnectOptions {
  /**
   * Makes a new one for each attempt: discord.js destroys a client whose login failed. That happens only before it has
   * opened a connection; from then on it connects again by itself, and there is one client to the end.
   */
  readonly createClient: () => Client;
  readonly token: string;
  /** Discord has ended it for good, some time after the login. */
  readonly onLost?: (reason: unknown) => void;
  readonly log: Logger;
  /** Ends the attempts. */
  readonly signal: AbortSignal;
  /** Wait before the second attempt; it doubles up to a minute. Default one second. */
  readonly firstWaitMs?: number;
}

const longestWaitMs = 60_000;

/**
 * Logs in, as often as it takes while the network or Discord is down; resolves when all shards are there.
 * @throws OperatorError when Discord says no: then trying again would be of no use.
 */
export async function connect(options: ConnectOptions): Promise<Client<true>> {
  const { log, signal, firstWaitMs = 1000 } = options;
  return pRetry(() => logIn(options), {
    retries: Number.POSITIVE_INFINITY,
    minTimeout: firstWaitMs,
    maxTimeout: longestWaitMs,
    signal,
    shouldRetry: ({ error }) => isWorthAnotherTry(error),
    onFailedAttempt: ({ error, attemptNumber }) => {
      if (isWorthAnotherTry(error) && !signal.aborted)
        log.warn({ attemptNumber, reason: messageOf(error) }, 'could not reach Discord, trying again');
    },
  });
}

async function logIn({ createClient, token, signal, onLost }: ConnectOptions): Promise<Client<true>> {
  const client = createClient();
  const lost = whenLost(client);
  try {
    await Promise.race([logInAndWait(client, token), lost, whenAborted(signal)]);
  } catch (error) {
    await client.destroy();
    throw explainRejection(error);
  }
  lost.catch((reason: unknown) => onLost?.(reason));
  // Every shard has been greeted, so there is a user.
  return client as Client<true>;
}

async function logInAndWait(client: Client, token: string): Promise<void> {
  const ready = whenReady(client);
  await client.login(token);
  await ready;
}

/**
 * Resolves when all shards are there. discord.js holds back what is said in the first until the last has come: with
 * one login in five seconds, minutes. Here each answers as soon as it is there itself.
 */
function whenReady(client: Client): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (client.ws.shards.every(({ status }) => status === Status.Ready)) resolve();
      else client.ws.status = Status.Ready;
    };
    client.on(Events.ShardReady, look);
    client.on(Events.ShardResume, look);
  });
}

/** Rejects with the reason when Discord ends it for good. */
function whenLost(client: Client): Promise<never> {
  return new Promise((_, reject) => {
    client.on(Events.ShardDisconnect, ({ code }) => reject(explainClose(code)));
    client.on(Events.Invalidated, () => reject(new OperatorError(tokenRejected)));
  });
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** What to tell the person who runs the bot when the gateway closes for good. */
function explainClose(code: number): Error {
  const explanation = closeExplanations.get(code);
  if (explanation === undefined) return new Error(`Discord closed the connection (${code})`);
  return new OperatorError(`Discord closed the connection (${code}). ${explanation}`);
}

const tokenRejected =
  "Discord rejected DISCORD_TOKEN: it's mistyped or was reset. Copy a new token from the Discord Developer Portal " +
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
  [
    GatewayCloseCodes.InvalidShard,
    'It does not know such a shard. Check SHARDS and SHARD_IDS (README.md, "Settings").',
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    'The bot is in too many servers for so few shards. Set SHARDS=auto (README.md, "Settings").',
  ],
]);

/** A rejected token in words, whatever else as it is. */
export function explainRejection(error: unknown): unknown {
  return isTokenRejection(error) ? new OperatorError(tokenRejected, { cause: error }) : error;
}

/** What keeps requests from Discord in words, whatever else as it is. */
export function explainUnreachable(error: unknown): unknown {
  if (!isOfNetwork(error) && !(error instanceof HTTPError)) return error;
  const wayOut =
    'Check the network, its firewall and DNS, and DISCORD_API_URL if it is set; or try again later.';
  return new OperatorError(`Discord can't be reached (${messageOf(error)}). ${wayOut}`, { cause: error });
}

/** Node and undici name what went wrong below HTTP: ENOTFOUND, ECONNREFUSED, UND_ERR_CONNECT_TIMEOUT. */
function isOfNetwork(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return true;
  return ('code' in error && /^(E[A-Z_]+|UND_ERR_\w+)$/.test(String(error.code))) || isOfNetwork(error.cause);
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
