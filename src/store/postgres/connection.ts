import { type ClientConfig, types } from 'pg';

/** To a machine that does not answer. */
const connectMs = 3000;
/** The longest that is asked for is an article of some megabytes. */
const queryMs = 10_000;

/** What every connection is opened with. @param queryMs how long a query may take */
export function connectionTo(url: string, { patienceMs = queryMs } = {}): ClientConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: connectMs,
    query_timeout: patienceMs,
    keepAlive: true,
    application_name: 'footnote',
    types: { getTypeParser },
  };
}

/** Counts and sums come as 64 bits, which pg hands out as text; none of ours is beyond 2^53. */
function getTypeParser(...[type, format]: Parameters<typeof types.getTypeParser>) {
  return type === types.builtins.INT8 ? Number : types.getTypeParser(type, format);
}
