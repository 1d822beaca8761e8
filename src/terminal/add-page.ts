import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { OperatorError } from '../base/errors.js';
import type { Added, ArticleFolder } from '../library/folder/article-folder.js';
import type { Taken, TakenPage } from '../library/web/read-page.js';
import { texts } from '../locales/terminal.js';
import type { ParserOutput } from './options.js';
import { formatPassage, quiet, type Style, styleFor } from './print.js';
import type { Terminal } from './run.js';

export interface AddOptions {
  readonly address: string;
  readonly corpus?: string;
  /** Without asking. */
  readonly isYes: boolean;
  /** Over a file of that name. */
  readonly replace: boolean;
}

interface AddParts {
  readonly take: (address: string) => Promise<Taken>;
  readonly folder: ArticleFolder;
  /** As it is shown. */
  readonly folderName: string;
}

/** @throws CommanderError when the arguments make no sense (exit code 1) or help was asked for (0). */
export function parseAddArguments(argv: readonly string[], output: ParserOutput): AddOptions {
  const command = new Command('npm run -s add --')
    .description('Add the article on a web page to the folder of articles.')
    .argument('<address>', 'address of the page, with https://')
    .option('--corpus <folder>', 'folder with the articles (default: CORPUS_DIR, else ./corpus)')
    .option('--yes', 'save it without asking')
    .option('--replace', 'overwrite a file of that name')
    .exitOverride()
    .configureOutput(output)
    .parse([...argv], { from: 'user' });
  const { corpus, yes, replace } = command.opts<{ corpus?: string; yes?: true; replace?: true }>();
  return {
    address: command.args[0] ?? '',
    ...(corpus !== undefined && { corpus }),
    isYes: yes ?? false,
    replace: replace ?? false,
  };
}

/**
 * Shows what was taken, and saves it when somebody says yes.
 * @returns whether it was saved
 * @throws OperatorError when there is nothing to take, or it cannot be saved
 */
export async function addPage(options: AddOptions, parts: AddParts, terminal: Terminal): Promise<boolean> {
  const taken = await parts.take(options.address);
  if (taken.kind === 'refused') throw new OperatorError(texts.notTaken(options.address, taken.reason));
  const { page } = taken;
  terminal.stdout.write(`${formatPage(page, styleFor(terminal.stdout))}\n\n`);
  if (!options.isYes && !(await isWanted(texts.saveAs(`${parts.folderName}/${page.file}`), terminal)))
    return false;
  const upload = { name: page.file, bytes: Buffer.from(page.content) };
  const added = await parts.folder.add(upload, { replace: options.replace, fileOf: async () => undefined });
  if (added.kind === 'refused') throw new OperatorError(reasonOf(page.file, added));
  terminal.stdout.write(`${texts.saved(`${parts.folderName}/${added.file}`)}\n`);
  return true;
}

function formatPage(
  { title, source, author, published, url, paragraphs, beginning }: TakenPage,
  style: Style,
) {
  const origin = [source, author, published].filter(Boolean).join(' · ');
  return [
    formatPassage(title, undefined, style),
    quiet(formatPassage(`${origin}\n${url}`, undefined, style), style),
    formatPassage(beginning, undefined, style),
    quiet(texts.paragraphs(paragraphs), style),
  ].join('\n\n');
}

async function isWanted(question: string, { stdin, stdout }: Terminal): Promise<boolean> {
  if (!stdin.isTTY) throw new OperatorError(texts.needsYes);
  const lines = createInterface({ input: stdin, output: stdout });
  try {
    return /^(?:y|yes)$/i.test((await lines.question(`${question} [y/N] `)).trim());
  } finally {
    lines.close();
  }
}

function reasonOf(file: string, added: Extract<Added, { kind: 'refused' }>): string {
  if (added.reason === 'exists') return texts.fileExists(added.file);
  if (added.reason === 'problems') return added.problems.map(({ reason }) => `${file}: ${reason}`).join('\n');
  return texts.notSaved(file, added.reason);
}
