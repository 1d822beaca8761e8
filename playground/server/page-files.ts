import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';

const root = findRoot(dirname(fileURLToPath(import.meta.url)));
/** npm puts it into the workspace's `node_modules` or the project's, as it sees fit. */
const preact = dirname(createRequire(import.meta.url).resolve('preact/package.json'));

/** URL prefixes and the folders they are read from; scripts are what tsc made of the page. */
const folders: readonly (readonly [prefix: string, folder: string, endings: readonly string[]])[] = [
  ['/page/style/', join(root, 'page/style'), ['.css']],
  ['/page/', join(root, 'dist/page'), ['.js']],
  ['/modules/preact/', preact, ['.mjs']],
];

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
};

/** The page and all it loads, from this machine alone. */
export function addPage(app: Hono<{ Bindings: HttpBindings }>): void {
  app.get('/', (context) => sendFile(context, join(root, 'page/index.html')));
  for (const [prefix, folder, endings] of folders) {
    app.get(`${prefix}*`, (context) => {
      const name = normalize(context.req.path.slice(prefix.length));
      const isServed = endings.includes(extname(name)) && !name.startsWith('..');
      return isServed ? sendFile(context, join(folder, name)) : context.notFound();
    });
  }
}

async function sendFile(context: Context, path: string): Promise<Response> {
  try {
    const headers = {
      'content-type': contentTypes[extname(path)] ?? 'text/plain',
      'cache-control': 'no-cache',
    };
    return context.body(await readFile(path, 'utf8'), 200, headers);
  } catch {
    return context.text(`${path} is missing. Build the page: npm run build:playground`, 404);
  }
}

/** The playground's own folder, from its `server/` (tests) and from its `dist/server/` (npm run play). */
function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  return findRoot(dirname(folder));
}
