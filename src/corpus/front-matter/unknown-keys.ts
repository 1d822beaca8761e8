import { addTo } from '../../base/lists.js';
import type { Problem } from '../article.js';

/** All unknown keys of the corpus are reported in one line. */
const useful = 'title, url, source, author, published, language, description';

/** No more names than these are reported. */
const maxNames = 8;

interface Place {
  readonly file: string;
  readonly line: number;
}

/** Unknown keys, counted over the corpus: shows a typo in one file, and a habit in all files only once. */
export class UnknownKeys {
  readonly #places = new Map<string, Place[]>();

  add(key: string, place: Place): void {
    addTo(this.#places, key, place);
  }

  problems(): readonly Problem[] {
    const keys = [...this.#places].sort(([, one], [, other]) => other.length - one.length);
    const [first] = keys[0]?.[1] ?? [];
    if (!first) return [];
    const shown = keys.slice(0, maxNames).map(([key, places]) => `"${key}"${inFiles(places.length)}`);
    const more = keys.length > maxNames ? [`${keys.length - maxNames} more`] : [];
    const names = [...shown, ...more].join(', ');
    const reason = `ignored unknown front matter ${keys.length === 1 ? 'key' : 'keys'} ${names}: use one of ${useful}`;
    return [{ ...first, reason, severity: 'warning' }];
  }
}

function inFiles(count: number): string {
  return count === 1 ? '' : ` (in ${count} files)`;
}
