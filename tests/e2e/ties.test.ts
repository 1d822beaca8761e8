import { afterAll, beforeAll, expect, it } from 'vitest';
import { askByCommand, textOf } from './reading.js';
import { type Stage, setStage } from './stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.strike());

it('a tied question is answered by its passage in the search thread, at once and after a restart', async () => {
  const question = 'Do we get boots on the ground?';
  const moderator = stage.control.as('moderator');
  const { choices = [] } = await moderator.autocomplete('#general', 'corpus tie', 'passage', {
    question,
    passage: 'bulk of the troops',
  });
  const [passage] = choices;
  expect(passage?.name).toContain('According to Euractiv reports, France and the United Kingdom');
  await moderator.slash('#general', 'corpus tie', { question, passage: passage?.value ?? '' });
  const isChosen = async (asked: string) => {
    const answer = textOf(await askByCommand(stage.control, asked));
    return answer.includes('Chosen by moderators');
  };
  await expect.poll(() => isChosen(question)).toBe(true);
  expect(await isChosen('Do we get boots on the moon?')).toBe(false);
  await stage.restartBot();
  expect(await isChosen('do we get boots on the ground')).toBe(true);
  await moderator.slash('#general', 'corpus reload');
  expect(await isChosen(question)).toBe(true);
});
