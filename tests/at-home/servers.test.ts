import { describe, expect, it } from 'vitest';
import { ids } from '../../playground/server/world/seed.js';
import { textOf } from '../helpers/discord/layouts.js';
import { coalition, useHome } from '../helpers/process/home.js';
import { answerTo, attachedZip, messageWith } from '../helpers/process/start-bot.js';

const home = useHome();
const there = ids.secondGeneral;
const mill = { name: 'mill.md', text: '# The mill\n\nThe mill was built in 1841 by the miller Ada Krull.\n' };
const weir = { name: 'weir.md', text: '# The weir\n\nThe weir was built in 1790 by the monks of Ebrach.\n' };
const asked = 'Who built the mill?';

/** The bot, and a moderator of both servers. */
async function start(options: Parameters<typeof home.start>[0] = {}) {
  const started = await home.start(options);
  await started.moderator.change({ guild: ids.secondGuild, roles: [ids.secondModeratorRole] });
  const { moderator, member } = started;
  const add = async (channel: string, file: object, told = /Added/, more = {}) => {
    // The control interface takes files as they are written here.
    const { messageId } = await moderator.slash(channel, 'corpus add', {
      file: file as typeof mill,
      ...more,
    });
    return textOf(await messageWith(moderator, channel, messageId, told));
  };
  const ask = async (channel: string, question = asked) =>
    textOf((await member.slash(channel, 'ask', { question })).message ?? {});
  return { ...started, add, ask };
}

describe('an article that is added in one server', () => {
  it('answers there, in no other, not in direct messages, and goes on after a restart', async () => {
    const first = await start();
    await first.add('#staff', mill);
    expect(await first.ask('#questions')).toContain('Ada Krull');
    for (const channel of [there, '@bot']) expect(await first.ask(channel)).not.toContain('Ada Krull');
    expect(await first.ask(there, coalition)).toContain('35 countries');
    const mention = await first.member.write('#questions', `${home.us()} ${asked}`);
    expect(textOf(await answerTo(first.member, '#questions', mention.id))).toContain('Ada Krull');
    expect(await first.control.violations()).toEqual([]);
    await first.bot.stop();
    const second = await start();
    expect(await second.ask('#questions')).toContain('Ada Krull');
    expect(await second.ask(there)).not.toContain('Ada Krull');
  }, 20_000);

  it('is not where somebody uses the bot through their account', async () => {
    const { add, ask } = await start();
    await add('#staff', mill);
    expect(await ask(ids.elsewhereGeneral)).not.toContain('Ada Krull');
  });

  it('is listed, suggested, shown and counted there alone', async () => {
    const { add, member, moderator } = await start();
    await add('#staff', mill);
    const seen = async (channel: string) => {
      const list = textOf((await member.slash(channel, 'articles')).message ?? {});
      const typed = await member.autocomplete(channel, 'ask', 'question', { question: 'mill' });
      const named = await member.autocomplete(channel, 'ask', 'article', { question: 'x', article: 'mi' });
      const shown = textOf(
        (await moderator.slash(channel, 'corpus show', { article: 'mill' })).message ?? {},
      );
      const status = textOf((await moderator.slash(channel, 'corpus status')).message ?? {});
      const help = textOf((await member.slash(channel, 'help')).message ?? {});
      return JSON.stringify([list, typed.choices?.slice(1), named.choices, shown, status, help]);
    };
    const [here, elsewhere] = [await seen('#general'), await seen(there)];
    expect(here).toMatch(/The mill.*Ada Krull.*2 articles.*1 of 40 articles/s);
    expect(elsewhere).not.toMatch(/The mill|Ada Krull|2 articles/);
    expect(elsewhere).toContain('0 of 40 articles');
  }, 20_000);

  it('does not go along with its button, chosen sentence or article into another', async () => {
    const { add, member, moderator } = await start();
    await add('#staff', mill);
    await add(there, weir);
    const { message, messageId } = await member.slash('#questions', 'ask', { question: asked });
    const buttons = JSON.stringify(message).match(/"custom_id":"[^"]+"/g) ?? [];
    expect(buttons.length).toBeGreaterThan(3);
    const answer = await member.slash(there, 'ask', { question: 'Who built the weir?' });
    for (const button of buttons) {
      const { custom_id: customId } = JSON.parse(`{${button}}`);
      const pressed = await member.press(there, answer.messageId ?? '', { customId, forge: true });
      expect(textOf(pressed.message ?? {})).not.toContain('Krull');
    }
    const typed = await member.autocomplete('#questions', 'ask', 'question', { question: 'mill built' });
    for (const { value } of typed.choices ?? [])
      expect(
        textOf((await member.slash(there, 'ask', { question: String(value) })).message ?? {}),
      ).not.toContain('Krull');
    const tied = await moderator.autocomplete('#staff', 'corpus tie', 'passage', {
      question: 'Who?',
      passage: 'miller',
    });
    const value = String(tied.choices?.[0]?.value);
    const { messageId: offered } = await moderator.slash(there, 'corpus tie', {
      question: 'Who?',
      passage: value,
    });
    expect(textOf(await messageWith(moderator, there, offered, /Who/))).not.toContain('Krull');
    expect(messageId).toBeDefined();
  }, 30_000);
});

describe('a server', () => {
  it('is told how much room is left, and refused what is too much', async () => {
    const { add, moderator } = await start({ articles: { maxArticles: 2, maxBytes: 3 * 1024 * 1024 } });
    expect(await add('#staff', mill)).toContain('1 of 2 articles, 0.1 of 3 MB');
    const book = { name: 'book.txt', text: `The book\n\n${'A long line of the book. '.repeat(127_000)}` };
    expect(await add('#staff', book, /MB/)).toMatch(/isn’t enough room.*1 of 2 articles/s);
    expect(await add('#staff', weir)).toContain('2 of 2 articles');
    expect(await add('#staff', { ...weir, name: 'heron.md' }, /MB/)).toContain(
      'reached its limit of articles',
    );
    expect(await add('#staff', mill, /Replaced/, { replace: true })).toContain('2 of 2 articles');
    expect(await add(there, weir)).toContain('1 of 2 articles');
    const status = await moderator.slash('#staff', 'corpus status');
    expect(textOf(status.message ?? {})).toContain('2 of 2 articles');
  }, 20_000);

  it('adds nothing where that is switched off, but may remove', async () => {
    const first = await start();
    await first.add('#staff', mill);
    await first.bot.stop();
    const { moderator, ask } = await start({ articles: { mayAdd: false } });
    for (const options of [{ file: mill }, { link: 'https://example.org' }]) {
      const refused = await moderator.slash('#staff', 'corpus add', options);
      expect(textOf(refused.message ?? {})).toContain('MODERATORS_MAY_ADD=true');
    }
    expect(await ask('#questions')).toContain('Ada Krull');
    const removal = await moderator.slash('#staff', 'corpus remove', { article: 'mill' });
    await moderator.press('#staff', removal.messageId ?? '', { label: 'Remove the article' });
    await messageWith(moderator, '#staff', removal.messageId, /Removed/);
    expect(await ask('#questions')).not.toContain('Ada Krull');
  });

  it('can take back that an article was replaced', async () => {
    const { add, ask, moderator } = await start();
    await add('#staff', mill);
    const file = { ...mill, text: mill.text.replace('Ada', 'Eva') };
    const { messageId } = await moderator.slash('#staff', 'corpus add', { file, replace: true });
    await messageWith(moderator, '#staff', messageId, /Changed: mill/);
    expect(await ask('#questions')).toContain('Eva Krull');
    await moderator.press('#staff', messageId ?? '', { label: 'Restore the old one' });
    await messageWith(moderator, '#staff', messageId, /Reloaded:/);
    await expect.poll(() => ask('#questions')).toContain('Ada Krull');
  });

  it('cannot remove what all share: it is not suggested, and whoever names it is told so kindly', async () => {
    const { add, moderator, ask } = await start();
    await add('#staff', mill);
    const suggested = async (channel: string) =>
      (await moderator.autocomplete(channel, 'corpus remove', 'article', { article: '' })).choices;
    expect(await suggested('#staff')).toEqual([{ name: 'The mill', value: 'mill' }]);
    expect(await suggested(there)).toEqual([]);
    const { message } = await moderator.slash('#staff', 'corpus remove', { article: 'paris-declaration' });
    expect(textOf(message ?? {})).toContain('shared by all my servers');
    expect(await ask('#questions', coalition)).toContain('35 countries');
  });

  it('can do without the shared articles', async () => {
    const { add, moderator, ask, member } = await start();
    await moderator.slash(there, 'settings', { 'shared-articles': false });
    expect(await ask(there, coalition)).toContain('There are no articles here yet');
    const mention = await member.write(there, `${home.us()} ${coalition}`);
    expect(textOf(await answerTo(member, there, mention.id))).toContain('There are no articles here yet');
    expect(await ask('#questions', coalition)).toContain('35 countries');
    await add(there, mill);
    expect(await ask(there)).toContain('Ada Krull');
    expect(await ask(there, coalition)).not.toContain('35 countries');
    await moderator.slash(there, 'settings', { reset: 'shared-articles' });
    await expect.poll(() => ask(there, coalition)).toContain('35 countries');
  }, 20_000);

  it('gets all of its own articles as they were added, in as many files as it takes', async () => {
    const { add, moderator, control } = await start({ articles: { maxBytes: 20 * 1024 * 1024 } });
    // What is not shown costs no time to read.
    const textOfBook = (n: number) => `# Book ${n}\n\nA line.\n\n<!-- ${'x'.repeat(3_900_000)} -->\n`;
    await add('#staff', mill);
    const books = [1, 2, 3].map((n) => ({ name: `book-${n}.md`, text: textOfBook(n) }));
    for (const book of books) await add('#staff', book);
    await add(there, weir);
    const before = new Set((await moderator.messages('#staff')).map(({ id }) => id));
    await moderator.slash('#staff', 'corpus export');
    const zips = async () =>
      (await moderator.messages('#staff')).filter(
        (each) => !before.has(each.id) && each.attachments.length > 0,
      );
    await expect.poll(async () => (await zips()).length, { timeout: 10_000 }).toBe(2);
    const files = new Map<string, string>();
    for (const message of await zips()) {
      const zip = await attachedZip(message);
      for (const name of Object.keys(zip.files))
        files.set(name, (await zip.file(name)?.async('string')) ?? '');
    }
    expect([...files].sort()).toEqual([...books, mill].map(({ name, text }) => [name, text]).sort());
    expect(await control.violations()).toEqual([]);
  }, 60_000);
});

describe('a server that removes the bot', () => {
  const dayMs = 24 * 60 * 60 * 1000;
  const inDays = (days: number) => () => new Date(Date.now() + days * dayMs);

  it('finds everything as it was when it takes the bot back in time', async () => {
    const { add, ask, control, written } = await start();
    await add(there, mill);
    await control.setBotMembership(ids.secondGuild, false);
    await expect.poll(written).toContain('left a server');
    await control.setBotMembership(ids.secondGuild, true);
    expect(await ask(there)).toContain('Ada Krull');
  });

  it('leaves nothing behind after thirty days, and other servers keep what they have', async () => {
    const first = await start();
    await first.add(there, mill);
    await first.add('#staff', weir);
    await first.moderator.slash(there, 'settings', { private: true });
    await first.control.setBotMembership(ids.secondGuild, false);
    await expect.poll(first.written).toContain('left a server');
    await first.bot.stop();

    const early = await start({ now: inDays(29) });
    await early.bot.stop();
    expect(early.written()).not.toContain('deleted what was kept');
    const late = await start({ now: inDays(31) });
    await expect.poll(late.written).toContain('deleted what was kept');
    await late.control.setBotMembership(ids.secondGuild, true);
    expect(await late.ask(there)).not.toContain('Ada Krull');
    expect(await late.ask('#questions', 'Who built the weir?')).toContain('monks');
    const status = await late.moderator.slash(there, 'corpus status');
    expect(textOf(status.message ?? {})).toContain('0 of 40 articles');
  }, 20_000);

  it('while the bot is not running is noticed when it starts', async () => {
    const first = await start();
    await first.add(there, mill);
    await first.bot.stop();
    await first.control.setBotMembership(ids.secondGuild, false);
    const away = await start();
    await away.bot.stop();
    const late = await start({ now: inDays(31) });
    await expect.poll(late.written).toContain('deleted what was kept');
  }, 20_000);
});
