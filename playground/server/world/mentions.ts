import {
  AllowedMentionsTypes,
  type APIAllowedMentions,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';

export interface Mentions {
  readonly mentions: readonly string[];
  readonly mentionRoles: readonly string[];
  readonly mentionEveryone: boolean;
}

export interface MentionRules {
  /** As sent with the message; without it everything written is pinged. */
  readonly allowed?: APIAllowedMentions | null | undefined;
  readonly mayMentionEveryone: boolean;
  /** Author of the message replied to, when a reply may ping that author. */
  readonly repliedUser?: string | undefined;
  readonly isUser: (id: string) => boolean;
  readonly isRole: (id: string) => boolean;
}

/** Whom a text pings: https://discord.com/developers/docs/resources/message#allowed-mentions-object */
export function findMentions(text: string, rules: MentionRules): Mentions {
  const users = idsIn(text, /<@!?(\d+)>/g).filter(rules.isUser);
  const roles = idsIn(text, /<@&(\d+)>/g).filter(rules.isRole);
  const everyone = /@(everyone|here)\b/.test(text) && rules.mayMentionEveryone;
  const pingsReplied = rules.allowed ? rules.allowed.replied_user === true : true;
  const replied = rules.repliedUser !== undefined && pingsReplied ? [rules.repliedUser] : [];
  return {
    mentions: unique([...permitted(users, AllowedMentionsTypes.User, rules.allowed), ...replied]),
    mentionRoles: unique(permitted(roles, AllowedMentionsTypes.Role, rules.allowed)),
    mentionEveryone: everyone && isParsed(AllowedMentionsTypes.Everyone, rules.allowed),
  };
}

/** All text of a message that can ping: its content and, in Components V2, its text displays. */
export function pingableText(content: string, components: readonly APIMessageTopLevelComponent[]): string {
  return [content, ...textDisplays(components)].join('\n');
}

function textDisplays(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('type' in node && node.type === ComponentType.TextDisplay && 'content' in node)
    return [String(node.content)];
  return Object.values(node).flatMap(textDisplays);
}

function permitted(
  ids: readonly string[],
  type: AllowedMentionsTypes.User | AllowedMentionsTypes.Role,
  allowed: APIAllowedMentions | null | undefined,
): string[] {
  if (isParsed(type, allowed)) return [...ids];
  const listed = type === AllowedMentionsTypes.User ? allowed?.users : allowed?.roles;
  return ids.filter((id) => listed?.includes(id));
}

function isParsed(type: AllowedMentionsTypes, allowed: APIAllowedMentions | null | undefined): boolean {
  return allowed ? (allowed.parse?.includes(type) ?? false) : true;
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
