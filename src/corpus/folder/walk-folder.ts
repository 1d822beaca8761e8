import { join, sep } from 'node:path';
import type { Problem } from '../article.js';
import { CorpusError } from './corpus-error.js';
import { causeOf, type Disk, type DiskEntry } from './disk.js';
import { isArticleFile, isSurrounding, unreadKind } from './slug.js';

/** More files than this are left out; a folder of that size is more likely a mistake than a corpus. */
export const maxFiles = 20_000;

/** Folders nested deeper than this are left out. */
export const maxDepth = 16;

/** Reading a pipe waits for a writer, for ever if there is none. */
const notRegular = 'not a regular file: put a text file in its place';

interface Walked {
  /** Paths below the folder, with `/` on every system, sorted. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** What is shown around every page, and is no page. */
  readonly surroundings: readonly string[];
}

/**
 * Finds the article files in a folder and its sub-folders. Links are followed as long as they stay inside.
 *
 * @throws CorpusError when the folder itself cannot be read
 */
export async function walkFolder(folder: string, disk: Disk): Promise<Walked> {
  const root = await realFolder(folder, disk);
  const walk: Walk = {
    disk,
    root,
    files: [],
    problems: [],
    unread: new Map(),
    surroundings: [],
    folders: 0,
    linked: new Set(),
  };
  await walkInto(walk, { path: root, below: '', above: [root] });
  const { files, problems, surroundings } = walk;
  return { files: files.sort(byCodeUnits), problems: [...problems, ...leftAlone(walk)], surroundings };
}

interface Walk {
  readonly disk: Disk;
  readonly root: string;
  readonly files: string[];
  readonly problems: Problem[];
  /** Text files of kinds that are not read, by extension: the first, and how many. */
  readonly unread: Map<string, { readonly first: string; count: number }>;
  readonly surroundings: string[];
  folders: number;
  /** Real paths of the folders that links led to. */
  readonly linked: Set<string>;
}

interface Folder {
  readonly path: string;
  /** Path below the corpus folder, empty or ending in `/`. */
  readonly below: string;
  /** Real paths of this folder and those it stands in, to tell a link that leads back. */
  readonly above: readonly string[];
}

async function realFolder(folder: string, disk: Disk): Promise<string> {
  try {
    const root = await disk.realpath(folder);
    if ((await disk.stat(root)).kind === 'folder') return root;
  } catch (error) {
    throw new CorpusError(
      `Can't read the corpus folder ${folder} (${causeOf(error)}). Create it, or set CORPUS_DIR.`,
    );
  }
  throw new CorpusError(
    `The corpus ${folder} isn't a folder. Set CORPUS_DIR to the folder with the articles.`,
  );
}

async function walkInto(walk: Walk, folder: Folder): Promise<void> {
  const entries = await listFolder(walk, folder);
  for (const entry of entries) {
    if (walk.files.length >= maxFiles) return;
    const isLeftAlone = entry.name.startsWith('.') || entry.name === 'node_modules';
    if (!isLeftAlone) await visit(walk, folder, entry);
  }
}

async function listFolder(walk: Walk, folder: Folder): Promise<readonly DiskEntry[]> {
  walk.folders += 1;
  try {
    const entries = await walk.disk.list(folder.path);
    return [...entries].sort((one, other) => byCodeUnits(one.name, other.name));
  } catch (error) {
    if (folder.below === '')
      throw new CorpusError(
        `cannot list the corpus folder ${folder.path} (${causeOf(error)}): check its permissions`,
      );
    report(
      walk,
      folder.below.slice(0, -1),
      `cannot be listed (${causeOf(error)}): check the folder's permissions`,
    );
    return [];
  }
}

async function visit(walk: Walk, folder: Folder, { name, kind }: DiskEntry): Promise<void> {
  const path = join(folder.path, name);
  const file = folder.below + name;
  if (kind === 'folder') return enter(walk, folder, file, path);
  if (kind === 'link') return followLink(walk, folder, file, path);
  if (!isArticleFile(file)) return passOver(walk, file, kind);
  if (kind === 'file') addFile(walk, file);
  else report(walk, file, notRegular);
}

async function followLink(walk: Walk, folder: Folder, file: string, path: string): Promise<void> {
  try {
    const target = await walk.disk.realpath(path);
    const { kind } = await walk.disk.stat(target);
    const isArticle = kind !== 'folder' && isArticleFile(file);
    if (!isArticle && kind !== 'folder') return;
    if (!isInside(target, walk.root)) {
      report(walk, file, 'a link that leads out of the corpus folder: put the file itself there');
    } else if (kind === 'folder') await enterLinked(walk, folder, file, target);
    else if (kind === 'file') addFile(walk, file);
    else report(walk, file, notRegular);
  } catch (error) {
    if (isArticleFile(file))
      report(walk, file, `a link that cannot be followed (${causeOf(error)}): mend or remove it`);
  }
}

/** Once: folders that link to each other have endlessly many paths. */
async function enterLinked(walk: Walk, folder: Folder, file: string, target: string): Promise<void> {
  if (walk.linked.has(target)) {
    report(walk, file, 'a second link to the same folder: remove one of them');
    return;
  }
  if (!folder.above.includes(target)) walk.linked.add(target);
  await enter(walk, folder, file, target);
}

async function enter(walk: Walk, parent: Folder, file: string, path: string): Promise<void> {
  if (parent.above.includes(path)) {
    report(walk, file, 'a symbolic link that loops back to its own folder: remove it');
  } else if (parent.above.length > maxDepth) {
    report(walk, file, `more than ${maxDepth} folders deep: move it further up`);
  } else if (walk.folders < maxFiles) {
    await walkInto(walk, { path, below: `${file}/`, above: [...parent.above, path] });
  }
}

function passOver({ unread, surroundings }: Walk, file: string, kind: DiskEntry['kind']): void {
  if (isSurrounding(file)) surroundings.push(file);
  const ending = kind === 'file' ? unreadKind(file) : undefined;
  if (ending === undefined) return;
  const known = unread.get(ending) ?? { first: file, count: 0 };
  known.count += 1;
  unread.set(ending, known);
}

/** One line for each kind of text file that is not read; pictures and programs are skipped silently. */
function leftAlone({ unread }: Walk): readonly Problem[] {
  return [...unread].map(([ending, { first, count }]): Problem => {
    const files = count === 1 ? '1 file was' : `${count} files were`;
    const reason = `${files} ignored, because ${ending} is not read: save the text as Markdown (.md) or plain text (.txt)`;
    return { file: first, line: 1, reason, severity: 'warning' };
  });
}

function addFile(walk: Walk, file: string): void {
  walk.files.push(file);
  if (walk.files.length === maxFiles) {
    report(
      walk,
      file,
      `the limit of ${maxFiles} files is reached, any others are skipped: use fewer files, or several bots`,
    );
  }
}

function isInside(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

function report(walk: Walk, file: string, reason: string): void {
  walk.problems.push({ file, line: 1, reason, severity: 'error' });
}

function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
