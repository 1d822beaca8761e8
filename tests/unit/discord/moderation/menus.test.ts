import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { hashOfText } from '../../../../src/answer/ties.js';
import { encodeAction } from '../../../../src/discord/components/custom-id.js';
import { handleInteraction } from '../../../../src/discord/events/interactions.js';
import { renderQuestion } from '../../../../src/discord/moderation/ties/question-text.js';
import { makeBot } from '../../../helpers/discord/bot.js';
import { type Asker, guildId, personId } from '../../../helpers/discord/discord.js';
import { textOf } from '../../../helpers/discord/layouts.js';
import { makeChoice, makeForm } from '../../../helpers/discord/menus.js';
import { millSnapshot } from '../../../helpers/discord/press.js';
import { makeLibrary } from '../../../helpers/libraries/library.js';
import { memoryStore } from '../../../helpers/memory-store.js';

const { ManageGuild, SendMessages } = PermissionFlagsBits;
const moderator: Asker = { permissions: ManageGuild };
const menu = encodeAction({ kind: 'tie-passage' });
const form = encodeAction({ kind: 'find-passages' });
const { version, passages } = millSnapshot;
/** With marks that would be Markdown, and somebody to ping. */
const question = 'Who *owns* the mill, @everyone?';
const on = { components: [renderQuestion(question)], isPrivate: true };

async function choose(value: string, asker: Asker, pressed = on, customId = menu, parts = {}) {
  const { interaction, ...answers } = makeChoice(customId, [value], pressed, asker);
  const store = memoryStore();
  await handleInteraction(interaction, [], makeBot({ snapshot: millSnapshot, store, ...parts }));
  const said = [...answers.replies, ...answers.updates, ...answers.edits];
  return { said: said.map(textOf).join('\n'), sent: said, ties: store.noted.ties };
}

describe('a passage chosen in the menu', () => {
  it('is tied to the question on the message, letter for letter, by whom and when', async () => {
    const { said, sent, ties } = await choose(`${version}:1`, moderator);
    expect(ties).toEqual([
      {
        ...{ id: 1, serverId: guildId, question, by: personId, at: expect.any(Date) },
        ...{ passageId: passages[1]?.id, textHash: hashOfText({ text: passages[1]?.text ?? '' }) },
      },
    ]);
    expect(said).toContain('Tied');
    expect(sent.map(({ allowedMentions }) => allowedMentions)).toEqual([{ parse: [], repliedUser: false }]);
  });

  it.each([
    ['a member', { permissions: SendMessages }, /Only moderators/],
    ['somebody in a direct message', { isInGuild: false }, /Only moderators/],
  ])('is not tied by %s', async (_, asker, refusal) => {
    const { said, ties } = await choose(`${version}:1`, asker);
    expect([ties, said]).toEqual([[], expect.stringMatching(refusal)]);
  });

  it('is tied in the server of the moderator', async () => {
    const { ties } = await choose(`${version}:1`, { ...moderator, server: '999' });
    expect(ties).toMatchObject([{ serverId: '999' }]);
  });

  it.each([
    ['a passage that is not there', `${version}:zz`, on, menu],
    ['something else than a place', `${version}:01`, on, menu],
    ['nothing', '', on, menu],
    ['a message without a question', `${version}:1`, { ...on, components: [] }, menu],
    ['the id of a button', `${version}:1`, on, encodeAction({ kind: 'untie', number: 1 })],
    ['no id of ours', `${version}:1`, on, 'T:1'],
  ])('is not believed with %s', async (_, value, pressed, customId) => {
    const { said, ties } = await choose(value, moderator, pressed, customId);
    expect([ties, said]).toEqual([[], expect.stringContaining('older version of me')]);
  });

  it('has to be chosen again when the articles have changed', async () => {
    const { said, ties } = await choose('00000000:1', moderator);
    expect([ties, said]).toEqual([[], expect.stringContaining('articles have changed')]);
  });
});

describe('words to search passages by', () => {
  const search = async (asker: Asker, pressed = on) => {
    const { interaction, ...answers } = makeForm(form, 'river', pressed, asker);
    const asked: string[] = [];
    const library = makeLibrary({
      snapshot: millSnapshot,
      nearestPassages: async (words) => {
        asked.push(words);
        return [];
      },
    });
    await handleInteraction(interaction, [], makeBot({ library }));
    return { asked, said: [...answers.replies, ...answers.updates].map(textOf).join('\n') };
  };

  it('are searched for moderators, and the question stays', async () => {
    const { asked, said } = await search(moderator);
    expect(asked).toEqual(['river']);
    expect(said).toContain('owns');
  });

  it('are not searched for members, nor where there is no question', async () => {
    expect((await search({ permissions: SendMessages })).asked).toEqual([]);
    expect((await search(moderator, { ...on, components: [] })).asked).toEqual([]);
  });
});
