import { maxCustomId } from '../limits.js';
import { codecs, type Fields, type Findings } from './custom-id-fields.js';

const findings = ['tone', 'index', 'passages'] as const;

/**
 * What buttons do. A custom id is the letter of its kind and the fields listed here, and it is all a button needs:
 * nothing is kept between answer and press, so buttons work after a restart; passages are named by their words, so
 * they work after a reload, too. Old messages keep their buttons, so a letter must never change its meaning: `v`, `c`,
 * `s`, `h`, `n`, `q` and `w` once named passages of one version only, and mean nothing any more.
 */
const actions = {
  /** Shows the passage alone. */
  passage: ['V', ...findings],
  previous: ['B', ...findings],
  next: ['E', ...findings],
  /** Shows the passage between its neighbours. */
  context: ['C', ...findings],
  /** Posts a private answer for all to see. */
  share: ['P', ...findings],
  /** Posts for all to see that nothing was found. */
  'share-absence': ['W', 'absence'],
  helpful: ['H', ...findings],
  'not-it': ['D', ...findings],
  /** What was wrong with a passage shown in another message of the channel. */
  reason: ['I', 'reason', 'message', 'passage'],
  /** Asks a heading or a title. */
  'ask-starter': ['Q', 'starter'],
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
  /** Saves the page that the message shows. */
  'save-page': ['y', 'hash'],
  'drop-page': ['l', 'hash'],
  'unanswered-page': ['o', 'number'],
  'dismiss-questions': ['g', 'number'],
  'unanswered-csv': ['x'],
  /** Offers passages for an unanswered question. */
  'answer-question': ['A', 'number'],
  /** The same for the question on the message. */
  'answer-reported': ['R'],
  /** Asks for words to search passages by; the form; the menu of what was found. */
  'search-passages': ['S'],
  'find-passages': ['F'],
  'tie-passage': ['T'],
  untie: ['U', 'number'],
  'ties-page': ['L', 'number'],
  /** Tells the moderators who has reported. */
  'sign-report': ['N'],
} as const satisfies Readonly<Record<string, readonly [letter: string, ...names: (keyof Fields)[]]>>;

type ActionKind = keyof typeof actions;

type FieldName<Kind extends ActionKind> = (typeof actions)[Kind] extends readonly [string, ...infer Names]
  ? Names[number] & keyof Fields
  : never;

/** What a button of this kind says when it is pressed. */
export type ButtonAction<Kind extends ActionKind = ActionKind> = {
  [Each in Kind]: { readonly kind: Each } & Pick<Fields, FieldName<Each>>;
}[Kind];

export function encodeAction(action: ButtonAction): string {
  const [letter, ...names] = actions[action.kind];
  // An action has the fields its kind lists; the compiler cannot follow that through a list of names.
  const fields = action as unknown as Fields;
  return [letter, ...names.map((name) => writeField(name, fields))].join(':');
}

/** Undefined for anything that `encodeAction` would not write, letter for letter: then it is not ours. */
export function decodeAction(customId: string): ButtonAction | undefined {
  const [letter, ...written] = customId.split(':');
  // The keys of the literal are the kinds.
  const kind = (Object.keys(actions) as ActionKind[]).find((each) => actions[each][0] === letter);
  if (!kind || customId.length > maxCustomId) return undefined;
  const [, ...names] = actions[kind];
  const fields = names.map((name, n) => [name, codecs[name].read(written[n] ?? '')] as const);
  if (fields.some(([, value]) => value === undefined)) return undefined;
  // All fields of the kind, each read by its codec.
  const action = { kind, ...Object.fromEntries(fields) } as ButtonAction;
  if ('passages' in action && action.index >= action.passages.length) return undefined;
  return encodeAction(action) === customId ? action : undefined;
}

/** Only the passages that fit into a custom id: "2 of 5" must not count what no button can reach. */
export function reachable<Some extends Findings>(found: Some): Some {
  const passages = [...found.passages];
  const length = () => encodeAction({ ...found, kind: 'passage', passages }).length;
  while (passages.length > 1 && length() > maxCustomId) passages.pop();
  return { ...found, passages };
}

function writeField<Name extends keyof Fields>(name: Name, fields: Fields): string {
  return codecs[name].write(fields[name]);
}
