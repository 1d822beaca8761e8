import { stripVTControlCharacters } from 'node:util';

/** All but the tab and the line feed. */
const controls = /[^\P{Cc}\t\n]/gu;

/** A text that comes from elsewhere, without what a terminal would obey: move the cursor, change its title, ring. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(controls, '');
}
