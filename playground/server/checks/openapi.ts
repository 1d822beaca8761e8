import type { FormProblem } from '../rest/errors.js';

export interface OpenApiCheck {
  request(method: string, path: string, body: unknown): FormProblem[];
  answer(method: string, path: string, status: number, body: unknown): FormProblem[];
}

export function loadOpenApi(_file: string): OpenApiCheck | undefined {
  return undefined;
}
