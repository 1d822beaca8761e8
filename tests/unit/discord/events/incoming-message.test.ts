import { MessageType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../../src/discord/events/incoming-message.js';
import { makeMessage, ownId, type Spoken } from '../../../helpers/discord/discord.js';

const read = (spoken: Spoken) => readMessage(makeMessage(spoken).message, ownId);

describe('the message gate', () => {
  it.each<[string, Spoken]>([
    ['a bot', { isFromBot: true }],
    ['a webhook', { isFromWebhook: true }],
    ['another bot in a direct message', { isDirect: true, isFromBot: true, mentionsUs: false }],
    ['a message to somebody else', { content: 'Who owns the mill?', mentionsUs: false }],
    ['a mention through a role', { content: '<@&500000000000000005> Who owns the mill?', mentionsUs: false }],
    ['@everyone', { content: '@everyone Who owns the mill?', mentionsUs: false, mentionsEveryone: true }],
    ['@everyone that names us, too', { content: `@everyone ask <@${ownId}>!`, mentionsEveryone: true }],
    [
      'a reply to the answer to a command, which comes without its text',
      { content: '', type: MessageType.Reply },
    ],
    ['a pin', { type: MessageType.ChannelPinnedMessage }],
    ['a new member', { type: MessageType.UserJoin }],
  ])('ignores %s', (_, spoken) => {
    expect(read(spoken)).toEqual({ kind: 'ignored' });
  });

  it.each<[string, Spoken]>([
    ['a mention', {}],
    ['a mention at the end', { content: `Who owns the mill? <@${ownId}>` }],
    ['a mention written the old way', { content: `<@!${ownId}> Who owns the mill?` }],
    ['a reply that pings us', { content: 'Who owns the mill?', type: MessageType.Reply }],
    ['a direct message', { content: 'Who owns the mill?', mentionsUs: false, isDirect: true }],
    ['a mention beside a role', { content: `<@&500000000000000005> <@${ownId}> Who owns the mill?` }],
  ])('hears the question in %s', (_, spoken) => {
    expect(read(spoken)).toEqual({ kind: 'question', question: 'Who owns the mill?' });
  });

  it('takes channels, people, emoji and time stamps out of the question', () => {
    const content = `<@${ownId}> who <@600000000000000006> owns </ask:700000000000000007>\n<#300000000000000003> the <a:mill:800000000000000008> mill <t:1700000000:R>?`;
    expect(read({ content })).toEqual({ kind: 'question', question: 'who owns the mill ?' });
  });

  it('leaves alone what only looks like markup', () => {
    expect(read({ content: `<@${ownId}> is a < b and c > d, or <@home>?` })).toMatchObject({
      question: expect.stringContaining('a < b and c > d'),
    });
  });

  it.each<[string, Spoken]>([
    ['a bare mention', { content: `<@${ownId}>` }],
    ['a picture sent directly', { content: '', isDirect: true }],
  ])('has no question in %s', (_, spoken) => {
    expect(read(spoken)).toEqual({ kind: 'empty' });
  });
});
