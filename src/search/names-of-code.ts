import type { Word } from './tokenizer.js';

const none: readonly string[] = [];

/** What a name made for programs may be looked for by: `Node.js` by `nodejs` and `node`, `maxPlayers` by its parts. */
export function aliasesOf(name: string): readonly string[] {
  if (!mayBeName.test(name)) return none;
  if (name.startsWith('.')) return [name === '.NET' ? 'dotnet' : name.slice(1)];
  if (name.endsWith('++')) return name.length === 3 ? [`${name[0]}pp`] : [name.slice(0, -2)];
  if (name.endsWith('#')) return [`${name[0]}sharp`];
  const file = /^(.+)\.([^.]+)$/u.exec(name);
  if (file) return aliasesOfFile(file[1] ?? '', file[2] ?? '');
  const parts = partsOf(name);
  return parts.some((part) => part !== name) ? parts : none;
}

/** Cheaper than all that follows, and hardly a word passes. */
const mayBeName = /^\.\p{L}|[+#]|\p{L}\.\p{L}{2}|\p{L}\.mp|\p{Ll}\p{Lu}|\p{Lu}{3}\p{Ll}/u;

function aliasesOfFile(name: string, ending: string): readonly string[] {
  const parts = partsOf(name);
  return [`${name}${ending}`, name, ...(parts.length > 1 ? [...parts, parts.join('')] : [])];
}

/** At underscores, hyphens and capitals; a part of a letter or two says nothing alone. */
function partsOf(name: string): readonly string[] {
  return name
    .split(/[_-]|(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})/u)
    .filter((part) => part.length > 2);
}

/** More parts are a sentence with hyphens, or a line. */
const maxParts = 4;

/** Puts the whole, written as one, behind the last part of `max_players` and `view-distance`. */
export function withJoinedNames(words: readonly Word[], text: string): readonly Word[] {
  let run: Word[] = [];
  return words.flatMap((word, place) => {
    run.push(word);
    const next = words[place + 1];
    if (next && isJoined(word, next, text)) return word;
    const parts = run;
    run = [];
    return parts.length > 1 && parts.length <= maxParts ? [word, joined(parts)] : word;
  });
}

function joined(parts: readonly Word[]): Word {
  const [start = 0] = parts.map((part) => part.start);
  const last = parts.at(-1);
  const text = parts.map((part) => part.text).join('');
  return { text, start, end: last?.end ?? start, isJoined: true };
}

function isJoined(word: Word, next: Word, text: string): boolean {
  if (next.start !== word.end + 1 || !isOfLetters(word) || !isOfLetters(next)) return false;
  const between = text.charAt(word.end);
  return between === '_' || (/[-‐‑]/.test(between) && isSmall(word) && isSmall(next));
}

/** Numbers are written with hyphens for other reasons: 2019-2020. */
function isOfLetters({ text }: Word): boolean {
  return /^\p{L}/u.test(text) && !text.includes('.');
}

/** Names of people and places (`Rhein-Main`) are hardly ever written as one. */
function isSmall({ text }: Word): boolean {
  return /^\p{Ll}/u.test(text);
}
