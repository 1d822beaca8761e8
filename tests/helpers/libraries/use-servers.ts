import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Library } from '../../../src/library/library.js';
import { createServerLibraries } from '../../../src/library/servers/opened-on-demand.js';
import type { ServerLibraries } from '../../../src/library/servers/server-libraries.js';
import { holdHere } from './readings-here.js';
import { openFolder } from './real-engine.js';
import { makeContents } from './server-contents.js';

export const mill = '# The mill\n\nThe mill was built in 1841 by the miller Ada Krull.\n';
export const weir = '# The weir\n\nThe weir was built in 1790 by the monks of Ebrach.\n';
export const heron = '# The heron\n\nThe heron nests below the weir in April.\n';

/** A folder with an article on the weir, which all servers share, and what servers keep themselves: new for each test. */
export function useServers() {
  let folder: string;
  let shared: Library;
  let holder: ReturnType<typeof holdHere>;
  let contents: ReturnType<typeof makeContents>;
  let libraries: ServerLibraries;
  let troubles: unknown[];
  let nowMs: number;

  const open = (maxBytes: number) =>
    createServerLibraries({
      ...{ shared, holder, contents, maxBytes },
      folder: { folder },
      now: () => new Date(),
      clock: () => nowMs,
      onTrouble: (error) => void troubles.push(error),
    });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'footnote-servers-'));
    writeFileSync(join(folder, 'weir.md'), weir);
    shared = openFolder(folder);
    await shared.opened;
    holder = holdHere();
    contents = makeContents();
    troubles = [];
    nowMs = 0;
    libraries = open(1e9);
  });

  afterEach(async () => {
    await libraries.close();
    await shared.close();
    rmSync(folder, { recursive: true });
  });

  const ask = async (serverId: string | null, question: string): Promise<string> => {
    const answer = await (await libraries.at(serverId)).ask(question);
    return answer.kind === 'answered' ? answer.best.passage.text : answer.kind;
  };
  return {
    libraries: () => libraries,
    shared: () => shared,
    contents: () => contents,
    holder: () => holder,
    troubles: () => troubles,
    path: (name = '') => join(folder, name),
    write: (name: string, text: string) => writeFileSync(join(folder, name), text),
    /** More than what is known of a server is remembered for. */
    later: () => {
      nowMs += 10_000;
    },
    /** With room for so many bytes of readings. */
    async restart(maxBytes: number) {
      await libraries.close();
      libraries = open(maxBytes);
    },
    ask,
    millerOf: (serverId: string | null) => ask(serverId, 'Who built the mill?'),
    monksOf: (serverId: string | null) => ask(serverId, 'Who built the weir?'),
  };
}
