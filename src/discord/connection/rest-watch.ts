import { DefaultRestOptions, type REST, RESTEvents, type RESTOptions } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { type Logger, withoutTokens } from '../../process/log.js';

/**
 * Requests as ever, with a line in the log when Discord makes us wait, and a call when it rejects the token.
 * @discordjs/rest forgets a rejected token: it would fail every later request without asking Discord.
 */
export function watchResponses(log: Logger, onTokenRejected: () => void): RESTOptions['makeRequest'] {
  return async (url, init) => {
    const response = await DefaultRestOptions.makeRequest(url, init);
    const { status, headers } = response;
    if (status === 429) {
      const path = withoutTokens(new URL(url).pathname);
      const waitMs = Number(headers.get('retry-after')) * 1000;
      log.warn({ method: init.method, path, waitMs }, 'rate limited by Discord');
    }
    if (status === 401 && hasToken(init)) onTokenRejected();
    return response;
  };
}

/** Answers to interactions go without: they carry a token of their own, which may have run out. */
function hasToken({ headers }: Parameters<RESTOptions['makeRequest']>[1]): boolean {
  return headers !== undefined && 'Authorization' in headers;
}

/** @discordjs/rest holds requests back before Discord has to refuse them. Said once for all that wait in a row. */
export function logWaits(rest: REST, log: Logger): void {
  const waiting = new LRUCache<string, true>({ max: 1000, ttlAutopurge: false });
  rest.on(RESTEvents.RateLimited, ({ hash, majorParameter, method, route, global, timeToReset }) => {
    const row = global ? 'global' : `${hash}:${majorParameter}`;
    if (waiting.has(row)) return;
    waiting.set(row, true, { ttl: Math.max(1, timeToReset) });
    log.info({ method, route, isGlobal: global, waitMs: timeToReset }, 'waiting for a rate limit of Discord');
  });
}
