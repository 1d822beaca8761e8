import type { FormProblem } from '../rest/errors.js';
import { checkLimits } from './limits.js';
import type { OpenApiCheck } from './openapi.js';

/** Something said over REST that Discord would not have said, or not have taken. */
export interface Violation {
  readonly by: 'bot' | 'playground';
  readonly method: string;
  readonly path: string;
  readonly problems: readonly FormProblem[];
}

/** Every rule a request has to pass, and the record of those that did not. */
export class Checks {
  readonly violations: Violation[] = [];
  readonly #openApi: OpenApiCheck | undefined;

  constructor(openApi: OpenApiCheck | undefined) {
    this.#openApi = openApi;
  }

  get usesOpenApi(): boolean {
    return this.#openApi !== undefined;
  }

  /** What Discord would refuse in a request's body; recorded as the bot's. */
  request(method: string, path: string, body: unknown): readonly FormProblem[] {
    const problems = [
      ...checkLimits(method, path, body),
      ...(this.#openApi?.request(method, path, body) ?? []),
    ];
    if (problems.length > 0) this.record({ by: 'bot', method, path, problems });
    return problems;
  }

  /** Whether the playground's own answer is one that Discord could give; recorded as the playground's. */
  answer(method: string, path: string, status: number, body: unknown): void {
    const problems = this.#openApi?.answer(method, path, status, body) ?? [];
    if (problems.length > 0) this.record({ by: 'playground', method, path, problems });
  }

  record(violation: Violation): void {
    this.violations.push(violation);
  }
}
