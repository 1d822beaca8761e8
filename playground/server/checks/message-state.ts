import { MessageFlags } from 'discord-api-types/v10';
import { DiscordError, type FormProblem } from '../rest/errors.js';

interface MessageLike {
  readonly content?: string;
  readonly embeds?: readonly unknown[];
  readonly components?: readonly unknown[];
  readonly flags: number;
}

const legacyMessage = 'The MessageFlags.IS_COMPONENTS_V2 field cannot be used with this field';
/** Component types that only Components V2 has at the top of a message. */
const rowType = 1;

/**
 * Rules on a message as a whole, after an edit has been laid over what was there:
 * https://discord.com/developers/docs/components/reference#legacy-message-component-behavior
 * @throws DiscordError 50006 for an empty message, 50035 for Components V2 beside content or embeds, or without its flag
 */
export function checkMessageState(message: MessageLike, attachments: number): void {
  const { content = '', embeds = [], components = [] } = message;
  const isEmpty = content.trim() === '' && embeds.length + components.length + attachments === 0;
  if (isEmpty) throw new DiscordError('emptyMessage');
  const problems =
    (message.flags & MessageFlags.IsComponentsV2) !== 0
      ? legacyFields(content, embeds)
      : newFields(components);
  if (problems.length > 0) throw new DiscordError('invalidForm', problems);
}

function legacyFields(content: string, embeds: readonly unknown[]): FormProblem[] {
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  const used = [...(content === '' ? [] : ['content']), ...(embeds.length === 0 ? [] : ['embeds'])];
  return used.map((name) => ({ path: [name], code, message: legacyMessage }));
}

function newFields(components: readonly unknown[]): FormProblem[] {
  return components.flatMap((component, index) => {
    const type =
      typeof component === 'object' && component !== null && 'type' in component ? component.type : 0;
    if (type === rowType) return [];
    const message = `Value of field "type" must be one of (1,).`;
    return [{ path: ['components', String(index), 'type'], code: 'UNION_TYPE_CHOICES', message }];
  });
}
