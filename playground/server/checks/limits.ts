import type { FormProblem } from '../rest/errors.js';
import { field } from '../rest/fields.js';
import { checkAutocomplete, checkModal } from './callback-limits.js';
import { checkCommand } from './command-limits.js';
import { checkMessage } from './message-limits.js';

type Check = (body: unknown) => FormProblem[];

/** Which limits a route's body is under, beyond what Discord's OpenAPI document says. */
const checksByRoute: readonly (readonly [methods: string, path: RegExp, check: Check])[] = [
  ['POST PATCH', /^\/channels\/\d+\/messages(\/\d+)?$/, checkMessage],
  ['POST PATCH', /^\/webhooks\/\d+\/[^/]+(\/messages\/[^/]+)?$/, checkMessage],
  ['POST', /^\/channels\/\d+\/threads$/, (body) => under('message', checkMessage(field(body, 'message')))],
  ['POST', /^\/interactions\/\d+\/[^/]+\/callback$/, checkCallback],
  ['POST', /\/commands$/, (body) => checkCommand(body, [])],
  ['PATCH', /\/commands\/\d+$/, (body) => checkCommand(body, [], true)],
  ['PUT', /\/commands$/, (body) => checkCommandList(body)],
];

export function checkLimits(method: string, path: string, body: unknown): FormProblem[] {
  const found = checksByRoute.find(
    ([methods, pattern]) => methods.split(' ').includes(method) && pattern.test(path),
  );
  return found ? found[2](body) : [];
}

function checkCallback(body: unknown): FormProblem[] {
  const data = field(body, 'data');
  switch (field(body, 'type')) {
    case 4:
    case 7:
      return under('data', checkMessage(data));
    case 8:
      return under('data', checkAutocomplete(data));
    case 9:
      return under('data', checkModal(data));
    default:
      return [];
  }
}

function checkCommandList(body: unknown): FormProblem[] {
  if (!Array.isArray(body)) return [{ path: [], code: 'LIST_TYPE', message: 'Expected a list of commands' }];
  const keys = body.map((command) => `${field(command, 'type') ?? 1}:${field(command, 'name')}`);
  const doubles = keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [
          {
            path: [String(index), 'name'],
            code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
            message: 'Application command names must be unique',
          },
        ],
  );
  return [...body.flatMap((command, index) => checkCommand(command, [String(index)])), ...doubles];
}

function under(key: string, problems: readonly FormProblem[]): FormProblem[] {
  return problems.map((problem) => ({ ...problem, path: [key, ...problem.path] }));
}
