/** One request of the bot, as tests and the curious may look at it. */
export interface LoggedRequest {
  readonly at: number;
  readonly method: string;
  /** Without `/api/v10`, interaction tokens left out. */
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

const keptRequests = 1_000;

export class RequestLog {
  #entries: LoggedRequest[] = [];
  isOn = true;

  add(entry: LoggedRequest): void {
    if (!this.isOn) return;
    this.#entries.push(entry);
    if (this.#entries.length > keptRequests) this.#entries = this.#entries.slice(-keptRequests / 2);
  }

  list(): readonly LoggedRequest[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }
}
