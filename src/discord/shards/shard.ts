import { setTimeout as pause } from 'node:timers/promises';
import {
  CloseCodes,
  GatewayCloseCodes,
  type WebSocketShardDestroyOptions,
  WebSocketShardDestroyRecovery,
  WebSocketShardStatus,
} from 'discord.js';
import type { Logger } from '../../process/log.js';

/** A shard of @discordjs/ws, with what is private in it and public in the built code. */
export interface Shard {
  readonly id: number;
  readonly status: WebSocketShardStatus;
  readonly connection: { onerror: unknown; terminate(): void } | null;
  connect(): Promise<void>;
  destroy(options: WebSocketShardDestroyOptions): Promise<void>;
  internalConnect(): Promise<void>;
  onMessage(data: unknown, isBinary: boolean): Promise<void>;
  on(event: ShardEvent, listener: (payload: { readonly code: number }) => void): unknown;
}

type ShardEvent = 'hello' | 'ready' | 'resumed' | 'closed';

interface Patience {
  readonly log: Logger;
  /** Aborted when it is to connect no more. */
  readonly signal: AbortSignal;
  /** The next connection begins a new session. */
  readonly forgetSession: () => unknown;
}

/** Wait before the third attempt in a row; it doubles up to a minute. discord.js waits half a second, each time. */
const firstWaitMs = 1000;
const longestWaitMs = 60_000;

/** Waits longer from one failure to the next, and says in the log why. */
export function connectPatiently(shard: Shard, { log, signal, forgetSession }: Patience): void {
  let failures = 0;
  on(shard, ['ready', 'resumed'], () => {
    failures = 0;
  });
  on(shard, ['closed'], ({ code }) => {
    if (signal.aborted) return;
    failures += 1;
    logClose(shard, code, waitAfter(failures), log);
  });
  const connect = shard.internalConnect.bind(shard);
  shard.internalConnect = async () => {
    await pause(waitAfter(failures), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    try {
      await connect();
    } catch (err) {
      log.error({ err, shard: shard.id }, 'could not begin to connect');
      if (shard.status !== WebSocketShardStatus.Idle) return;
      failures += 1;
      // It may be the address it is to resume at.
      await forgetSession();
      await shard.internalConnect();
    }
  };
}

/** A session that is not taken up again in time is given up for a new one. */
export function endDeafResume(shard: Shard, patienceMs: number): void {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearTimeout(timer);
  on(shard, ['ready', 'resumed', 'closed'], stop);
  on(shard, ['hello'], () => {
    stop();
    timer = setTimeout(() => {
      if (shard.status !== WebSocketShardStatus.Resuming) return;
      void shard.destroy({ reason: 'not resumed in time', recover: WebSocketShardDestroyRecovery.Reconnect });
    }, patienceMs).unref();
  });
}

/** What is thrown while a packet is read would be left to nobody, and end the process. */
export function dropUnreadable(shard: Shard, log: Logger): void {
  const read = shard.onMessage.bind(shard);
  shard.onMessage = (data, isBinary) =>
    read(data, isBinary).catch((err: unknown) =>
      log.error({ err, shard: shard.id }, 'dropped a packet that could not be read'),
    );
}

/** Ends its connection without a word, even one that is only being made. */
export function cut({ connection }: Shard): void {
  if (!connection) return;
  // Its failure, which nobody waits for any more.
  connection.onerror = () => undefined;
  connection.terminate();
}

function waitAfter(failures: number): number {
  return failures < 2 ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 2));
}

function logClose({ id }: Shard, code: number, waitMs: number, log: Logger): void {
  const name = GatewayCloseCodes[code] ?? CloseCodes[code];
  const level = waitMs > 0 ? 'warn' : 'info';
  log[level]({ shard: id, code, ...(name && { name }), waitMs }, 'connection closed');
}

function on(shard: Shard, events: readonly ShardEvent[], listener: Parameters<Shard['on']>[1]): void {
  for (const event of events) shard.on(event, listener);
}
