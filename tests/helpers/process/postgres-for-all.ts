import type { TestProject } from 'vitest/node';
import { type PostgresServer, postgresPrograms, startPostgres } from './postgres.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of a server for the whole run; undefined where PostgreSQL is not installed, or does not start. */
    readonly postgresUrl: string | undefined;
  }
}

/** Starts it once for the whole run; each test makes a database of its own in it. */
export default async function startForAll(project: TestProject) {
  const server = await startIfPossible();
  project.provide('postgresUrl', server?.url);
  return () => server?.remove();
}

/** What keeps a database from starting must not keep all other tests from running. */
async function startIfPossible(): Promise<PostgresServer | undefined> {
  if (postgresPrograms === undefined) return undefined;
  try {
    return await startPostgres();
  } catch (error) {
    console.warn('PostgreSQL cannot be started: its tests are skipped.', error);
    return undefined;
  }
}
