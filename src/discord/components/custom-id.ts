import { maxCustomId } from '../limits.js';
import { codecs, type Fields, type Findings } from './custom-id-fields.js';

const findings = ['version', 'tone', 'index', 'passages'] as const;

/**
 * What buttons do. Each kind has a letter and the fields that follow it in the custom id. That is all there is to a
 * button: nothing is kept between answer and press, so it works after a restart. Never give a letter a new meaning:
 * old messages keep their buttons.
 */
const actions = {
  /** Shows the passage alone. */
  passage: ['v', ...findings],
  /** Shows the passage between its neighbours. */
  context: ['c', ...findings],
  /** Posts a private answer for all to see. */
  share: ['s', ...findings],
  helpful: ['h', ...findings],
  /** Notes the miss and shows the next passage. */
  'not-it': ['n', ...findings],
  /** Asks the heading above the passage. */
  'ask-heading': ['q', 'version', 'place'],
  /** Asks the title of the passage's article. */
  'ask-title': ['w', 'version', 'place'],
  /** Asks the question in the message again: the corpus has changed since. */
  'ask-again': ['a'],
  /** Removes the answer. */
  remove: ['r'],
  /** Notes the unanswered question for the moderators. */
  tell: ['t'],
  'articles-page': ['p', 'number'],
  /** Removes the article. */
  'confirm-removal': ['d', 'version', 'place'],
  'cancel-removal': ['k'],
  'undo-removal': ['u', 'hash'],
  'unanswered-page': ['o', 'number'],
  'dismiss-questions': ['g', 'number'],
  'unanswered-csv': ['x'],
} as const satisfies Readonly<Record<string, readonly [letter: string, ...names: (keyof Fields)[]]>>;

type ActionKind = keyof typeof actions;

type FieldName<Kind extends ActionKind> = (typeof actions)[Kind] extends readonly [string, ...infer Names]
  ? Names[number] & keyof Fields
  : never;

/** One press of a button of this kind. */
export type ButtonAction<Kind extends ActionKind = ActionKind> = {
  [Each in Kind]: { readonly kind: Each } & Pick<Fields, FieldName<Each>>;
}[Kind];

export function encodeAction(action: ButtonAction): string {
  const [letter, ...names] = actions[action.kind];
  // An action has the fields of its kind; which these are, the compiler cannot follow through a list of names.
  const fields = action as unknown as Fields;
  return [letter, ...names.map((name) => writeField(name, fields))].join(':');
}

/** Undefined for anything but what `encodeAction` writes, letter for letter: then it is not from us. */
export function decodeAction(customId: string): ButtonAction | undefined {
  const [letter, ...written] = customId.split(':');
  // The keys of a literal are its kinds.
  const kind = (Object.keys(actions) as ActionKind[]).find((each) => actions[each][0] === letter);
  if (!kind || customId.length > maxCustomId) return undefined;
  const [, ...names] = actions[kind];
  const fields = names.map((name, n) => [name, codecs[name].read(written[n] ?? '')] as const);
  if (fields.some(([, value]) => value === undefined)) return undefined;
  // All fields of the kind, each read as what it is.
  const action = { kind, ...Object.fromEntries(fields) } as ButtonAction;
  if ('passages' in action && action.index >= action.passages.length) return undefined;
  return encodeAction(action) === customId ? action : undefined;
}

/** With those passages only that a custom id has room for: "2 of 5" must not count what cannot be reached. */
export function reachable<Some extends Findings>(found: Some): Some {
  const passages = [...found.passages];
  const length = () => encodeAction({ ...found, kind: 'passage', passages }).length;
  while (passages.length > 1 && length() > maxCustomId) passages.pop();
  return { ...found, passages };
}

function writeField<Name extends keyof Fields>(name: Name, fields: Fields): string {
  return codecs[name].write(fields[name]);
}
