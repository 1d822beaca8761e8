import {
  type DestinationStream,
  type LoggerOptions,
  type Logger as PinoLogger,
  pino,
  stdSerializers,
} from 'pino';
import { PinoPretty } from 'pino-pretty';
import type { LogLevel } from './config.js';

export type Logger = PinoLogger;

interface LogOptions {
  readonly level: LogLevel;
  /** For people at a terminal; JSON otherwise. */
  readonly pretty: boolean;
  /** Texts that must never be written, whatever object or message they hide in: the bot's token. */
  readonly secrets: readonly string[];
  /** Where to write; standard output when missing. */
  readonly destination?: DestinationStream;
}

/** What people wrote or read stands in fields of these names only, so that it can be kept out of the log. */
const contentFields: ReadonlySet<string> = new Set(['question', 'content', 'message', 'answer', 'body']);
const debugLevel = 20;
const redacted = '[redacted]';

/**
 * Lines are collected for a fifth of a second, or 4 KB of them, and written beside the answering; what is left is
 * written at exit. One by one and waited for, they took a tenth of an answer's time.
 */
const unhurried = { dest: 1, sync: false, minLength: 4096, periodicFlush: 200 };

/** Questions and answers are written at debug and below, secrets never. */
export function createLogger({ level, pretty, secrets, destination }: LogOptions): Logger {
  const options: LoggerOptions = {
    level,
    serializers: { err: serializeError },
    hooks: {
      logMethod(args, method, levelNumber) {
        const [first, ...rest] = args;
        method.apply(this, [
          levelNumber > debugLevel ? withoutContents(first) : first,
          ...rest,
        ] as typeof args);
      },
      streamWrite: (line) => secrets.reduce((text, secret) => text.replaceAll(secret, redacted), line),
    },
  };
  return pino(
    options,
    pretty
      ? PinoPretty({ sync: true, singleLine: true, ...(destination && { destination }) })
      : (destination ?? pino.destination(unhurried)),
  );
}

/**
 * discord.js keeps the request in its errors: its body is the answer we sent, and the path of an interaction's
 * callback holds a token that lets anyone answer in our name for 15 minutes.
 */
function serializeError(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const {
    requestBody: _body,
    rawError: _raw,
    ...rest
  } = stdSerializers.err(thrown) as ReturnType<typeof stdSerializers.err> & Record<string, unknown>;
  return { ...rest, ...(typeof rest.url === 'string' && { url: withoutTokens(rest.url) }) };
}

export function withoutTokens(url: string): string {
  return url.replace(/(\/(?:interactions|webhooks)\/\d+\/)[^/?]+/, `$1${redacted}`);
}

function withoutContents(logged: unknown): unknown {
  if (typeof logged !== 'object' || logged === null || logged instanceof Error) return logged;
  if (!Object.keys(logged).some((field) => contentFields.has(field))) return logged;
  return Object.fromEntries(Object.entries(logged).filter(([field]) => !contentFields.has(field)));
}
