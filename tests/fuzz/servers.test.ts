import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { BotContext } from '../../src/discord/context.js';
import { handleInteraction } from '../../src/discord/events/interactions.js';
import { handleMessage } from '../../src/discord/events/messages/handle-message.js';
import { makeLibraries } from '../../src/entries/libraries.js';
import type { Library } from '../../src/library/library.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite.js';
import { defaultSettings, type Store } from '../../src/store/store.js';
import { makeBot } from '../helpers/discord/bot.js';
import {
  guildId as a,
  makeButtonInteraction,
  makeCommandInteraction,
  makeMessage,
  type Options,
  ownId,
} from '../helpers/discord/discord.js';
import { holdHere } from '../helpers/libraries/readings-here.js';
import { openFolder } from '../helpers/libraries/real-engine.js';
import { memoryStore } from '../helpers/memory-store.js';
import { fuzz, timeoutMs } from './budget.js';

/** Stands in every passage, unanswered question and tie of the one server, and in nothing that is asked here. */
const secret = 'qvorlax';
const b = '440000000000000004';

const ofA = {
  'mill.md': `# The mill ${secret}\n\nThe ${secret} mill was built in 1841 by Ada Krull.\n\n## Wheel ${secret}\n\nThe wheel of oak turns slowly, ${secret}.\n`,
  'rules.md': `# Rules of ${secret}\n\nNobody swims in the pond, ${secret}.\n`,
};
const ofB = { 'heron.md': '# The heron\n\nThe heron nests below the weir in April.\n' };
const shared = '# The weir\n\nThe weir was built in 1790 by the monks of Ebrach.\n';

let folder: string;
let store: Store;
let library: Library;
let bot: BotContext;
/** Custom ids and values of all that the moderators and members of the one server are shown. */
let seenInA: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-two-servers-'));
  writeFileSync(join(folder, 'weir.md'), shared);
  store = await openSqliteStore(join(folder, 'data', 'footnote.db'));
  await fill(a, ofA);
  await fill(b, ofB);
  library = openFolder(folder);
  await library.opened;
  const resilient = { ...memoryStore(), ...store };
  const log = pino({ level: 'silent' });
  const articlesOfServers = { mayAdd: true, maxArticles: 40, maxBytes: 1e7, readingsBytes: 1e8 };
  const parts = { now: () => new Date(), clock: () => performance.now(), log, readings: holdHere() };
  const libraries = makeLibraries(
    { ...parts, config: { corpusDir: folder, articlesOfServers } },
    library,
    resilient,
  );
  bot = makeBot({ library, libraries, store: resilient });
  await tieAndLeaveUnanswered();
  seenInA = await showAll();
});

afterAll(async () => {
  await bot.libraries.close();
  await library.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

async function fill(serverId: string, articles: Readonly<Record<string, string>>): Promise<void> {
  const options = { replace: false, limits: { maxArticles: 40, maxBytes: 1e7 } };
  for (const [name, text] of Object.entries(articles)) {
    const article = { serverId, name, content: Buffer.from(text), by: '1', at: new Date() };
    await store.articles.add(article, options);
  }
  await store.settings.write(serverId, { ...defaultSettings, notesUnanswered: true });
}

async function tieAndLeaveUnanswered(): Promise<void> {
  const [passage] = await (await bot.libraries.at(a)).nearestPassages('wheel of oak', 1);
  const { id: passageId = '', textHash = '' } = passage ?? {};
  await store.ties.add({
    serverId: a,
    question: `What turns, ${secret}?`,
    passageId,
    textHash,
    by: '1',
    at: new Date(),
  });
  await store.unanswered.note(a, `Where do I park my ${secret}?`, new Date());
}

const manage = { permissions: PermissionFlagsBits.ManageGuild };

async function command(name: string, options: Options, server: string, isModerator = true): Promise<string> {
  const asker = { server, ...(isModerator && manage) };
  const { interaction, ...answers } = makeCommandInteraction(name, options, asker);
  await handleInteraction(interaction, commands, bot);
  return JSON.stringify(answers);
}

async function press(
  customId: string,
  server: string,
  isModerator: boolean,
  components: unknown = [],
): Promise<string> {
  const asker = { server, ...(isModerator && manage) };
  const { interaction, ...answers } = makeButtonInteraction(customId, { components }, asker);
  await handleInteraction(interaction, commands, bot);
  return JSON.stringify(answers);
}

async function mention(content: string): Promise<string> {
  const { message, replies } = makeMessage({ content: `<@${ownId}> ${content}` });
  await handleMessage(Object.assign(message, { guildId: b }), ownId, bot);
  return JSON.stringify(replies);
}

async function showAll(): Promise<readonly string[]> {
  const shown = [
    await command('ask', { question: 'Who built the mill?' }, a),
    await command('ask', { question: 'wheel of oak' }, a),
    await command('articles', {}, a),
    await command('help', {}, a),
    await command('corpus', { subcommand: 'gaps' }, a),
    await command('corpus', { subcommand: 'ties' }, a),
    await command('corpus', { subcommand: 'remove', article: 'mill' }, a),
    await command('corpus', { subcommand: 'tie', question: 'Who?', passage: 'mill' }, a),
  ].join('\n');
  expect(shown).toContain(secret);
  const ids = Array.from(shown.matchAll(/"(?:custom_id|value)":"((?:[^"\\]|\\.)*)"/g), ([, id = '']) => id);
  return [...new Set(ids)];
}

const words = fc.constantFrom(
  ...'mill built Ada Krull wheel oak turns slowly nobody swims pond rules 1841 heron weir park'.split(' '),
  ...['mill.md', 'rules', 'The mill', a, `the server ${a}`, 'What turns?', 'Where do I park?', 'and there?'],
);
const text = fc.array(words, { minLength: 1, maxLength: 5 }).map((some) => some.join(' '));
const subcommand = fc.constantFrom(...['status', 'show', 'gaps', 'tie', 'ties', 'remove', 'export']);

type Act = () => Promise<string>;

function acts(): fc.Arbitrary<Act> {
  const id = fc.constantFrom(...seenInA);
  const chosen = fc.oneof(id, text);
  return fc.oneof(
    fc.tuple(chosen, fc.boolean()).map(([question, isModerator]): Act => {
      return () => command('ask', { question, private: true }, b, isModerator);
    }),
    fc.tuple(text, chosen).map(
      ([question, article]): Act =>
        () =>
          command('ask', { question, article }, b),
    ),
    fc.constantFrom('articles', 'help').map(
      (name): Act =>
        () =>
          command(name, {}, b),
    ),
    fc.tuple(subcommand, chosen, chosen).map(([name, article, passage]): Act => {
      return () => command('corpus', { subcommand: name, article, question: 'Who?', passage }, b);
    }),
    fc.tuple(id, fc.boolean()).map(
      ([customId, isModerator]): Act =>
        () =>
          press(customId, b, isModerator),
    ),
    text.map(
      (content): Act =>
        () =>
          mention(content),
    ),
  );
}

it('whatever is asked, pressed or made up in a server, it shows nothing of another', {
  timeout: timeoutMs,
}, async () => {
  expect(seenInA.length).toBeGreaterThan(10);
  expect(await command('ask', { question: 'Who built the mill?' }, a)).toContain(secret);
  await fuzz(fc.array(acts(), { minLength: 1, maxLength: 4 }), [], async (several) => {
    // The same person asks there first, in the same breath.
    await command('ask', { question: 'Who built the mill?' }, a);
    for (const act of several) expect((await act()).toLowerCase()).not.toContain(secret);
  });
  // Nothing of it was changed from there, either.
  expect((await store.articles.list(a)).map(({ name }) => name)).toEqual(['mill.md', 'rules.md']);
  expect([(await store.ties.list(a)).length, (await store.unanswered.list(a)).length]).toEqual([1, 1]);
});
