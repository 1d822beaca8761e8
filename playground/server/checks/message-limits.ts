import { ButtonStyle, ComponentType as Type } from 'discord-api-types/v10';
import { isRecord } from '../gateway/identify.js';
import type { FormProblem } from '../rest/errors.js';
import { countProblem, lengthProblem, requiredProblem } from './problem.js';

type Path = readonly string[];
interface Placed {
  readonly node: Record<string, unknown>;
  readonly path: Path;
}

/** https://discord.com/developers/docs/resources/message and …/components/reference */
const contentLimit = 2_000;
const embedTextLimit = 6_000;
const componentLimit = 40;
const componentTextLimit = 4_000;
const urlSchemes = ['http:', 'https:', 'discord:'];

/** Limits on one message body as sent; what depends on an earlier state is in message-state.ts. */
export function checkMessage(body: unknown): FormProblem[] {
  if (!isRecord(body)) return [];
  const placed = placeComponents(body.components, ['components']);
  return [
    ...lengthProblem(['content'], body.content, 0, contentLimit),
    ...checkEmbeds(body.embeds),
    ...checkAmount(placed),
    ...checkCustomIds(placed),
    ...placed.flatMap(checkComponent),
  ];
}

function placeComponents(node: unknown, path: Path): Placed[] {
  if (Array.isArray(node))
    return node.flatMap((child, index) => placeComponents(child, [...path, String(index)]));
  if (!isRecord(node)) return [];
  return [
    { node, path },
    ...placeComponents(node.components, [...path, 'components']),
    ...placeComponents(node.accessory, [...path, 'accessory']),
  ];
}

function checkEmbeds(embeds: unknown): FormProblem[] {
  if (!Array.isArray(embeds)) return [];
  const size = embeds.map(embedTextLength).reduce((sum, length) => sum + length, 0);
  const message = `Embed size exceeds maximum size of ${embedTextLimit}`;
  return size > embedTextLimit ? [{ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message }] : [];
}

function embedTextLength(embed: unknown): number {
  if (!isRecord(embed)) return 0;
  const fields = Array.isArray(embed.fields) ? embed.fields.filter(isRecord) : [];
  const texts = [embed.title, embed.description, ...fields.flatMap(({ name, value }) => [name, value])];
  const nested = [
    isRecord(embed.footer) ? embed.footer.text : '',
    isRecord(embed.author) ? embed.author.name : '',
  ];
  return [...texts, ...nested].reduce((sum: number, text) => sum + String(text ?? '').length, 0);
}

function checkAmount(placed: readonly Placed[]): FormProblem[] {
  const text = placed
    .filter(({ node }) => node.type === Type.TextDisplay)
    .reduce((sum, { node }) => sum + [...String(node.content)].length, 0);
  const tooMany = placed.length > componentLimit;
  const tooLong = text > componentTextLimit;
  return [
    ...(tooMany
      ? [
          {
            path: ['components'],
            code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
            message: `The maximum number of components (${componentLimit}) was exceeded`,
          },
        ]
      : []),
    ...(tooLong
      ? [
          {
            path: ['components'],
            code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
            message: `Displayable text size exceeds maximum size of ${componentTextLimit}`,
          },
        ]
      : []),
  ];
}

function checkCustomIds(placed: readonly Placed[]): FormProblem[] {
  const seen = new Set<unknown>();
  return placed.flatMap(({ node, path }) => {
    if (typeof node.custom_id !== 'string') return [];
    const isDouble = seen.has(node.custom_id);
    seen.add(node.custom_id);
    const code = 'COMPONENT_CUSTOM_ID_DUPLICATED';
    return isDouble
      ? [{ path: [...path, 'custom_id'], code, message: 'Component custom id cannot be duplicated' }]
      : [];
  });
}

function checkComponent({ node, path }: Placed): FormProblem[] {
  switch (node.type) {
    case Type.Button:
      return checkButton(node, path);
    case Type.ActionRow:
      return countProblem([...path, 'components'], node.components, 1, 5);
    case Type.StringSelect:
      return checkSelect(node, path);
    case Type.TextDisplay:
      return [
        ...requiredProblem([...path, 'content'], node.content),
        ...lengthProblem([...path, 'content'], node.content, 1, componentTextLimit),
      ];
    case Type.Section:
      return [
        ...countProblem([...path, 'components'], node.components, 1, 3),
        ...requiredProblem([...path, 'accessory'], node.accessory),
      ];
    default:
      return [];
  }
}

/** A link button has a `url` and no `custom_id`, every other one the reverse; each shows a word or an emoji. */
function checkButton(node: Record<string, unknown>, path: Path): FormProblem[] {
  const isLink = node.style === ButtonStyle.Link;
  const [needed, foreign] = isLink ? ['url', 'custom_id'] : ['custom_id', 'url'];
  const isTorn = node[foreign] !== undefined && node[foreign] !== null;
  const isBlank = !node.label && !node.emoji;
  const both = 'A custom id and url cannot both be specified';
  return [
    ...requiredProblem([...path, needed], node[needed]),
    ...(isTorn ? [{ path: [...path, foreign], code: 'BUTTON_COMPONENT_INVALID_FIELD', message: both }] : []),
    ...(isBlank ? requiredProblem([...path, 'label'], undefined) : []),
    ...lengthProblem([...path, 'label'], node.label, 0, 80),
    ...lengthProblem([...path, 'custom_id'], node.custom_id, 1, 100),
    ...lengthProblem([...path, 'url'], node.url, 1, 512),
    ...checkUrl(node.url, [...path, 'url']),
  ];
}

function checkUrl(url: unknown, path: Path): FormProblem[] {
  if (typeof url !== 'string') return [];
  const isValid = URL.canParse(url) && urlSchemes.includes(new URL(url).protocol);
  const message = `Scheme must be one of (${urlSchemes.join(', ')}).`;
  return isValid ? [] : [{ path, code: 'URL_TYPE_INVALID_SCHEME', message }];
}

function checkSelect(node: Record<string, unknown>, path: Path): FormProblem[] {
  const options = Array.isArray(node.options) ? node.options.filter(isRecord) : [];
  const values = options.map(({ value }) => value);
  const isDouble = new Set(values).size < values.length;
  const message = 'The specified option value is already used';
  return [
    ...requiredProblem([...path, 'custom_id'], node.custom_id),
    ...countProblem([...path, 'options'], node.options, 1, 25),
    ...options.flatMap(({ label }, index) =>
      lengthProblem([...path, 'options', String(index), 'label'], label, 1, 100),
    ),
    ...(isDouble
      ? [{ path: [...path, 'options'], code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message }]
      : []),
  ];
}
