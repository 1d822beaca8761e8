import { type ChannelInfo, nameOf, type View } from '../types.js';

/** Names that begin as typed, of those who can be mentioned here; the bot comes first. */
export function mentionable(view: View, channel: ChannelInfo, typed: string): string[] {
  const guild = view.guilds.find(({ id }) => id === channel.guild_id);
  const users = guild ? guild.members.map(({ user }) => user) : (channel.recipients ?? []);
  const names = users.filter(({ id }) => id !== view.person.user.id).map(nameOf);
  const botFirst = (name: string) => (name === nameOf(view.bot) ? 0 : 1);
  return names
    .filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()))
    .sort((a, b) => botFirst(a) - botFirst(b));
}

/** `@Name` becomes Discord's `<@id>`. */
export function encodeMentions(text: string, view: View): string {
  const users = [view.bot, ...view.people.map(({ user }) => user)];
  return users.reduce((encoded, user) => encoded.replaceAll(`@${nameOf(user)}`, `<@${user.id}>`), text);
}
