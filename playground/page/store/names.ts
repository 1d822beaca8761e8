import { createContext } from 'preact';
import { nameOf, type View } from '../types.js';

/** Names of users, roles and channels by id, for mentions. */
export const Names = createContext<ReadonlyMap<string, string>>(new Map());

export function namesIn(view: View): ReadonlyMap<string, string> {
  const names = new Map<string, string>([[view.bot.id, nameOf(view.bot)]]);
  for (const { user } of view.people) names.set(user.id, nameOf(user));
  for (const guild of view.guilds) {
    for (const { user } of guild.members) names.set(user.id, nameOf(user));
    for (const { id, name } of guild.roles) names.set(id, name);
    for (const { id, name } of guild.channels) names.set(id, name ?? '');
  }
  for (const { id, recipients = [] } of view.directMessages) {
    names.set(id, recipients.map(nameOf).join(', '));
  }
  return names;
}
