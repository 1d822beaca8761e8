import { PermissionFlagsBits } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { renderHeading } from '../../src/discord/answers/card/presentation.js';
import { type ButtonAction, decodeAction, encodeAction } from '../../src/discord/components/custom-id.js';
import { handleInteraction } from '../../src/discord/events/interactions.js';
import { makeBot } from '../helpers/discord/bot.js';
import { makeButtonInteraction } from '../helpers/discord/discord.js';
import { textOf } from '../helpers/discord/layouts.js';
import { refTo } from '../helpers/discord/press.js';
import { makeArticleOf } from '../helpers/factories.js';
import { makeLibrary } from '../helpers/libraries/library.js';
import { makeSnapshotOf } from '../helpers/snapshots.js';
import { fuzz, timeoutMs } from './budget.js';

const snapshot = makeSnapshotOf([makeArticleOf(['The mill stands by the river.', 'It is old.'])]);
const { version } = snapshot;
const passages = [refTo(0, snapshot, 4), refTo(1, snapshot, 4)];
const findings = { tone: 'answer', index: 0, passages } as const;

/** One of each kind that an answer or a moderator's message has. */
const real: readonly ButtonAction[] = [
  { kind: 'passage', ...findings },
  { kind: 'context', ...findings },
  { kind: 'previous', ...findings, index: 1 },
  { kind: 'next', ...findings },
  { kind: 'share', ...findings },
  { kind: 'share-absence', absence: 'other-language' },
  { kind: 'reason', reason: 'incomplete', message: '1400000000000000000', passage: refTo(0, snapshot) },
  { kind: 'not-it', ...findings },
  { kind: 'ask-starter', starter: 'tExt_tEpL' },
  { kind: 'ask-again' },
  { kind: 'remove' },
  { kind: 'tell' },
  { kind: 'articles-page', number: 3 },
  { kind: 'confirm-removal', version, place: 0 },
  { kind: 'cancel-removal' },
  { kind: 'undo-removal', hash: 'f'.repeat(16) },
  { kind: 'save-page', hash: 'f'.repeat(16) },
  { kind: 'drop-page', hash: 'f'.repeat(16) },
  { kind: 'unanswered-page', number: 1 },
  { kind: 'dismiss-questions', number: 1 },
  { kind: 'unanswered-csv' },
  { kind: 'answer-question', number: 1 },
  { kind: 'answer-reported' },
  { kind: 'search-passages' },
  { kind: 'find-passages' },
  { kind: 'tie-passage' },
  { kind: 'untie', number: 1 },
  { kind: 'ties-page', number: 0 },
  { kind: 'sign-report' },
];

const sign = fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyzABCXYZ:.,-_');
const changed = fc
  .tuple(
    fc.constantFrom(...real.map(encodeAction)),
    fc.array(fc.tuple(fc.nat(99), sign), { minLength: 1, maxLength: 4 }),
  )
  .map(([id, changes]) => {
    const letters = [...id];
    for (const [at, letter] of changes) letters[at % letters.length] = letter;
    return letters.join('');
  });
const number = fc.nat(50_000).map((value) => value.toString(36));
const madeUp = fc
  .tuple(
    fc.constantFrom(...'vVBECPHDIWqwadrtpkuogxylARSFTULN'),
    fc.constantFrom(version, '00000000'),
    fc.constantFrom('a', 'n', 'z'),
    fc.array(number, { minLength: 1, maxLength: 18 }),
  )
  .map(([letter, of, tone, numbers]) => `${letter}:${of}:${tone}:0:${numbers.join('.')}`.slice(0, 100));
const ids = fc.oneof(changed, madeUp, fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }));

const examples = [
  ...real.map(encodeAction),
  ...[
    '__proto__',
    'constructor',
    ':',
    'v',
    `d:${version}:-1`,
    `q:${version}:zzzz`,
    `V:a:0:${refTo(0, snapshot).key}0.zzzz`,
  ],
  ...['p:zzzzzzzzzzzzz', 'o:9007199254740993', 'g:1e9', '\ud800', 'é'.repeat(100)],
];

describe('whatever the id of a pressed button is', () => {
  it('is ours letter for letter, or is not believed', { timeout: timeoutMs }, async () => {
    await fuzz(ids, examples, (id) => {
      const action = decodeAction(id);
      if (action) expect(encodeAction(action)).toBe(id);
    });
  });

  it('makes the bot do nothing that only moderators may, and is answered', {
    timeout: timeoutMs,
  }, async () => {
    await fuzz(
      fc.record({ id: ids, isPrivate: fc.boolean() }),
      examples.map((id) => ({ id, isPrivate: true })),
      async ({ id, isPrivate }) => {
        const { bot, deeds } = watchedBot();
        const on = { components: renderHeading({ question: 'Who owns the mill?' }), isPrivate };
        const asker = { permissions: PermissionFlagsBits.SendMessages };
        const { interaction, ...answers } = makeButtonInteraction(id, on, asker);
        await handleInteraction(interaction, commands, bot);
        const said = [...answers.replies, ...answers.updates, ...answers.edits, ...answers.followUps]
          .map(textOf)
          .join('\n');
        expect(deeds).toEqual([]);
        expect(said).not.toContain('Sorry');
        expect(said !== '' || answers.deletions.length > 0).toBe(true);
      },
    );
  });
});

function watchedBot() {
  const deeds: string[] = [];
  const never = (deed: string): Promise<never> => {
    deeds.push(deed);
    return Promise.reject(new Error(deed));
  };
  const base = makeBot({ snapshot });
  const bot = makeBot({
    library: makeLibrary({ snapshot, reload: () => never('reload') }),
    store: {
      ...base.store,
      articles: {
        ...base.store.articles,
        add: () => never('add'),
        remove: () => never('remove'),
        putBack: () => never('put back'),
      },
      unanswered: { ...base.store.unanswered, list: () => never('list'), dismiss: () => never('dismiss') },
      ties: { ...base.store.ties, add: () => never('tie'), remove: () => never('untie') },
      settings: { ...base.store.settings, write: () => never('settings') },
    },
  });
  return { bot, deeds };
}
