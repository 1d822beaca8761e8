import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { OperatorError } from '../../../src/base/errors.js';
import {
  type Environment,
  readConfig,
  readCorpusConfig,
  readEnvironment,
  secretsOf,
  settingNames,
} from '../../../src/process/config.js';

const example = readFileSync('.env.example', 'utf8');

describe('readConfig', () => {
  it('needs nothing but a token', () => {
    expect(readConfig({ DISCORD_TOKEN: 'a.b.c' })).toEqual({
      token: 'a.b.c',
      homeServers: [],
      corpusDir: 'corpus',
      takesPages: true,
      watchesCorpus: false,
      dataDir: 'data',
      articlesOfServers: {
        ...{ mayAdd: true, maxArticles: 100, maxBytes: 20 * 1024 * 1024 },
        readingsBytes: 512 * 1024 * 1024,
      },
      cooldown: { questions: 5, seconds: 30 },
      logLevel: 'info',
      shards: { ids: [0], count: 1 },
    });
  });

  it('reads every setting', () => {
    const env = {
      DISCORD_TOKEN: 'a.b.c',
      GUILD_ID: '123456789012345678',
      MODERATOR_ROLE_ID: '223456789012345678',
      CORPUS_DIR: '/srv/articles',
      CORPUS_BASE_URL: 'https://docs.example.org/',
      CORPUS_LINKS: 'false',
      MODERATORS_MAY_ADD: 'false',
      MAX_ARTICLES: '40',
      MAX_MEGABYTES: '5',
      READINGS_MEGABYTES: '64',
      DATABASE_URL: 'postgres://footnote:a%40b@db.example.org:5432/footnote',
      COOLDOWN_QUESTIONS: '2',
      COOLDOWN_SECONDS: '60',
      LOG_LEVEL: 'debug',
      HTTP_PORT: '9090',
      HTTP_HOST: '::1',
      SHARDS: 'auto',
      DISCORD_API_URL: 'http://127.0.0.1:4010/api',
    };
    expect(readConfig(env)).toMatchObject({
      guildId: env.GUILD_ID,
      moderatorRoleId: env.MODERATOR_ROLE_ID,
      corpusDir: '/srv/articles',
      baseUrl: 'https://docs.example.org/',
      takesPages: false,
      articlesOfServers: {
        ...{ mayAdd: false, maxArticles: 40, maxBytes: 5 * 1024 * 1024 },
        readingsBytes: 64 * 1024 * 1024,
      },
      databaseUrl: env.DATABASE_URL,
      cooldown: { questions: 2, seconds: 60 },
      logLevel: 'debug',
      http: { host: '::1', port: 9090 },
      shards: 'auto',
      apiUrl: env.DISCORD_API_URL,
    });
  });

  it('takes an empty value for none', () => {
    expect(readConfig({ DISCORD_TOKEN: 'a.b.c', GUILD_ID: '', COOLDOWN_SECONDS: ' ' })).not.toHaveProperty(
      'guildId',
    );
  });

  it('reports every problem at once, each with its name, and points at the README', () => {
    const wrong = {
      GUILD_ID: 'my server',
      CORPUS_BASE_URL: 'docs.example.org',
      CORPUS_LINKS: 'no',
      COOLDOWN_SECONDS: '0',
      LOG_LEVEL: 'loud',
      HTTP_PORT: '65536',
      HTTP_HOST: 'two words',
      SHARDS: '0',
      SHARD_IDS: '0-',
      DISCORD_API_URL: 'ftp://x',
    };
    const message = messageFor(wrong);
    for (const name of ['DISCORD_TOKEN', ...Object.keys(wrong)]) expect(message).toContain(`  ${name} `);
    expect(message).toContain('README.md');
    expect(message.match(/COOLDOWN_SECONDS/g)).toHaveLength(1);
  });

  it.each([
    ['8', undefined, [0, 1, 2, 3, 4, 5, 6, 7]],
    ['8', '0-3', [0, 1, 2, 3]],
    ['8', '7, 0,5-6,5', [0, 5, 6, 7]],
  ])('reads SHARDS=%s and SHARD_IDS=%s as shards', (SHARDS, SHARD_IDS, ids) => {
    expect(readConfig({ DISCORD_TOKEN: 'a.b.c', SHARDS, SHARD_IDS }).shards).toEqual({ ids, count: 8 });
  });

  it.each([
    ['footnote-0', [0, 1, 2]],
    ['footnote-1', [3, 4, 5]],
    ['bot-of-ours-2', [6, 7]],
  ])('gives the pod %s of a StatefulSet its shards', (HOSTNAME, ids) => {
    const env = { SHARDS: '8', SHARD_IDS: 'ordinal', SHARDS_PER_PROCESS: '3', HOSTNAME };
    expect(readConfig({ DISCORD_TOKEN: 'a.b.c', ...env }).shards).toEqual({ ids, count: 8 });
  });

  it.each([
    ['footnote-3', /footnote-3 would begin with shard 9.*last one is 7.*fewer processes/],
    ['laptop', /the name of this machine, laptop, does not end in a number/],
    ['', /SHARD_IDS is ordinal, but the name of this machine/],
  ])('says what is wrong about SHARD_IDS=ordinal on %s', (HOSTNAME, message) => {
    const env = { SHARDS: '8', SHARD_IDS: 'ordinal', SHARDS_PER_PROCESS: '3', HOSTNAME };
    expect(messageFor({ DISCORD_TOKEN: 'a.b.c', ...env })).toMatch(message);
  });

  it('knows what must never be written: the token, and the password as it is and as it is written', () => {
    const databaseUrl = 'postgres://footnote:a%40b@db.example.org/footnote';
    expect(secretsOf({ token: 'a.b.c', databaseUrl })).toEqual(['a.b.c', 'a%40b', 'a@b']);
    expect(secretsOf({ token: 'a.b.c' })).toEqual(['a.b.c']);
  });

  it.each([
    ['8', '0-8', /SHARD_IDS names shard 8.*SHARDS=8.*last one is 7/],
    [undefined, '1', /SHARD_IDS names shard 1.*SHARDS=1/],
    ['auto', '0', /SHARD_IDS needs a number in SHARDS/],
    ['8', '3-1', /SHARD_IDS is not a list of shards/],
    ['8', '0,3-1', /SHARD_IDS is not a list of shards/],
    ['8', 'all', /SHARD_IDS is not a list of shards/],
    ['auto', 'ordinal', /SHARD_IDS needs a number in SHARDS/],
    ['8', 'ordinal', /SHARD_IDS is ordinal, which needs SHARDS_PER_PROCESS/],
  ])('says what is wrong about SHARDS=%s with SHARD_IDS=%s', (SHARDS, SHARD_IDS, message) => {
    expect(messageFor({ DISCORD_TOKEN: 'a.b.c', SHARDS, SHARD_IDS })).toMatch(message);
  });

  it.each([
    ['a zero-width space', 'a.b\u200b.c', /DISCORD_TOKEN has a character in it that no token has/],
    ['a control character', 'a.b\u0007.c', /DISCORD_TOKEN has a character in it that no token has/],
    ['a space', 'Bot a.b.c', /DISCORD_TOKEN contains spaces/],
  ])('does not take a token with %s for one', (_, token, message) => {
    const told = messageFor({ DISCORD_TOKEN: token });
    expect(told).toMatch(message);
    expect(told.match(/DISCORD_TOKEN/g)).toHaveLength(1);
  });

  it('never repeats a token, not even a malformed one', () => {
    expect(messageFor({ DISCORD_TOKEN: 'very secret' })).not.toContain('very');
  });
});

describe('readCorpusConfig', () => {
  it('needs no Discord account', () => {
    expect(readCorpusConfig({ DISCORD_TOKEN: '', GUILD_ID: 'wrong' })).toEqual({
      corpusDir: 'corpus',
      takesPages: true,
    });
  });
});

describe('readEnvironment', () => {
  it('lets the environment win over the file, and does without a file', () => {
    expect(readEnvironment('no-such-file', { A: '1' })).toEqual({ A: '1' });
    expect(readEnvironment('.env.example', { CORPUS_DIR: 'mine' })).toMatchObject({
      CORPUS_DIR: 'mine',
      LOG_LEVEL: 'info',
    });
  });
});

describe('.env.example', () => {
  it('has the settings of the schema, in the same order', () => {
    expect(Object.keys(parse(example))).toEqual(settingNames);
  });

  it('shows the defaults', () => {
    expect(readConfig({ ...parse(example), DISCORD_TOKEN: 't' })).toEqual(readConfig({ DISCORD_TOKEN: 't' }));
  });
});

function messageFor(env: Environment): string {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(OperatorError);
    return error instanceof Error ? error.message : '';
  }
  throw new Error('was accepted');
}
