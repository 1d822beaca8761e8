import { isRecord } from '../gateway/identify.js';
import type { FormProblem } from '../rest/errors.js';
import { resolve } from './unions.js';

type Node = Record<string, unknown>;

/** Keys that discord.js sends of its own accord, known to Discord though not to its document everywhere. */
const sentByLibrary = ['enforce_nonce', 'tts', 'attachments', 'type'];

/** Keys of a body that no branch of its schema names: the document alone lets them pass. */
export function findUnknownKeys(
  document: Node,
  schema: unknown,
  value: unknown,
  path: readonly string[] = [],
): FormProblem[] {
  if (!isRecord(schema)) return [];
  const shapes = shapesOf(document, schema, value);
  if (Array.isArray(value)) {
    const items = shapes.map((shape) => shape.items).find(isRecord);
    return value.flatMap((item, index) => findUnknownKeys(document, items, item, [...path, String(index)]));
  }
  if (!isRecord(value) || shapes.some(isOpen)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    const known = shapes
      .map((shape) => (isRecord(shape.properties) ? shape.properties[key] : undefined))
      .filter(isRecord);
    if (known.length > 0) return findUnknownKeys(document, { anyOf: known }, inner, at);
    return sentByLibrary.includes(key)
      ? []
      : [{ path: at, code: 'UNKNOWN_KEY', message: 'Discord knows no such key' }];
  });
}

/** A dictionary, or a schema that says nothing of its keys. */
function isOpen(shape: Node): boolean {
  return shape.additionalProperties !== undefined && shape.additionalProperties !== false;
}

/** The object and array schemas that may describe a value: references, unions and if/then laid open. */
function shapesOf(document: Node, schema: Node, value: unknown): Node[] {
  const own = resolve(document, schema);
  const parts = [own.allOf, own.anyOf, own.oneOf].flatMap((list) =>
    Array.isArray(list) ? list.filter(isRecord) : [],
  );
  const nested = parts.flatMap((part) => shapesOf(document, part, value));
  const conditional = isRecord(own.then) && matches(own.if, value) ? shapesOf(document, own.then, value) : [];
  const isShape =
    own.properties !== undefined || own.items !== undefined || own.additionalProperties !== undefined;
  return [...(isShape ? [own] : []), ...nested, ...conditional];
}

function matches(condition: unknown, value: unknown): boolean {
  if (!isRecord(condition) || !isRecord(value)) return false;
  const types =
    isRecord(condition.properties) && isRecord(condition.properties.type)
      ? condition.properties.type.enum
      : [];
  return Array.isArray(types) && types.includes(value.type);
}
