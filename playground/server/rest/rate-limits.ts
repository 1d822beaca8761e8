import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Clock } from '../clock.js';
import type { Env } from './body.js';

/** 'discord' is about what Discord allows; 'tight' one request a second a route, to see the bot wait; 'off' none. */
export type RateLimitMode = 'off' | 'discord' | 'tight';

interface Limit {
  readonly requests: number;
  readonly windowMs: number;
}

interface Bucket {
  used: number;
  resetsAt: number;
}

export interface RateLimitVerdict {
  readonly headers: Record<string, string>;
  /** Seconds to wait, when the request is over the limit. */
  readonly retryAfterS?: number;
  readonly isGlobal: boolean;
}

/** Requests a second over all routes: https://discord.com/developers/docs/topics/rate-limits#global-rate-limit */
const globalLimit: Limit = { requests: 50, windowMs: 1_000 };
const tightLimit: Limit = { requests: 1, windowMs: 1_000 };
const usualLimit: Limit = { requests: 5, windowMs: 1_000 };
/** As observed on Discord; it publishes no table and may change them. */
const limits: readonly (readonly [method: string, route: string, limit: Limit])[] = [
  ['POST', '/channels/:id/messages', { requests: 5, windowMs: 5_000 }],
  ['PATCH', '/channels/:id/messages/:id', { requests: 5, windowMs: 5_000 }],
  ['DELETE', '/channels/:id/messages/:id', { requests: 5, windowMs: 1_000 }],
  ['POST', '/webhooks/:id/:token', { requests: 5, windowMs: 2_000 }],
  ['PUT', '/channels/:id/messages/:id/reactions/:emoji/@me', { requests: 1, windowMs: 250 }],
];

/** Per-route and global limits with Discord's headers; interaction callbacks are free of both. */
export class RateLimits {
  mode: RateLimitMode = 'discord';
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** `major` tells apart what Discord counts apart: the channel, guild or webhook of the request. */
  check(method: string, route: string, major: string): RateLimitVerdict {
    if (this.mode === 'off' || route.startsWith('/interactions/')) return { headers: {}, isGlobal: false };
    const isWebhook = route.startsWith('/webhooks/');
    const global = isWebhook ? undefined : this.#take('global', globalLimit);
    if (global?.isOver) return this.#refuse(global.bucket, globalLimit, 'global', true);
    const limit = this.#limitOf(method, route);
    const name = createHash('md5').update(`${method} ${route}`).digest('hex');
    const own = this.#take(`${name}:${major}`, limit);
    if (own.isOver) return this.#refuse(own.bucket, limit, name, false);
    return { headers: this.#headers(own.bucket, limit, name), isGlobal: false };
  }

  #limitOf(method: string, route: string): Limit {
    if (this.mode === 'tight') return tightLimit;
    return limits.find(([m, r]) => m === method && r === route)?.[2] ?? usualLimit;
  }

  #take(key: string, limit: Limit): { bucket: Bucket; isOver: boolean } {
    const now = this.#clock.now();
    let bucket = this.#buckets.get(key);
    if (!bucket || bucket.resetsAt <= now) {
      bucket = { used: 0, resetsAt: now + limit.windowMs };
      this.#buckets.set(key, bucket);
    }
    bucket.used += 1;
    return { bucket, isOver: bucket.used > limit.requests };
  }

  #refuse(bucket: Bucket, limit: Limit, name: string, isGlobal: boolean): RateLimitVerdict {
    const headers = this.#headers(bucket, limit, name);
    const retryAfterS = Number(headers['X-RateLimit-Reset-After']);
    const scope = isGlobal
      ? { 'X-RateLimit-Global': 'true', 'X-RateLimit-Scope': 'global' }
      : { 'X-RateLimit-Scope': 'user' };
    return { headers: { ...headers, ...scope, 'Retry-After': String(retryAfterS) }, retryAfterS, isGlobal };
  }

  #headers(bucket: Bucket, limit: Limit, name: string): Record<string, string> {
    const resetAfterMs = Math.max(1, bucket.resetsAt - this.#clock.now());
    return {
      'X-RateLimit-Limit': String(limit.requests),
      'X-RateLimit-Remaining': String(Math.max(0, limit.requests - bucket.used)),
      'X-RateLimit-Reset': (bucket.resetsAt / 1000).toFixed(3),
      'X-RateLimit-Reset-After': (resetAfterMs / 1000).toFixed(3),
      'X-RateLimit-Bucket': name,
    };
  }
}

/** `X-RateLimit-Reset-After` and `Retry-After` say the same, or discord.js waits for the wrong one. */
export function answerRateLimited(
  context: Context<Env>,
  headers: Record<string, string>,
  retryAfterS: number,
  isGlobal: boolean,
): Response {
  const waiting = { 'Retry-After': String(retryAfterS), 'X-RateLimit-Reset-After': String(retryAfterS) };
  const body = {
    message: 'You are being rate limited.',
    retry_after: retryAfterS,
    global: isGlobal,
    code: 0,
  };
  return context.json(body, 429, { ...headers, ...waiting });
}

/** A path with its ids and tokens left out, so that requests of one route share a bucket. */
export function routeOf(path: string): string {
  const [, first, second, third, ...rest] = path.split('/');
  const isTokened = first === 'webhooks' || first === 'interactions';
  const parts = [first, second, isTokened && third !== undefined ? ':token' : third, ...rest];
  return `/${parts
    .filter((part) => part !== undefined)
    .map((part, index) => (parts[index - 1] === 'reactions' ? ':emoji' : hideId(part)))
    .join('/')}`;
}

/** The id that Discord counts limits by, with the token of a webhook: /channels/ID/…, /webhooks/ID/TOKEN/…. */
export function majorOf(path: string): string {
  const [, first, id, token] = path.split('/');
  return first === 'webhooks' ? `${id}/${token}` : (id ?? '');
}

function hideId(part: string): string {
  return /^\d{5,}$/.test(part) || part === '@original' ? ':id' : part;
}
