import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { isRecord } from '../gateway/identify.js';
import type { FormProblem } from '../rest/errors.js';
import { findUnknownKeys } from './closed-pass.js';
import { sharpenUnions } from './unions.js';

/** Checks against Discord's own OpenAPI document: https://github.com/discord/discord-api-spec */
export interface OpenApiCheck {
  request(method: string, path: string, body: unknown): FormProblem[];
  answer(method: string, path: string, status: number, body: unknown): FormProblem[];
}

// An ordinary id: a `urn:` one crashes ajv's URI parser.
const documentId = 'discord.json';
/** ajv-formats is CommonJS; under Node's ESM rules its function sits one level down for the compiler. */
const addFormats = addFormatsModule as unknown as (ajv: Ajv2020, formats: string[]) => void;

type Node = Record<string, unknown>;

export function loadOpenApi(file: string): OpenApiCheck {
  const document = sharpenUnions(JSON.parse(readFileSync(file, 'utf8')));
  const ajv = new Ajv2020({ strict: false, allErrors: false, verbose: false });
  addFormats(ajv, ['int32', 'int64', 'double', 'uri', 'date-time']);
  ajv.addFormat('snowflake', /^(0|[1-9]\d*)$/);
  ajv.addFormat('nonce', /^.{0,25}$/);
  ajv.addSchema({ ...document, $id: documentId });
  const compile = createCompiler(ajv);
  compile(bodyOf(callbackPath, 'post'));
  compile([...responsesOf(callbackPath, 'post'), '200', ...jsonSchema]);
  return createCheck(document, compile);
}

/** Compiled beforehand: the first compilation takes over half a second, too much of an interaction's three. */
const callbackPath = '/interactions/{interaction_id}/{interaction_token}/callback';
const jsonSchema = ['content', 'application/json', 'schema'];

function bodyOf(path: string, method: string): string[] {
  return ['paths', path, method, 'requestBody', ...jsonSchema];
}

function responsesOf(path: string, method: string): string[] {
  return ['paths', path, method, 'responses'];
}

type Compile = (pointer: readonly string[]) => ValidateFunction;

/** Validators by JSON pointer, compiled when a route is first used: the document is too large to compile whole. */
function createCompiler(ajv: Ajv2020): Compile {
  const compiled = new Map<string, ValidateFunction>();
  return (pointer) => {
    const fragment = pointer
      .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const known = compiled.get(fragment);
    if (known) return known;
    const validate = ajv.compile({ $ref: `${documentId}#/${fragment}` });
    compiled.set(fragment, validate);
    return validate;
  };
}

function createCheck(document: Node, compile: Compile): OpenApiCheck {
  const findRoute = createRouteFinder(Object.keys(child(document, 'paths')));
  return {
    request(method, path, body) {
      const found = findRoute(path);
      const operation = found && child(document, 'paths', found, method.toLowerCase());
      if (!found || !operation || Object.keys(operation).length === 0) return [unknownRoute(method, path)];
      const pointer = [
        'paths',
        found,
        method.toLowerCase(),
        'requestBody',
        'content',
        'application/json',
        'schema',
      ];
      const schema = at(document, pointer);
      if (schema === undefined) return [];
      const sent = readable(body ?? {});
      return [...problemsOf(compile(pointer), sent), ...findUnknownKeys(document, schema, sent)];
    },
    answer(method, path, status, body) {
      const found = findRoute(path);
      if (!found) return [];
      const pointer = answerPointer(document, responsesOf(found, method.toLowerCase()), status);
      if (pointer === undefined)
        return [{ path: [], code: 'OPENAPI', message: `no answer ${status} is documented` }];
      const content = [...pointer, ...jsonSchema];
      return at(document, content) === undefined ? [] : problemsOf(compile(content), body);
    },
  };
}

/** The template of a path; where several fit, the one with the most fixed parts (`@me` before `{user_id}`). */
function createRouteFinder(templates: readonly string[]): (path: string) => string | undefined {
  const patterns = templates
    .map((template) => ({ template, holes: template.split('{').length, pattern: toPattern(template) }))
    .sort((a, b) => a.holes - b.holes);
  return (path) => patterns.find(({ pattern }) => pattern.test(path))?.template;
}

function toPattern(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
}

function answerPointer(document: Node, responses: readonly string[], status: number): string[] | undefined {
  for (const key of [String(status), `${String(status)[0]}XX`]) {
    const response = at(document, [...responses, key]);
    if (!isRecord(response)) continue;
    const ref = response.$ref;
    return typeof ref === 'string' ? ref.slice(2).split('/') : [...responses, key];
  }
  return undefined;
}

function problemsOf(validate: ValidateFunction, value: unknown): FormProblem[] {
  if (validate(value)) return [];
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .slice(0, 3)
    .map((error) => ({
      path: error.instancePath.split('/').slice(1),
      code: 'OPENAPI',
      message: `${error.message ?? error.keyword} ${JSON.stringify(error.params)}`,
    }));
}

/** The document has `default_member_permissions` as an integer; Discord takes, and libraries send, its decimal text. */
function readable(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (key, value) =>
    key === 'default_member_permissions' && typeof value === 'string' ? Number(value) : value,
  );
}

function unknownRoute(method: string, path: string): FormProblem {
  return { path: [], code: 'OPENAPI', message: `Discord documents no ${method} ${path}` };
}

function at(node: unknown, pointer: readonly string[]): unknown {
  return pointer.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), node);
}

function child(node: Node, ...pointer: string[]): Node {
  const found = at(node, pointer);
  return isRecord(found) ? found : {};
}
