import type { Discord } from '../discord.js';
import type { RestFault } from '../rest/faults.js';

/** Everything that can be made to go wrong, by name. */
export type Fault =
  | { readonly kind: 'cut' }
  | { readonly kind: 'close'; readonly code: number }
  | { readonly kind: 'reconnect' }
  | { readonly kind: 'invalid-session'; readonly resumable: boolean }
  | { readonly kind: 'no-acks'; readonly off?: boolean }
  | { readonly kind: 'refuse-gateway'; readonly off?: boolean }
  | { readonly kind: 'away'; readonly forMs?: number }
  | { readonly kind: 'back' }
  | { readonly kind: 'rest'; readonly fault: RestFault };

export function makeFault(discord: Discord, fault: Fault): void {
  strikeFor(discord, fault)();
}

function strikeFor(discord: Discord, fault: Fault): () => void {
  const { gateway, restFaults } = discord;
  switch (fault.kind) {
    case 'cut':
      return () => forEachConnection(discord, (connection) => connection.cut());
    case 'close':
      return () => forEachConnection(discord, (connection) => connection.close(fault.code));
    case 'reconnect':
      return () => forEachConnection(discord, (connection) => connection.requestReconnect());
    case 'invalid-session':
      return () => forEachConnection(discord, (connection) => connection.invalidateSession(fault.resumable));
    case 'no-acks':
      return () => {
        gateway.faults.withholdsAcks = fault.off !== true;
      };
    case 'refuse-gateway':
      return () => {
        gateway.faults.refuses = fault.off !== true;
      };
    case 'away':
      return () => goAway(discord, fault.forMs);
    case 'back':
      return () => comeBack(discord);
    case 'rest':
      return () => restFaults.arm(fault.fault);
  }
}

export function clearFaults(discord: Discord): void {
  discord.restFaults.clear();
  discord.gateway.faults.refuses = false;
  discord.gateway.faults.withholdsAcks = false;
}

/** Discord is gone: connections are cut, new ones and requests are dropped without a word. */
function goAway(discord: Discord, forMs: number | undefined): void {
  discord.gateway.faults.refuses = true;
  discord.restFaults.refuses = true;
  forEachConnection(discord, (connection) => connection.cut());
  if (forMs !== undefined) setTimeout(() => comeBack(discord), forMs).unref();
}

function comeBack(discord: Discord): void {
  discord.gateway.faults.refuses = false;
  discord.restFaults.refuses = false;
}

function forEachConnection(discord: Discord, strike: (connection: Connection) => void): void {
  for (const connection of discord.gateway.connections) strike(connection);
}

type Connection = Discord['gateway']['connections'] extends Set<infer C> ? C : never;
