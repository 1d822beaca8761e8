import { Command, InvalidArgumentError, Option } from 'commander';
import { defined } from '../base/defined.js';

type OutputForm = 'words' | 'json' | 'jsonl';

/** What the command line asked for. */
export interface TerminalOptions {
  readonly form: OutputForm;
  /** Missing with `jsonl`, and for a chat. */
  readonly question?: string;
  readonly corpus?: string;
  /** Slug: look in this article only. */
  readonly article?: string;
  readonly top: number;
}

/** Where the parser writes its help and its complaints. */
export interface ParserOutput {
  readonly writeOut: (text: string) => void;
  readonly writeErr: (text: string) => void;
}

/** The most the answerer gives. */
const maxTop = 25;
const defaultTop: Record<OutputForm, number> = { words: 1, json: 10, jsonl: 10 };

/** @throws CommanderError when the arguments make no sense (exit code 1) or help was asked for (0). */
export function parseArguments(
  argv: readonly string[],
  output: ParserOutput,
  version?: string,
): TerminalOptions {
  const command = describeCommand(version)
    .exitOverride()
    .configureOutput(output)
    .parse([...argv], { from: 'user' });
  const { json, jsonl, corpus, article, top } = command.opts<Flags>();
  const question = command.args.join(' ');
  if (jsonl && question) {
    command.error(
      'error: with --jsonl the questions come from standard input, one a line; leave out the argument.',
    );
  }
  const form = jsonl ? 'jsonl' : json ? 'json' : 'words';
  return defined({
    form,
    question: command.args.length > 0 ? question : undefined,
    corpus,
    article,
    top: top ?? defaultTop[form],
  });
}

interface Flags {
  readonly json?: true;
  readonly jsonl?: true;
  readonly corpus?: string;
  readonly article?: string;
  readonly top?: number;
}

function describeCommand(version = 'unknown'): Command {
  return new Command('npm run -s ask --')
    .version(version, '-v, --version', 'which version this is')
    .helpOption('-h, --help', 'this help')
    .usage('[options] [question]')
    .description('Answer a question from the articles. With no question, start a chat.')
    .argument('[question...]', 'what you would like to know')
    .option('--corpus <folder>', 'folder with the articles (default: CORPUS_DIR, else ./corpus)')
    .option('--article <slug>', 'only search this article')
    .option(
      '--top <n>',
      `how many passages, 1 to ${maxTop} (default: 1 as text, 10 with --json)`,
      wholeNumber,
    )
    .option('--json', 'the answer as one JSON object (docs/answer-json.md)')
    .addOption(
      new Option(
        '--jsonl',
        'one question a line on standard input (text, or {"question", "conversation"}), one JSON object a line out',
      ).conflicts('json'),
    )
    .addHelpText(
      'after',
      '\nExit code: 0 answered, 1 not in these articles, 2 bad usage, settings or corpus.',
    );
}

function wholeNumber(given: string): number {
  const value = Number(given);
  if (!/^\d+$/.test(given) || value < 1 || value > maxTop) {
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${maxTop}.`);
  }
  return value;
}
