import type { Duplex } from 'node:stream';
import { PacketFaults } from './packet-faults.js';

/**
 * How an upgrade to a WebSocket is turned away: the socket is dropped, nothing ever comes, what comes is no HTTP,
 * or an HTTP status, as Discord's CDN answers in an outage.
 */
export type UpgradeRefusal = 'drop' | 'silence' | 'garbage' | number;

/** Ways in which the gateway can be told to misbehave. */
export class GatewayFaults {
  /** Heartbeats get no acknowledgement: the client has to notice the zombie. */
  withholdsAcks = false;
  /** The bot's token is not taken any more, as after a reset in the developer portal. */
  rejectsToken = false;
  readonly packets = new PacketFaults();
  #refusal: UpgradeRefusal | undefined;
  #refusalsLeft = 0;
  readonly #silent = new Set<Duplex>();

  /** Turns the next upgrades away, all of them unless `times` says how many. */
  refuse(refusal: UpgradeRefusal, times = Number.POSITIVE_INFINITY): void {
    this.#refusal = refusal;
    this.#refusalsLeft = times;
  }

  admit(): void {
    this.#refusalsLeft = 0;
  }

  /** Whether an upgrade was turned away. */
  strike(socket: Duplex): boolean {
    if (this.#refusal === undefined || this.#refusalsLeft <= 0) return false;
    this.#refusalsLeft -= 1;
    if (this.#refusal === 'silence') this.#keepSilent(socket);
    else turnAway(socket, this.#refusal);
    return true;
  }

  #keepSilent(socket: Duplex): void {
    this.#silent.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#silent.delete(socket));
    // Reads on, or it would never see the client leave.
    socket.resume();
  }

  /** Ends the sockets that were left without an answer. */
  endSilence(): void {
    for (const socket of this.#silent) socket.destroy();
  }

  clear(): void {
    this.withholdsAcks = false;
    this.rejectsToken = false;
    this.packets.clear();
    this.admit();
    this.endSilence();
  }
}

function turnAway(socket: Duplex, refusal: Exclude<UpgradeRefusal, 'silence'>): void {
  socket.on('error', () => socket.destroy());
  if (refusal === 'drop') socket.destroy();
  else if (refusal === 'garbage') socket.end('\u0000\u0001\u0002 this is no HTTP\r\n\r\n');
  else socket.end(`HTTP/1.1 ${refusal} Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
}
