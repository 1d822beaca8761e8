import { z } from 'zod';

/* What a setting may be. Each message completes "NAME …" and ends with the way out. */

export const copyId =
  'Turn on Developer Mode in Discord, right-click it and choose "Copy Server ID" or "Copy Role ID".';

export function snowflake(what: string) {
  return z
    .string()
    .regex(/^\d{17,20}$/, `is not the ID of ${what} (17 to 20 digits). ${copyId}`)
    .optional();
}

export function yesOrNo() {
  return z.enum(['true', 'false'], 'must be true or false.').transform((written) => written === 'true');
}

export function wholeNumber(unit: string, from: number, to: number) {
  const wanted = `must be a whole number${unit === 'port' ? '' : ` of ${unit}`} from ${from} to ${to}.`;
  return z
    .string()
    .regex(/^\d{1,9}$/, wanted)
    .transform(Number)
    .refine((value) => value >= from && value <= to, wanted);
}
