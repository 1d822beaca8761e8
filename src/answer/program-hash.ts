import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Everything between a file's bytes and its index. */
const folders = ['../corpus/', '../search/'];

/**
 * A hash over all that decides what an index looks like: our code, the libraries' versions, and Node's, whose
 * Unicode tables cut words and sentences. A version number would be forgotten when the code changes.
 */
export async function hashProgram(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const url = new URL(folder, import.meta.url);
    const files = (await readdir(url, { recursive: true })).filter((file) => /\.[jt]s$/.test(file)).sort();
    for (const file of files) hash.update(JSON.stringify([file, await readFile(new URL(file, url), 'utf8')]));
  }
  hash.update(JSON.stringify([process.versions.node, process.versions.icu, process.versions.unicode]));
  return hash.update(await readLibraryVersions()).digest('hex');
}

/** npm writes down what it has installed; where another program has, the paths of its packages say it. */
async function readLibraryVersions(): Promise<string> {
  const path = createRequire(import.meta.url).resolve('stopword');
  const [folder] = path.split(/(?<=[\\/]node_modules)[\\/]/, 1);
  return readFile(`${folder}/.package-lock.json`, 'utf8').catch(() => path);
}
