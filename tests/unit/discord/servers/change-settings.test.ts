import { describe, expect, it } from 'vitest';
import { changeSettings } from '../../../../src/discord/servers/change-settings.js';
import { defaultSettings, type ServerSettings } from '../../../../src/store/store.js';

const set: ServerSettings = {
  channels: ['1', '2'],
  isPrivate: true,
  notesUnanswered: true,
  answersPosts: true,
  repliesIn: 'thread',
  sendsDigest: true,
  usesSharedArticles: false,
  reportsChannelId: '9',
  language: 'de',
  moderatorRoleId: '3',
  cooldown: { questions: 1, seconds: 2 },
};

describe('changing settings', () => {
  it('leaves alone what is not named', () => {
    expect(changeSettings(set, {})).toEqual(set);
  });

  it('adds a channel once, and removes it', () => {
    expect(changeSettings(set, { addChannel: '2' }).channels).toEqual(['1', '2']);
    expect(changeSettings(set, { addChannel: '4', removeChannel: '1' }).channels).toEqual(['2', '4']);
  });

  it('takes back a language by "automatic"', () => {
    expect(changeSettings(set, { language: 'automatic' })).not.toHaveProperty('language');
    expect(changeSettings(defaultSettings, { language: 'ru' })).toMatchObject({ language: 'ru' });
  });

  it.each([
    ['channels', { channels: [] }],
    ['private', { isPrivate: false }],
    ['gaps', { notesUnanswered: false }],
    ['forum-answers', { answersPosts: false }],
    ['reply-in', { repliesIn: 'channel' }],
    ['digest', { sendsDigest: false }],
  ] as const)('resets %s and nothing else', (reset, expected) => {
    expect(changeSettings(set, { reset })).toEqual({ ...set, ...expected });
  });

  it.each([
    ['language', 'language'],
    ['moderator-role', 'moderatorRoleId'],
    ['cooldown', 'cooldown'],
    ['reports-channel', 'reportsChannelId'],
  ] as const)('resets %s and nothing else', (reset, field) => {
    const { [field]: _, ...rest } = set;
    expect(changeSettings(set, { reset })).toEqual(rest);
  });

  it('resets everything, and sets anew in one go', () => {
    expect(changeSettings(set, { reset: 'all', notesUnanswered: true })).toEqual({
      ...defaultSettings,
      notesUnanswered: true,
    });
  });
});
