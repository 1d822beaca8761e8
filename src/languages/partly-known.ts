import { type Language, unknownLanguage } from './language.js';

/** Languages of which we know a habit or two; one gets a file of its own when more is known. */
export const partlyKnown: readonly Language[] = [
  ...['az', 'lt'].map((code) => ({ ...unknownLanguage(code), hasOwnCasing: true })),
  ...['et', 'hr', 'is', 'lb', 'lv', 'sk', 'sl', 'sr'].map((code) => ({
    ...unknownLanguage(code),
    writesOrdinals: true,
  })),
  ...['km', 'lo', 'my'].map((code) => ({ ...unknownLanguage(code), endsSentencesWithSpace: true })),
];
