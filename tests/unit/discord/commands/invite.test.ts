import { readFileSync } from 'node:fs';
import { PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { inviteUrl, neededPermissions } from '../../../../src/discord/commands/invite.js';

describe('the invite link', () => {
  const url = new URL(inviteUrl('123456789012345678'));

  it('asks for the bot and its commands, and for nothing it does not need', () => {
    expect(url.origin + url.pathname).toBe('https://discord.com/oauth2/authorize');
    expect(url.searchParams.get('client_id')).toBe('123456789012345678');
    expect(url.searchParams.get('scope')?.split(' ').sort()).toEqual(['applications.commands', 'bot']);
    expect(new PermissionsBitField(BigInt(url.searchParams.get('permissions') ?? '')).toArray()).toEqual([
      'AddReactions',
      'ViewChannel',
      'SendMessages',
      'ReadMessageHistory',
      'CreatePublicThreads',
      'SendMessagesInThreads',
    ]);
  });

  it('is the one in the README, which names the permissions', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toContain(inviteUrl('YOUR_APPLICATION_ID'));
    for (const name of Object.keys(neededPermissions)) expect(readme).toContain(name);
  });
});
