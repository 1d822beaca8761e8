import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '../../playground/server/world/seed.js';
import { until } from '../playground/clients/until.js';
import {
  askByCommand,
  askByMessage,
  buttonsOf,
  mention,
  messageOf,
  plainTextOf,
  repliesTo,
  textOf,
} from './reading.js';
import { type Stage, setStage } from './stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.strike());

const coalition = 'How many countries are in the coalition?';
const coalitionSentence =
  "The Coalition of the Willing, established in March 2025, represents 35 countries committed to providing enhanced support for Ukraine beyond the Ukraine Defense Contact Group's efforts.";
const unanswered = 'Who is the president of Brazil?';
/** Twenty that the article does not answer; some come near. */
const foreignQuestions: readonly string[] = JSON.parse(
  readFileSync('tests/quality/questions-article.json', 'utf8'),
).refused;
const as = (person: string) => stage.control.as(person);

describe('/ask', () => {
  it('answers with the paragraph, word for word, and where it stands', async () => {
    const answer = await askByCommand(stage.control, coalition);
    expect(plainTextOf(answer)).toContain(coalitionSentence);
    expect(textOf(answer)).toContain('¶8');
    expect(textOf(answer)).toContain('Strategic Context and Future Implications');
    expect((await as('other').messages('#questions')).map(({ id }) => id)).toContain(answer.id);
  });

  it('marks the answering sentence', async () => {
    const answer = textOf(await askByCommand(stage.control, coalition));
    expect(answer).toMatch(/\*\*The Coalition of the Willing[^*]+35 countries[^*]+\*\*/);
  });

  it('looks into one article, offered while it is typed', async () => {
    const { choices } = await as('member').autocomplete('#questions', 'ask', 'article', {
      question: coalition,
      article: 'paris',
    });
    const [article] = choices ?? [];
    expect(article?.name).toContain('Paris Declaration');
    const answer = await askByCommand(stage.control, coalition, { article: String(article?.value) });
    expect(textOf(answer)).toContain('¶8');
    const none = await askByCommand(stage.control, coalition, { article: 'no such article' });
    expect(textOf(none)).toContain('no such article');
  });

  it('answers in private where that is asked, unseen by others', async () => {
    const answer = await askByCommand(stage.control, coalition, { private: true });
    expect(textOf(answer)).toContain('¶8');
    const seen = async (person: string) =>
      (await as(person).messages('#questions')).some(({ id }) => id === answer.id);
    expect([await seen('member'), await seen('other'), await seen('moderator')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('refuses what the article does not answer', async () => {
    const answer = await askByCommand(stage.control, unanswered);
    expect(textOf(answer)).toMatch(/didn’t find a direct answer|couldn’t find/i);
    expect(textOf(answer)).not.toMatch(/^>.*\*\*/m);
    const seen = await as('other').messages('#questions');
    expect(seen.map(({ id }) => id)).not.toContain(answer.id);
  });

  it('is refused politely where the bot was not invited to, and answers there in private for who installed it', async () => {
    const outcome = await as('member').slash(ids.elsewhereGeneral, 'ask', { question: coalition });
    expect(textOf(outcome.message)).toContain('¶8');
    expect(await as('other').messages(ids.elsewhereGeneral)).toEqual([]);
  });
});

describe('a mention', () => {
  it('is answered in a channel, by a reply that pings nobody', async () => {
    const answer = await askByMessage(stage.control, '#general', `${mention} ${coalition}`);
    expect(textOf(answer)).toContain('¶8');
    expect(answer.mentions).toEqual([]);
  });

  it('is answered in a thread', async () => {
    const thread = await as('member').thread('#general', { name: 'A thread' });
    const answer = await askByMessage(stage.control, thread.id, `${mention} ${coalition}`);
    expect(textOf(answer)).toContain('¶8');
  });

  it('is answered in a forum post', async () => {
    const post = await as('other').thread('#help-forum', {
      name: 'Coalition',
      content: `${mention} ${coalition}`,
    });
    const answer = await until(async () => (await as('other').messages(post.id))[1]);
    expect(textOf(answer)).toContain('¶8');
  });

  it('need not be one in a direct message', async () => {
    const answer = await askByMessage(stage.control, '@bot', coalition);
    expect(textOf(answer)).toContain('¶8');
  });

  it('without a question gets a short help', async () => {
    const answer = await askByMessage(stage.control, '#general', mention);
    expect(textOf(answer)).toContain('/help');
  });

  it('is not what @everyone, other people or the bot itself are', async () => {
    const [everyone, other] = [
      await as('moderator').write('#general', `@everyone ${coalition}`),
      await as('member').write('#general', `<@${ids.other}> ${coalition}`),
    ];
    await askByMessage(stage.control, '#general', `${mention} ${coalition}`);
    expect(await repliesTo(stage.control, '#general', everyone.id)).toEqual([]);
    expect(await repliesTo(stage.control, '#general', other.id)).toEqual([]);
  });
});

describe('a follow-up', () => {
  it('leans on what came before, in a thread and turn by turn', async () => {
    const thread = await as('member').thread('#general', { name: 'Troops' });
    const first = await askByMessage(stage.control, thread.id, `${mention} Will Poland send troops?`);
    expect(textOf(first)).toContain('¶6');
    const second = await askByMessage(stage.control, thread.id, `${mention} And Italy?`);
    expect(textOf(second)).toContain('¶6');
    expect(plainTextOf(second)).toContain('Meloni');
  });

  it('is taken by a reply that pings the bot', async () => {
    const first = await askByMessage(
      stage.control,
      '#questions',
      `${mention} Will Poland send troops?`,
      'other',
    );
    const { id } = await as('other').write('#questions', 'And Italy?', { repliesTo: first.id });
    const answer = await until(async () => (await repliesTo(stage.control, '#questions', id, 'other'))[0]);
    expect(textOf(answer)).toContain('¶6');
  });
});

describe('buttons', () => {
  it('leaf through the passages and back', async () => {
    const first = await askByCommand(stage.control, coalition);
    const second = messageOf(await as('member').press('#questions', first.id, { label: '▶️' }));
    expect(second.id).toBe(first.id);
    expect(textOf(second)).not.toContain(coalitionSentence);
    expect(textOf(second)).toMatch(/2\sof\s\d/);
    const back = messageOf(await as('member').press('#questions', first.id, { label: '◀️' }));
    expect(plainTextOf(back)).toContain(coalitionSentence);
  });

  it('show the paragraphs around, and go back', async () => {
    const first = await askByCommand(stage.control, coalition);
    const context = messageOf(await as('member').press('#questions', first.id, { label: 'Context' }));
    expect(textOf(context)).toContain('¶7');
    expect(textOf(context)).toContain('¶9');
    const back = messageOf(await as('member').press('#questions', first.id, { label: 'Context' }));
    expect(plainTextOf(back)).toContain(coalitionSentence);
    expect(textOf(back)).not.toContain('¶9');
  });

  it('share what only comes near, as no more than that', async () => {
    const refusals = await Promise.all(
      foreignQuestions.map((question) => askByCommand(stage.control, question)),
    );
    const near = refusals.find((message) => textOf(message).includes('Closest passage'));
    expect(buttonsOf(near)).toContain('Share in channel');
    await as('member').press('#questions', near?.id ?? '', { label: 'Share in channel' });
    const shared = await until(async () =>
      (await as('other').messages('#questions')).find((message) =>
        textOf(message).includes('Closest passage'),
      ),
    );
    expect(textOf(shared)).toMatch(/Shared by <@\d+>.*¶/s);
    expect(shared.mentions).toEqual([]);
  });

  it('still work after a restart', async () => {
    const first = await askByCommand(stage.control, coalition);
    await stage.restartBot();
    const second = messageOf(await as('member').press('#questions', first.id, { label: '▶️' }));
    expect(textOf(second)).toMatch(/2\sof\s\d/);
  });

  it.each([['nonsense'], ['passage'], ['x'.repeat(100)], ['../../etc/passwd'], ['']])(
    'forged as "%s" are refused politely',
    async (customId) => {
      const first = await askByCommand(stage.control, coalition);
      const outcome = await as('other').press('#questions', first.id, { customId, forge: true });
      expect(textOf(outcome.message)).toMatch(/older version of me/);
      expect((await as('member').messages('#questions')).some(({ id }) => id === outcome.messageId)).toBe(
        false,
      );
    },
  );
});

describe('other commands', () => {
  it('/articles lists what the bot knows', async () => {
    const { message } = await as('member').slash('#questions', 'articles');
    expect(textOf(message)).toContain('Historic Paris Declaration');
    expect(textOf(message)).toMatch(/10 passages/);
  });

  it('/help says how to ask', async () => {
    const { message } = await as('member').slash('#questions', 'help');
    expect(textOf(message)).toContain('/ask');
  });
});

describe('@everyone', () => {
  const attack = `@everyone @here <@${ids.other}> <@&${ids.moderatorRole}> ${coalition}`;

  it('in a question pings nobody, even where the bot might', async () => {
    const role = stage.playground.world.guilds.get(ids.guild)?.roles.get(ids.botRole);
    const before = role?.permissions ?? 0n;
    if (role) role.permissions = before | (1n << 17n);
    const answers = [
      await askByCommand(stage.control, attack),
      await askByMessage(stage.control, '#general', `${mention} ${attack.replace('@everyone @here ', '')}`),
    ];
    if (role) role.permissions = before;
    for (const { mentions, mention_roles, mention_everyone } of answers) {
      expect([mentions, mention_roles, mention_everyone]).toEqual([[], [], false]);
    }
  });
});
