import type { Message } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { textInMessage } from '../../../../src/discord/events/message-text.js';
import { fake } from '../../../helpers/fake.js';

const plain = { content: '', embeds: [], poll: null, messageSnapshots: new Map() };
const embed = {
  title: 'The mill',
  description: 'When does it open?',
  fields: [{ name: 'Where', value: 'By the river' }],
};

describe('the text of a message', () => {
  it.each<[string, { [Name in keyof Message]?: unknown }, string]>([
    ['of words', { content: 'Who owns the mill?' }, 'Who owns the mill?'],
    [
      'that forwards another',
      { messageSnapshots: new Map([['1', { ...plain, content: 'Who owns the mill?' }]]) },
      'Who owns the mill?',
    ],
    ['that is a poll', { poll: { question: { text: 'Who owns the mill?' } } }, 'Who owns the mill?'],
    ['that is an embed', { embeds: [embed] }, 'The mill\nWhen does it open?\nWhere\nBy the river'],
    [
      'with words above the preview of a link',
      { content: 'Who owns https://mill.example ?', embeds: [embed] },
      'Who owns https://mill.example ?',
    ],
    [
      'that is a link with a preview',
      { content: 'https://mill.example', embeds: [{ ...embed, fields: [] }] },
      'The mill\nWhen does it open?',
    ],
    ['of nothing', {}, ''],
  ])('%s', (_, fields, expected) => {
    expect(textInMessage(fake<Message>('message', { ...plain, ...fields }))).toBe(expected);
  });
});
