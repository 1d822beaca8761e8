import type { FormProblem } from '../rest/errors.js';

type Path = readonly string[];

/** Refuses a text outside its bounds, counted in code points as Discord counts. */
export function lengthProblem(path: Path, value: unknown, min: number, max: number): FormProblem[] {
  if (typeof value !== 'string') return [];
  const length = [...value].length;
  if (length >= min && length <= max) return [];
  const message = `Must be between ${min} and ${max} in length.`;
  return [{ path, code: 'BASE_TYPE_BAD_LENGTH', message }];
}

/** Refuses a missing or empty text. */
export function requiredProblem(path: Path, value: unknown): FormProblem[] {
  if (value !== undefined && value !== null && value !== '') return [];
  return [{ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }];
}

export function countProblem(path: Path, value: unknown, min: number, max: number): FormProblem[] {
  if (!Array.isArray(value) || (value.length >= min && value.length <= max)) return [];
  const message = `Must be between ${min} and ${max} in length.`;
  return [{ path, code: 'BASE_TYPE_BAD_LENGTH', message }];
}
