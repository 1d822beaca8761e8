import { z } from 'zod';
import { printable } from '../../base/printable.js';
import { languageTag } from '../../languages/tag.js';
import type { Problem, UnknownKey } from '../article.js';
import type { Fault } from '../document/fault.js';
import type { Asked } from './asked/asked.js';
import { entriesOf } from './entries.js';
import type { Entry } from './entry.js';
import { isBundlerKey, isOrdinaryKey } from './ordinary-keys.js';
import type { SplitText } from './split.js';

export interface ReadFrontMatter {
  readonly meta: FrontMatter;
  /** It is where front matter would be, but it is text: it belongs to the body. */
  readonly isText: boolean;
  /** Line of the file in which the description stands, from 1. */
  readonly descriptionLine: number;
  /** All of them warnings: whatever is wrong here, the text is read. */
  readonly problems: readonly Problem[];
  readonly unknownKeys: readonly UnknownKey[];
  /** A key tells of a generator that gives the pictures beside a page other names. */
  readonly isBundled: boolean;
  /** Questions that the page keeps here with their answers, and shows. */
  readonly asked: readonly Asked[];
}

/** Reads what is said about an article above its text; a wrong value is left out with a warning. */
export async function readFrontMatter(split: SplitText, file: string): Promise<ReadFrontMatter> {
  const { entries, fault } = await entriesOf(split);
  if (fault && !entries.some(isMeant) && !isOnlyKeys(split)) return textWith(file, fault, split);
  const good: Record<string, unknown> = {};
  const problems: Problem[] = fault ? [{ file, ...fault, severity: 'warning' }] : [];
  const unknownKeys: UnknownKey[] = [];
  for (const entry of entries.filter(hasValue).sort(byOwnership)) {
    const field = fieldOf(entry.key);
    const reason = field && !fault ? faultOf(field, entry) : undefined;
    if (reason) problems.push({ file, line: entry.line, reason, severity: 'warning' });
    else if (field) addValue(good, field, entry);
    else if (!entry.asked && !isOrdinaryKey(entry.key))
      unknownKeys.push({ key: entry.key, line: entry.line });
  }
  return {
    meta: frontMatter.parse(good),
    isText: false,
    descriptionLine: entries.find(({ key }) => key === 'description')?.line ?? 1,
    problems,
    unknownKeys,
    isBundled: entries.some(({ key }) => isBundlerKey(key)),
    asked: entries.flatMap((entry) => entry.asked ?? []),
  };
}

const justText: ReadFrontMatter = {
  meta: {},
  isText: true,
  descriptionLine: 1,
  problems: [],
  unknownKeys: [],
  isBundled: false,
  asked: [],
};

/** Text that only looks like a front matter, or one that nobody can read: both are told, and nothing is lost. */
function textWith(file: string, { line }: Fault, { format }: SplitText): ReadFrontMatter {
  if (format === 'unclosed') return justText;
  const reason =
    'read as text, because as front matter it is broken: write one `key: value` per line, or leave a line empty below the first `---`';
  return { ...justText, problems: [{ file, line, reason, severity: 'warning' }] };
}

/** Nothing but keys, which begin with a small letter, and their values: nobody writes text like that. */
function isOnlyKeys({ format, source }: SplitText): boolean {
  const isKey = (line: string) => /^["']?[a-z_][\w.-]*["']?\s*:(?:\s|$)/.test(line);
  const goesOn = (line: string) => /^(?:[ \t]+\S|[-#\]}])/.test(line);
  return format === 'yaml' && source.split('\n').every((line, at) => isKey(line) || (at > 0 && goesOn(line)));
}

/** If it is broken and has not one known key, it was not meant as front matter. */
function isMeant({ key, asked }: Entry): boolean {
  return asked !== undefined || fieldOf(key) !== undefined || isOrdinaryKey(key);
}

function hasValue({ value }: Entry): boolean {
  return value !== null && value !== undefined && value !== '';
}

const needsWords = 'needs words on one line; put them in quotes';

/** A number will do for a text here: `title: 1984`. */
const words = z
  .union([z.string(), z.number()], { error: needsWords })
  .transform((value) => printable(String(value)).replace(/\s+/g, ' ').trim())
  .refine((value) => value !== '', { error: needsWords });

/** ``title: `pump` command`` is shown as a heading is, without its marks. */
const title = words
  .transform((value) =>
    value
      .replace(/`([^`]+)`/g, '$1')
      .replace(/(?<![\p{L}\p{N}*\\])(\*\*?)(?=[^\s*])([^*]*[^\s*])\1(?![\p{L}\p{N}*])/gu, '$2')
      .replace(/^- /, '')
      .replace(/\s*\\?\{#[\w-]+\}$/, ''),
  )
  // A template fills it in, when the page is made.
  .refine((value) => !/\{\{|\{%|<%/.test(value), { error: needsWords });

const person = z.union([words, z.object({ name: words }).transform(({ name }) => name)]);
const people = z.union([person, z.array(person).transform((names) => names.join(', '))], {
  error: needsWords,
});

const date = z
  .union([z.string(), z.date().transform((value) => value.toISOString())])
  .transform((value) => /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(value)?.[1] ?? value)
  .pipe(z.iso.date({ error: 'needs a date like 2026-01-31' }));

const language = z.string({ error: needsLanguage() }).transform((value, context) => {
  const tag = languageTag(value);
  if (!tag) context.addIssue({ code: 'custom', message: needsLanguage() });
  return tag ?? z.NEVER;
});

function needsLanguage(): string {
  return 'needs a language tag such as en, de or pt-BR';
}

const frontMatter = z.object({
  title: title.exactOptional(),
  source: words.exactOptional(),
  author: people.exactOptional(),
  url: z
    .url({ protocol: /^https?$/, error: 'needs a whole address that begins with https:// or http://' })
    .exactOptional(),
  published: date.exactOptional(),
  language: language.exactOptional(),
  description: words.exactOptional(),
  /** Of its page, below that of the whole site. */
  address: z
    .string()
    .regex(/^[^\s:{]+$/)
    .exactOptional(),
});

/** What an author may say about an article above its text; all of it optional. */
export type FrontMatter = Readonly<z.infer<typeof frontMatter>>;

interface Field {
  readonly name: keyof typeof frontMatter.shape;
  /** The name is ours alone: whoever writes it means us, and is told what is wrong with the value. */
  readonly isOurs: boolean;
}

/** Names that generators have for the same. */
const otherNames: ReadonlyMap<string, Field['name']> = new Map([
  ['authors', 'author'],
  ['lang', 'language'],
  ['locale', 'language'],
  ['date', 'published'],
  ['pubdate', 'published'],
  ['pub_date', 'published'],
  ['publishdate', 'published'],
  ['publish_date', 'published'],
  ['permalink', 'address'],
  ['slug', 'address'],
  ['canonical', 'url'],
  ['canonical_url', 'url'],
  ['canonicalurl', 'url'],
]);

function fieldOf(key: string): Field | undefined {
  const name = (Object.keys(frontMatter.shape) as Field['name'][]).find(
    (each) => each === key.toLowerCase() && each !== 'address',
  );
  if (name) return { name, isOurs: name !== 'description' && name !== 'author' };
  const other = otherNames.get(key.toLowerCase());
  return other && { name: other, isOurs: false };
}

/** If both are there, `published` counts and not `date`. */
function byOwnership(one: Entry, other: Entry): number {
  return Number(otherNames.has(one.key.toLowerCase())) - Number(otherNames.has(other.key.toLowerCase()));
}

/** What is wrong with a value, when it was meant for us. */
function faultOf({ name, isOurs }: Field, { key, value }: Entry): string | undefined {
  const isOthers = !isOurs || (name === 'published' && typeof value === 'boolean') || isRelative(name, value);
  if (isOthers) return undefined;
  const [issue] = frontMatter.shape[name].safeParse(value).error?.issues ?? [];
  return issue && `ignored "${key}" in the front matter: it ${issue.message}`;
}

/** Jekyll's `published: false` and Hugo's `url: /mill/` are not mistakes. */
function isRelative(name: string, value: unknown): boolean {
  return name === 'url' && typeof value === 'string' && /^(?:\/|\.{1,2}\/|\{)/.test(value);
}

/** The first one counts. */
function addValue(good: Record<string, unknown>, field: Field, { value }: Entry): void {
  const name = isRelative(field.name, value) ? 'address' : field.name;
  const given = name === 'language' && typeof value === 'string' ? value.replaceAll('_', '-') : value;
  if (!Object.hasOwn(good, name) && frontMatter.shape[name].safeParse(given).success) good[name] = given;
}
