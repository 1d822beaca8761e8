import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '../../playground/server/world/seed.js';
import { until } from '../playground/clients/until.js';
import { textOf } from './reading.js';
import { type Stage, setStage } from './stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage({ env: { MAX_ARTICLES: '3' } });
  await stage.control.as('moderator').change({ guild: ids.secondGuild, roles: [ids.secondModeratorRole] });
});
afterAll(() => stage?.strike());

const there = ids.secondGeneral;
const lighthouse = {
  name: 'lighthouse.md',
  text: '# The lighthouse\n\nThe lighthouse of Skerry Point was finished in 1911 after four winters of building.\n',
};
const asked = 'When was the lighthouse of Skerry Point finished?';

const moderator = () => stage.control.as('moderator');

/** What is said once the bot has done thinking. */
async function told(channel: string, messageId: string | undefined, words: RegExp) {
  return until(async () => {
    const message = (await moderator().messages(channel)).find(({ id }) => id === messageId);
    return words.test(textOf(message)) ? message : undefined;
  });
}

async function add(channel: string, file = lighthouse, words = /Added/) {
  const { messageId } = await moderator().slash(channel, 'corpus add', { file });
  return textOf(await told(channel, messageId, words));
}

async function ask(channel: string, question = asked) {
  const { messageId } = await stage.control.as('member').slash(channel, 'ask', { question });
  return until(async () => {
    const message = (await stage.control.as('member').messages(channel)).find(({ id }) => id === messageId);
    return textOf(message) || undefined;
  });
}

describe('the articles of a server', () => {
  it('answer in it alone, from a thread of their own', async () => {
    expect(await add('#staff')).toMatch(/Added: lighthouse.*1 of 3 articles/s);
    expect(await ask('#questions')).toContain('1911');
    for (const channel of [there, '@bot']) expect(await ask(channel)).not.toContain('1911');
    expect(await ask('#questions', 'How many countries are in the coalition?')).toContain('35 countries');
  });

  it('answer after a restart, at the first question', async () => {
    await stage.restartBot();
    expect(await ask('#questions')).toContain('1911');
    expect(await ask(there)).not.toContain('1911');
  });

  it('are limited, exported, removed and put back', async () => {
    for (const name of ['two.md', 'three.md']) await add('#staff', { name, text: `# ${name}\n\nA text.\n` });
    const four = { name: 'four.md', text: '# Four\n\nA text.\n' };
    expect(await add('#staff', four, /MB/)).toContain('reached its limit of articles');
    const exported = await moderator().slash('#staff', 'corpus export');
    const zip = await told('#staff', exported.messageId, /server’s 3 articles/);
    expect(zip?.attachments).toMatchObject([{ filename: 'articles.zip' }]);
    const removal = await moderator().slash('#staff', 'corpus remove', { article: 'lighthouse' });
    const asking = await told('#staff', removal.messageId, /Remove/);
    await moderator().press('#staff', asking?.id ?? '', { label: 'Remove the article' });
    await told('#staff', asking?.id, /Removed/);
    expect(await ask('#questions')).not.toContain('1911');
    await moderator().press('#staff', asking?.id ?? '', { label: 'Undo' });
    await told('#staff', asking?.id, /Restored.*Added: lighthouse/s);
    expect(await ask('#questions')).toContain('1911');
  });

  it('hear of a changed folder, and go on when it is gone', async () => {
    await moderator().slash(there, 'settings', { 'shared-articles': false });
    await until(async () => (await ask(there)).includes('There are no articles here yet'));
    rmSync(join(stage.corpusDir, 'paris-declaration.md'));
    const { messageId } = await moderator().slash('#staff', 'corpus reload');
    await told('#staff', messageId, /keeping the previous articles/);
    expect(await ask('#questions')).toContain('1911');
    expect(await ask('#questions', 'How many countries are in the coalition?')).toContain('35 countries');
  });
});

it('MODERATORS_MAY_ADD=false: nothing is added', async () => {
  const closed = await setStage({ env: { MODERATORS_MAY_ADD: 'false' } });
  try {
    const { message } = await closed.control
      .as('moderator')
      .slash('#staff', 'corpus add', { file: lighthouse });
    expect(textOf(message)).toContain('turned off');
  } finally {
    await closed.strike();
  }
});
