import { Command } from 'commander';
import type { ParserOutput } from '../options.js';

/** What of the corpus is to be shown. */
export interface CorpusOptions {
  readonly form: 'report' | 'article' | 'json';
  /** The article to show: its file, or its short name. */
  readonly article?: string;
  readonly corpus?: string;
}

/** @throws CommanderError when the arguments make no sense (exit code 1) or help was asked for (0). */
export function parseCorpusArguments(argv: readonly string[], output: ParserOutput): CorpusOptions {
  let options: CorpusOptions = { form: 'report' };
  const folder = '--corpus <folder>';
  const folderHelp = 'folder with the articles (default: CORPUS_DIR, else ./corpus)';
  const command = new Command('npm run -s corpus --')
    .description(
      'Shows the articles as the bot reads them: what is wrong, how many, the longest and shortest.',
    )
    .option(folder, folderHelp)
    .option('--json', 'every passage as JSON, one a line')
    .action(({ json, corpus }: Flags) => {
      options = { form: json ? 'json' : 'report', ...(corpus !== undefined && { corpus }) };
    })
    .addHelpText(
      'after',
      '\nExit code: 0 all articles are read, 1 some are left out, 2 wrong use or no corpus.',
    );
  command
    .command('show <file...>')
    .description('one article: its headings and passages with their numbers, lines and text')
    .option(folder, folderHelp)
    .action((article: readonly string[], _: Flags, show: Command) => {
      const { corpus } = show.optsWithGlobals<Flags>();
      options = { form: 'article', article: article.join(' '), ...(corpus !== undefined && { corpus }) };
    });
  for (const each of [command, ...command.commands]) each.exitOverride().configureOutput(output);
  command.parse([...argv], { from: 'user' });
  return options;
}

interface Flags {
  readonly json?: true;
  readonly corpus?: string;
}
