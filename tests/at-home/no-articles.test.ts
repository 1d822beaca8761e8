import { mkdirSync, rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ids } from '../../playground/server/world/seed.js';
import { textOf } from '../helpers/discord/layouts.js';
import { useHome } from '../helpers/process/home.js';
import { messageWith } from '../helpers/process/start-bot.js';

const home = useHome();
const none = 'There are no articles here yet. Moderators can add some with `/corpus add`';

it('a bot whose shared folder is empty says so everywhere, and answers a server from its own articles', async () => {
  emptyFolder(home.path('corpus'));
  const { member, moderator, written } = await home.start();
  expect(written()).toMatch(/no shared articles yet.*\/corpus add/);
  const ask = async (channel: string) =>
    textOf((await member.slash(channel, 'ask', { question: 'Who built the mill?' })).message ?? {});
  for (const channel of ['#questions', '@bot']) expect(await ask(channel)).toContain(none);
  for (const command of ['help', 'articles'])
    expect(textOf((await member.slash('#questions', command)).message ?? {})).toContain(none);
  expect(textOf((await moderator.slash('#staff', 'corpus status')).message ?? {})).toContain(none);
  const file = {
    name: 'mill.md',
    text: '# The mill\n\nThe mill was built in 1841 by the miller Ada Krull.\n',
  };
  const { messageId } = await moderator.slash('#staff', 'corpus add', { file });
  await messageWith(moderator, '#staff', messageId, /Added/);
  expect(await ask('#questions')).toContain('Ada Krull');
  expect(await ask(ids.secondGeneral)).toContain(none);
}, 20_000);

function emptyFolder(path: string): void {
  rmSync(path, { recursive: true });
  mkdirSync(path);
}
