import type { Socket } from 'node:net';

/** A fault of the REST side, as the control interface sets it. */
export interface RestFault {
  /**
   * 'status': an error in Discord's shape. 'garbage': an error as the CDN sends it, a page of HTML. 'slow': an answer
   * that is held back. 'drop': the connection ends before the request is looked at. 'lost': the request is carried
   * out, but the connection ends before the answer. 'silence': no answer, ever.
   */
  readonly kind: 'status' | 'garbage' | 'slow' | 'drop' | 'lost' | 'silence';
  /** For 'status' and 'garbage': 401, 429, 500, 502, … */
  readonly status?: number;
  /** For 'slow': how long an answer is held back; for 429: what Retry-After says. */
  readonly delayMs?: number;
  /** Only requests whose path contains this; all when left out. */
  readonly path?: string;
  /** Only requests of this method; all when left out. */
  readonly method?: string;
  /** How many requests it strikes before it is spent; endless when left out. */
  readonly times?: number;
}

interface Armed {
  readonly fault: RestFault;
  left: number;
}

export class RestFaults {
  /** Requests are dropped without an answer, as when the host is gone. */
  refuses = false;
  /** The bot's token is not taken any more. */
  rejectsToken = false;
  #armed: Armed[] = [];
  readonly #silent = new Set<Socket>();

  arm(fault: RestFault): void {
    this.#armed.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  /** Armed faults that have not struck as often as they are to. */
  get pending(): number {
    return this.#armed.length;
  }

  clear(): void {
    this.refuses = false;
    this.rejectsToken = false;
    this.#armed = [];
    for (const socket of this.#silent) socket.destroy();
  }

  /** The fault that strikes a request, counted as spent. */
  strike(method: string, path: string): RestFault | undefined {
    const hit = this.#armed.find(
      ({ fault }) => path.includes(fault.path ?? '') && (fault.method ?? method) === method,
    );
    if (!hit) return undefined;
    hit.left -= 1;
    if (hit.left <= 0) this.#armed = this.#armed.filter((armed) => armed !== hit);
    return hit.fault;
  }

  /** Leaves a request without an answer; over when its client gives up or the faults are cleared. */
  async keepSilent(socket: Socket): Promise<void> {
    this.#silent.add(socket);
    await new Promise<void>((resolve) => socket.once('close', () => resolve()));
    this.#silent.delete(socket);
  }
}
