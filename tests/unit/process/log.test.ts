import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { LogLevel } from '../../../src/process/config.js';
import { createLogger, type Logger } from '../../../src/process/log.js';
import { makeOutput } from '../../helpers/process/streams.js';

const secret = 'MTE.secret.token';

describe('createLogger', () => {
  it('writes one JSON object a line', () => {
    const lines = logged((log) => log.info({ passages: 10 }, 'read the corpus'));
    expect(JSON.parse(lines)).toMatchObject({ level: 30, passages: 10, msg: 'read the corpus' });
  });

  it.each(['info', 'warn', 'error'] as const)('keeps questions and answers out of %s', (level) => {
    const lines = logged((log) =>
      log[level]({ question: 'am I ill?', answer: 'yes', kind: 'nothing' }, 'answered'),
    );
    expect(lines).toContain('"kind":"nothing"');
    expect(lines).not.toMatch(/am I ill|yes/);
  });

  it('writes them at debug', () => {
    expect(logged((log) => log.debug({ question: 'am I ill?' }, 'asked'), 'debug')).toContain('am I ill?');
  });

  it.each([
    ['a message', (log: Logger) => log.info(`token ${secret}`)],
    ['a field', (log: Logger) => log.info({ headers: { authorization: `Bot ${secret}` } }, 'request')],
    ['an error', (log: Logger) => log.error({ err: new Error(`rejected ${secret}`) }, 'failed')],
    ['a child', (log: Logger) => log.child({ token: secret }).warn('hm')],
  ])('keeps the token out of %s', (_, write) => {
    const lines = logged(write, 'trace');
    expect(lines).toContain('[redacted]');
    expect(lines).not.toContain(secret);
  });

  it('keeps of a failed request neither its body nor the token of its interaction', () => {
    const error = new DiscordAPIError(
      { code: 10062, message: 'Unknown interaction' },
      10062,
      404,
      'POST',
      'https://discord.com/api/v10/interactions/123/aW50ZXJhY3Rpb24/callback',
      { body: { content: 'the whole answer' }, files: [] },
    );
    const lines = logged((log) => log.warn({ err: error }, 'failed'));
    expect(JSON.parse(lines).err).toMatchObject({
      code: 10062,
      status: 404,
      stack: expect.stringContaining('10062'),
    });
    expect(lines).not.toMatch(/aW50ZXJhY3Rpb24|the whole answer/);
  });

  it('is readable on a terminal, and no less discreet', () => {
    const lines = logged(
      (log) => log.info({ question: 'am I ill?', passages: 10 }, `token ${secret}`),
      'info',
      true,
    );
    expect(lines).toMatch(/INFO.*token \[redacted\]/);
    expect(lines).not.toContain('am I ill?');
  });
});

function logged(write: (log: Logger) => void, level: LogLevel = 'info', pretty = false): string {
  const destination = makeOutput();
  write(createLogger({ level, pretty, secrets: [secret], destination }));
  return destination.text();
}
