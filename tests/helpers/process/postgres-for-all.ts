import type { TestProject } from 'vitest/node';
import { postgresPrograms, startPostgres } from './postgres.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of a server for the whole run; undefined where PostgreSQL is not installed. */
    readonly postgresUrl: string | undefined;
  }
}

/** Starts it once for the whole run; each test makes a database of its own in it. */
export default async function startForAll(project: TestProject) {
  const server = postgresPrograms === undefined ? undefined : await startPostgres();
  project.provide('postgresUrl', server?.url);
  return () => server?.remove();
}
