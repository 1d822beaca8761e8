import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.js';
import { renderHeading } from '../../../../src/discord/answers/card/presentation.js';
import { type ButtonAction, encodeAction } from '../../../../src/discord/components/custom-id.js';
import { handleInteraction } from '../../../../src/discord/events/interactions.js';
import { renderQuestion } from '../../../../src/discord/moderation/ties/question-text.js';
import { createSnapshotReader } from '../../../../src/library/read-snapshot.js';
import type { StoredArticle } from '../../../../src/store/servers/article-store.js';
import { makeBot } from '../../../helpers/discord/bot.js';
import {
  guildId,
  makeButtonInteraction,
  makeCommandInteraction,
  makeMenuInteraction,
  type Options,
  otherPersonId,
  personId,
} from '../../../helpers/discord/discord.js';
import { textOf } from '../../../helpers/discord/layouts.js';
import { moderatorRoleId, people } from '../../../helpers/discord/people.js';
import { refTo } from '../../../helpers/discord/press.js';
import { makeArticle } from '../../../helpers/factories.js';
import { makeLibrary, makeReport } from '../../../helpers/libraries/library.js';
import { memoryStore } from '../../../helpers/memory-store.js';
import { makeSnapshotOf } from '../../../helpers/snapshots.js';

const snapshot = makeSnapshotOf([makeArticle(), makeArticle({ slug: 'weir', hash: 'b'.repeat(64) })]);
const { version } = snapshot;
const [article] = createSnapshotReader(snapshot).listArticles(0, 1).articles;
const starter = article?.starters[0]?.key ?? '';
const weir: StoredArticle = {
  ...{ id: 1, serverId: guildId, name: 'weir.md', hash: 'b'.repeat(64), bytes: 5 },
  ...{ by: personId, at: new Date('2026-11-22') },
};

const calls: readonly (readonly [string, Options, isForModerators: boolean])[] = [
  ['ask', { question: 'Who owns the mill?' }, false],
  ['articles', {}, false],
  ['help', {}, false],
  ...['reload', 'status', 'check', 'gaps', 'ties', 'export'].map(
    (subcommand) => ['corpus', { subcommand }, true] as const,
  ),
  ...['remove', 'show'].map((subcommand) => ['corpus', { subcommand, article: 'weir' }, true] as const),
  ['corpus', { subcommand: 'tie', question: 'Who?', passage: `${version}:0` }, true],
  ['corpus', { subcommand: 'tie', question: 'Who?', passage: 'words' }, true],
  ['corpus', { subcommand: 'add', file: { name: 'a.md', url: 'https://x', size: 1 } }, true],
  ['corpus', { subcommand: 'add', link: 'https://x' }, true],
  ['settings', {}, true],
  ['settings', { gaps: true }, true],
  ['settings', { 'reports-channel': '5' }, true],
  ['settings', { digest: true }, true],
  ['settings', { 'forum-answers': true }, true],
  ['settings', { 'reply-in': 'channel' }, true],
  ['settings', { cooldown: '5/30' }, true],
];

const passages = [refTo(0, snapshot), refTo(1, snapshot)];
const findings = { tone: 'answer', index: 0, passages } as const;

/** Who may press it: everybody, the person who was answered, that person and moderators, moderators. */
type Reach = 'all' | 'asker' | 'asker-or-moderator' | 'moderator';

const buttons: readonly (readonly [ButtonAction, Reach])[] = [
  [{ kind: 'passage', ...findings }, 'all'],
  [{ kind: 'context', ...findings }, 'all'],
  [{ kind: 'next', ...findings }, 'all'],
  [{ kind: 'previous', ...findings, index: 1 }, 'all'],
  [{ kind: 'helpful', ...findings }, 'all'],
  [{ kind: 'not-it', ...findings }, 'all'],
  [{ kind: 'reason', reason: 'out-of-date', message: '5', passage: refTo(0, snapshot) }, 'all'],
  [{ kind: 'share', ...findings }, 'all'],
  [{ kind: 'share-absence', absence: 'not-in-corpus' }, 'all'],
  [{ kind: 'ask-starter', starter }, 'all'],
  [{ kind: 'remove' }, 'asker-or-moderator'],
  [{ kind: 'tell' }, 'asker'],
  [{ kind: 'confirm-removal', version, place: 1 }, 'moderator'],
  [{ kind: 'cancel-removal' }, 'moderator'],
  [{ kind: 'undo-removal', hash: 'b'.repeat(16) }, 'moderator'],
  [{ kind: 'save-page', hash: 'b'.repeat(16) }, 'moderator'],
  [{ kind: 'drop-page', hash: 'b'.repeat(16) }, 'moderator'],
  [{ kind: 'unanswered-page', number: 0 }, 'moderator'],
  [{ kind: 'dismiss-questions', number: 0 }, 'moderator'],
  [{ kind: 'unanswered-csv' }, 'moderator'],
  [{ kind: 'answer-question', number: 0 }, 'moderator'],
  [{ kind: 'answer-reported' }, 'moderator'],
  [{ kind: 'search-passages' }, 'moderator'],
  [{ kind: 'untie', number: 1 }, 'moderator'],
  [{ kind: 'ties-page', number: 0 }, 'moderator'],
  [{ kind: 'sign-report' }, 'asker'],
];

const refusals = /Only moderators can do that|Only the person/;

describe('commands', () => {
  const matrix = people.flatMap(([who, asker, isModerator]) =>
    calls.map(([name, options, isForModerators]) => {
      return { who, asker, name, options, allowed: isModerator || !isForModerators };
    }),
  );

  it.each(matrix)('$who, /$name $options: $allowed', async ({ asker, name, options, allowed }) => {
    const { interaction, replies, edits } = makeCommandInteraction(name, options, asker);
    const { bot, deeds } = watchedBot();
    await handleInteraction(interaction, commands, bot);
    const said = [...replies, ...edits].map(textOf).join('\n');
    expect(said).not.toBe('');
    expect(refusals.test(said)).toBe(!allowed);
    if (!allowed) expect(deeds).toEqual([]);
    expect(said).not.toContain('Sorry');
  });

  it.each(people)('%s may ask about a message', async (_, asker) => {
    const { interaction, replies } = makeMenuInteraction(
      'Ask about this message',
      'Who owns the mill?',
      asker,
    );
    await handleInteraction(interaction, commands, watchedBot().bot);
    expect(replies.map(textOf).join()).toContain('I couldn’t find that');
  });

  it('are all in the matrix', () => {
    const tried = new Set([
      ...calls.map(([command]) => command),
      'Ask about this message',
      'Delete this answer',
    ]);
    expect(tried).toEqual(new Set(commands.map(({ definition }) => definition.name)));
  });

  it('are nobody’s by role when no role is set', async () => {
    const { interaction, replies } = makeCommandInteraction(
      'corpus',
      { subcommand: 'status' },
      { roles: [moderatorRoleId] },
    );
    await handleInteraction(interaction, commands, makeBot());
    expect(replies.map(textOf).join()).toContain('Only moderators can do that');
  });

  it('follow the role a server has set, not that of the bot', async () => {
    const store = memoryStore({ moderatorRoleId: '7' });
    const say = async (role: string) => {
      const { interaction, replies } = makeCommandInteraction(
        'corpus',
        { subcommand: 'status' },
        { roles: [role] },
      );
      await handleInteraction(interaction, commands, makeBot({ moderatorRoleId, store }));
      return refusals.test(replies.map(textOf).join());
    };
    expect([await say('7'), await say(moderatorRoleId)]).toEqual([false, true]);
  });
});

describe('buttons', () => {
  const matrix = people.flatMap(([who, asker, isModerator]) =>
    buttons.flatMap(([action, reach]) =>
      [true, false].map((isAsker) => {
        const isDirect = asker.isInGuild === false;
        const asAsker = isAsker || isDirect;
        const allowed =
          reach === 'all' ||
          (reach === 'moderator' && isModerator) ||
          (reach === 'asker' && asAsker) ||
          (reach === 'asker-or-moderator' && (asAsker || isModerator));
        return {
          who: `${who}${isAsker ? ', who asked' : ''}`,
          asker,
          isAsker,
          action,
          kind: action.kind,
          allowed,
        };
      }),
    ),
  );

  it.each(matrix)('$who presses $kind: $allowed', async ({ asker, isAsker, action, allowed }) => {
    const on = {
      components: [
        ...renderHeading({ question: 'Who owns the mill?' }),
        renderQuestion('Who owns the mill?'),
      ],
      asker: isAsker ? personId : otherPersonId,
    };
    const pressed = makeButtonInteraction(encodeAction(action), on, asker);
    const { bot, deeds } = watchedBot();
    await handleInteraction(pressed.interaction, commands, bot);
    const said = [...pressed.replies, ...pressed.updates, ...pressed.edits].map(textOf).join('\n');
    expect(refusals.test(said)).toBe(!allowed);
    if (!allowed) expect([...deeds, ...pressed.updates, ...pressed.edits, ...pressed.deletions]).toEqual([]);
    expect(said).not.toContain('Sorry');
  });
});

/** A bot that tells what was done with it that only moderators may do. */
function watchedBot() {
  const deeds: string[] = [];
  const did = <Result>(deed: string, result: Result) => {
    deeds.push(deed);
    return Promise.resolve(result);
  };
  const store = memoryStore();
  const bot = makeBot({
    moderatorRoleId,
    library: makeLibrary({
      snapshot,
      reload: () => did('reload', makeReport()),
      check: () => did('check', makeReport()),
    }),
    download: () => did('download', { kind: 'failed' } as const),
    store: {
      ...store,
      articles: {
        ...store.articles,
        list: async () => [weir],
        add: () => did('add', { kind: 'too-much', of: 'bytes' } as const),
        remove: () => did('remove', weir),
        putBack: () => did('put back', { kind: 'put-back', name: 'weir.md' } as const),
      },
      settings: { ...store.settings, write: () => did('settings', undefined) },
      unanswered: {
        ...store.unanswered,
        list: () => did('list gaps', []),
        dismiss: () => did('dismiss', undefined),
      },
      ties: {
        list: async () => [],
        add: () => did('tie', { id: 1 }),
        remove: () => did('untie', undefined),
      },
    },
  });
  return { bot, deeds };
}
