#!/usr/bin/env node

import { join } from 'node:path';
import { Command } from 'commander';
import { OperatorError } from '../base/errors.js';
import { largest } from '../base/lists.js';
import { readEnvironment, readLocalConfig } from '../process/config.js';
import { copyStore } from '../store/copy/copy-store.js';
import { exitCodeFor, parserOutput } from '../terminal/command-line.js';

const { stdout, stderr } = process;
process.exitCode = await main(process.argv.slice(2));

/** 0: done. 2: it could not be, or wrong use. */
async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('npm run -s store --');
  program.description('What is kept of settings, ties and questions.');
  program
    .command('copy')
    .description('Copies the database in DATA_DIR into the PostgreSQL database of DATABASE_URL.')
    .option('--replace', 'delete all that is in the PostgreSQL database first')
    .action(({ replace }: { readonly replace?: true }) => copy(replace ?? false));
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput(parserOutput(stdout, stderr));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (thrown) {
    return exitCodeFor(thrown, stderr);
  }
}

async function copy(replaces: boolean): Promise<void> {
  const { dataDir, databaseUrl } = readLocalConfig(readEnvironment());
  if (databaseUrl === undefined)
    throw new OperatorError('DATABASE_URL is not set. Set it to the PostgreSQL database to copy into.');
  const file = join(dataDir, 'footnote.db');
  const tables = await copyStore({ file, url: databaseUrl, replaces });
  const width = largest(tables.map(({ name }) => name.length));
  for (const { name, rows } of tables) stdout.write(`${name.padEnd(width)}  ${rows}\n`);
  stdout.write(`Copied ${file}. It stays as it is; with DATABASE_URL set, the bot no longer reads it.\n`);
}
