import { isRecord } from '../gateway/identify.js';

type Node = Record<string, unknown>;

/**
 * Rewrites unions whose branches are told apart by `type` into if/then, so that a wrong component is one precise
 * error instead of one for every branch it is not.
 */
export function sharpenUnions(document: Node): Node {
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit);
    if (!isRecord(node)) return node;
    const entries = Object.entries(node).map(([key, value]) => [key, visit(value)]);
    return sharpen(document, Object.fromEntries(entries));
  };
  // A record goes in, so a record comes out.
  return visit(document) as Node;
}

interface Branch {
  readonly schema: Node;
  readonly types: readonly unknown[];
}

function sharpen(document: Node, node: Node): Node {
  const { oneOf, anyOf, ...rest } = node;
  const union = oneOf ?? anyOf;
  if (!Array.isArray(union) || rest.allOf !== undefined) return node;
  // An enumeration written as a union of constants would otherwise fail once for each of them.
  if (union.every(isConstant)) return { ...rest, enum: union.map((branch) => branch.const) };
  const isNull = (branch: unknown) => isRecord(branch) && branch.type === 'null';
  const branches = union.filter((branch) => !isNull(branch)).map((branch) => readBranch(document, branch));
  const known = branches.filter((branch) => branch !== undefined);
  const types = known.flatMap((branch) => branch.types);
  const isTold = known.length === branches.length && known.length > 1 && new Set(types).size === types.length;
  if (!isTold) return node;
  const kinds = union.some(isNull) ? ['object', 'null'] : ['object'];
  return { ...rest, type: kinds, allOf: [ofOneType(types), ...known.map(whenType)] };
}

function isConstant(branch: unknown): branch is { const: unknown } {
  return isRecord(branch) && 'const' in branch;
}

function readBranch(document: Node, branch: unknown): Branch | undefined {
  if (!isRecord(branch)) return undefined;
  const schema = resolve(document, branch);
  const type = isRecord(schema.properties) ? schema.properties.type : undefined;
  const types = isRecord(type) && Array.isArray(type.enum) ? type.enum : undefined;
  return types && { schema: branch, types };
}

function ofOneType(types: readonly unknown[]): Node {
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  return { if: { type: 'object' }, then: { required: ['type'], properties: { type: { enum: types } } } };
}

function whenType({ schema, types }: Branch): Node {
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  return { if: { type: 'object', required: ['type'], properties: { type: { enum: types } } }, then: schema };
}

/** The schema behind a local `$ref`. */
export function resolve(document: Node, schema: Node): Node {
  if (typeof schema.$ref !== 'string') return schema;
  const found = schema.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), document);
  return isRecord(found) ? found : {};
}
