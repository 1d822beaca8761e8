/** The kinds of array an index is made of. */
const kinds = { Int32Array, Uint16Array, Uint8Array, Float64Array };
export type NumberArray = InstanceType<(typeof kinds)[ArrayKind]>;
export type ArrayKind = keyof typeof kinds;

/** Plain objects without their arrays of numbers, as JSON; each array leaves its place in `arrays` behind. */
export interface TakenApart {
  readonly shape: string;
  readonly arrays: readonly NumberArray[];
}

export function takeApart(tree: unknown): TakenApart {
  const arrays: NumberArray[] = [];
  const shape = JSON.stringify(tree, (_, value: unknown) =>
    isNumberArray(value) ? { [mark]: arrays.push(value) - 1 } : value,
  );
  return { shape, arrays };
}

/** @throws SyntaxError when the shape is no JSON. */
export function putTogether({ shape, arrays }: TakenApart): unknown {
  return JSON.parse(shape, (_, value: unknown) =>
    typeof value === 'object' && value !== null && mark in value ? arrays[Number(value[mark])] : value,
  );
}

export function kindOf(array: NumberArray): ArrayKind {
  // Named by its constructor, which is one of the four.
  return array.constructor.name as ArrayKind;
}

export function emptyArray(kind: ArrayKind, length: number): NumberArray {
  return new kinds[kind](length);
}

/** No field of an index has this name. */
const mark = '[]';

function isNumberArray(value: unknown): value is NumberArray {
  return Object.values(kinds).some((kind) => value instanceof kind);
}
