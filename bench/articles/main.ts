import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { sharedCommunityFolder } from '../community/community-set.js';
import { toTable } from '../report/table.js';
import { type Reading, readFolder } from './reading.js';

const command = new Command('bench:articles')
  .description('What is read of folders of articles: what is lost, what markup is left in what is quoted.')
  .argument('[folders...]', 'folders of articles (default: those of the community sets)')
  .option('--places', 'list every article that is lost and every passage with a fault')
  .parse();

const folders = command.args.length > 0 ? command.args : communityFolders();
const readings = folders.map((folder) => readFolder(resolve(folder)));
console.log(toTable(['folder', 'articles', 'lost', 'passages', 'faults', 'ms', 'MB'], readings.map(cellsOf)));
if (command.opts<{ places?: true }>().places)
  for (const { folder, lost, places } of readings)
    for (const line of [...lost.map((each) => `lost: ${each}`), ...places]) console.log(`${folder}: ${line}`);

function communityFolders(): readonly string[] {
  const corpora = join(sharedCommunityFolder(), 'corpora');
  return readdirSync(corpora).map((name) => join(corpora, name));
}

function cellsOf({
  folder,
  articles,
  lost,
  passages,
  faults,
  tookMs,
  megabytes,
}: Reading): readonly string[] {
  const named = Object.entries(faults).map(([fault, count]) => `${fault} ${count}`);
  const figures = [articles, lost.length, passages].map(String);
  return [folder, ...figures, named.join(', ') || '0', String(tookMs), String(megabytes)];
}
