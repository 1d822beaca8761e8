import { describe, expect, it } from 'vitest';
import { openInTime } from '../../../../src/discord/events/open-in-time.js';
import { makeBot, sharedAlone } from '../../../helpers/discord/bot.js';
import { makeButtonInteraction, makeCommandInteraction } from '../../../helpers/discord/discord.js';
import { makeLibrary } from '../../../helpers/libraries/library.js';

/** A bot whose servers' articles are being read until the test says so. */
function openingBot() {
  let finish: () => void = () => undefined;
  const opening = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const libraries = { ...sharedAlone(makeLibrary()), opening: () => opening };
  return { bot: makeBot({ libraries }), finish };
}

describe('articles of a server that are being read', () => {
  it('are waited for without a word when it does not take long', async () => {
    const { bot, finish } = openingBot();
    const { interaction } = makeCommandInteraction('ask', { question: 'Who?' });
    finish();
    await openInTime(interaction, bot);
    expect(interaction.deferred).toBe(false);
  });

  it('are waited for in sight of whoever gave a command when it does', async () => {
    const { bot, finish } = openingBot();
    const { interaction } = makeCommandInteraction('ask', { question: 'Who?' });
    const opened = openInTime(interaction, bot, 0);
    await expect.poll(() => interaction.deferred).toBe(true);
    finish();
    await opened;
  });

  it('are told of to who presses a button, which is easily pressed again', async () => {
    const { bot } = openingBot();
    const { interaction } = makeButtonInteraction('x');
    await expect(openInTime(interaction, bot, 0)).rejects.toThrow('being read');
    expect(interaction.deferred).toBe(false);
  });
});
