import type { Discord } from '../discord.js';
import type { UpgradeRefusal } from '../gateway/gateway-faults.js';
import type { PacketFault } from '../gateway/packet-faults.js';
import type { RestFault } from '../rest/faults.js';
import { Refusal } from './refusal.js';

/** Everything that can be made to go wrong, by name. */
export type Fault =
  | { readonly kind: 'cut' }
  | { readonly kind: 'close'; readonly code: number }
  | { readonly kind: 'reconnect' }
  | { readonly kind: 'invalid-session'; readonly resumable: boolean }
  | { readonly kind: 'no-acks'; readonly off?: boolean }
  | {
      readonly kind: 'refuse-gateway';
      /** How, 'drop' unless it is said. */
      readonly by?: UpgradeRefusal;
      readonly times?: number;
      readonly off?: boolean;
    }
  | { readonly kind: 'packets'; readonly fault: PacketFault }
  | { readonly kind: 'revoke-token'; readonly off?: boolean }
  | { readonly kind: 'away'; readonly forMs?: number }
  | { readonly kind: 'back' }
  | { readonly kind: 'rest'; readonly fault: RestFault };

type Strike<Kind extends Fault['kind']> = (
  discord: Discord,
  fault: Extract<Fault, { readonly kind: Kind }>,
) => void;

const strikes: { readonly [Kind in Fault['kind']]: Strike<Kind> } = {
  cut: (discord) => forEachConnection(discord, (connection) => connection.cut()),
  close: (discord, { code }) => forEachConnection(discord, (connection) => connection.close(code)),
  reconnect: (discord) => forEachConnection(discord, (connection) => connection.requestReconnect()),
  'invalid-session': (discord, { resumable }) =>
    forEachConnection(discord, (connection) => connection.invalidateSession(resumable)),
  'no-acks': ({ gateway }, { off }) => {
    gateway.faults.withholdsAcks = off !== true;
  },
  'refuse-gateway': ({ gateway: { faults } }, { by = 'drop', times, off }) =>
    off ? faults.admit() : faults.refuse(by, times),
  packets: ({ gateway }, { fault }) => gateway.faults.packets.arm(fault),
  'revoke-token': (discord, { off }) => revokeToken(discord, off !== true),
  away: (discord, { forMs }) => goAway(discord, forMs),
  back: (discord) => comeBack(discord),
  rest: ({ restFaults }, { fault }) => restFaults.arm(fault),
};

export function makeFault(discord: Discord, fault: Fault): void {
  if (!Object.hasOwn(strikes, fault.kind))
    throw new Refusal(`there is no fault "${fault.kind}"; there are ${Object.keys(strikes).join(', ')}`);
  // The table's own type pairs each name with its fault; the compiler cannot follow that through the look-up.
  const strike = strikes[fault.kind] as (discord: Discord, fault: Fault) => void;
  strike(discord, fault);
}

export function clearFaults({ restFaults, gateway }: Discord): void {
  restFaults.clear();
  gateway.faults.clear();
}

/** As after a reset in the developer portal: requests get 401, connections end with 4004 and none is let in. */
function revokeToken(discord: Discord, isRevoked: boolean): void {
  discord.restFaults.rejectsToken = isRevoked;
  discord.gateway.faults.rejectsToken = isRevoked;
  if (isRevoked) forEachConnection(discord, (connection) => connection.close(authenticationFailed));
}

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const authenticationFailed = 4004;

/** Discord is gone: connections are cut, new ones and requests are dropped without a word. */
function goAway(discord: Discord, forMs: number | undefined): void {
  discord.gateway.faults.refuse('drop');
  discord.restFaults.refuses = true;
  forEachConnection(discord, (connection) => connection.cut());
  if (forMs !== undefined) setTimeout(() => comeBack(discord), forMs).unref();
}

function comeBack(discord: Discord): void {
  discord.gateway.faults.admit();
  discord.restFaults.refuses = false;
}

function forEachConnection(discord: Discord, strike: (connection: Connection) => void): void {
  for (const connection of discord.gateway.connections) strike(connection);
}

type Connection = Discord['gateway']['connections'] extends Set<infer C> ? C : never;
