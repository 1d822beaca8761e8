import { isRecord } from './identify.js';
import type { Dispatch } from './session.js';

/** What becomes of an event on its way to the bot. */
export interface PacketFault {
  /** Sent twice, never sent, sent as what is no JSON, or with fields that Discord would not send. */
  readonly do: 'duplicate' | 'lose' | 'garble' | 'patch';
  /** Only events of this name; all when left out. */
  readonly event?: string;
  /** For 'patch': fields of the event's data as they are to be. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** How many events it strikes before it is spent; endless when left out. */
  readonly times?: number;
}

interface Armed {
  readonly fault: PacketFault;
  left: number;
}

export class PacketFaults {
  #armed: Armed[] = [];

  arm(fault: PacketFault): void {
    this.#armed.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#armed = [];
  }

  /** The frames that are sent for an event: one, unless a fault strikes it. */
  framesFor(dispatch: Dispatch): readonly string[] {
    const text = JSON.stringify(dispatch);
    const hit = this.#armed.find(({ fault }) => (fault.event ?? dispatch.t) === dispatch.t);
    if (!hit) return [text];
    hit.left -= 1;
    if (hit.left <= 0) this.#armed = this.#armed.filter((armed) => armed !== hit);
    return spoil(hit.fault, dispatch, text);
  }
}

function spoil(fault: PacketFault, dispatch: Dispatch, text: string): readonly string[] {
  switch (fault.do) {
    case 'duplicate':
      return [text, text];
    case 'lose':
      return [];
    case 'garble':
      return [text.slice(0, text.length / 2)];
    case 'patch':
      return [
        JSON.stringify({ ...dispatch, d: { ...(isRecord(dispatch.d) && dispatch.d), ...fault.fields } }),
      ];
  }
}
