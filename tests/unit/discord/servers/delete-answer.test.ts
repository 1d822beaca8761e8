import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.js';
import { handleInteraction } from '../../../../src/discord/events/interactions.js';
import { makeBot } from '../../../helpers/discord/bot.js';
import {
  type Asker,
  makeMenuInteraction,
  otherPersonId,
  personId,
  type Target,
} from '../../../helpers/discord/discord.js';
import { textOf } from '../../../helpers/discord/layouts.js';
import { moderatorRoleId, people } from '../../../helpers/discord/people.js';

async function chooseDelete(asker: Asker, target: Target) {
  const { interaction, ...answers } = makeMenuInteraction('Delete this answer', '', asker, target);
  await handleInteraction(interaction, commands, makeBot({ moderatorRoleId }));
  return answers;
}

describe('an answer is deleted from its menu', () => {
  const matrix = people.flatMap(([who, asker, isModerator]) =>
    [true, false].map((isAsker) => {
      const allowed = isAsker || isModerator || asker.isInGuild === false;
      return { who: `${who}${isAsker ? ', who asked' : ''}`, asker, isAsker, allowed };
    }),
  );

  it.each(matrix)('by $who: $allowed', async ({ asker, isAsker, allowed }) => {
    const target = { asker: isAsker ? personId : otherPersonId };
    const { deletions, replies } = await chooseDelete(asker, target);
    expect(deletions).toHaveLength(allowed ? 1 : 0);
    expect(replies.map(textOf).join()).toMatch(allowed ? /Deleted/ : /Only the person who asked/);
  });

  it('only when it is ours', async () => {
    const everything = { permissions: PermissionFlagsBits.Administrator };
    const { deletions, replies } = await chooseDelete(everything, { author: otherPersonId });
    expect(deletions).toEqual([]);
    expect(replies.map(textOf).join()).toContain('my own messages');
  });
});
