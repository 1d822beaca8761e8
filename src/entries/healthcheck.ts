import { describeFailure, messageOf } from '../base/errors.js';
import { readEnvironment, readHttpConfig } from '../process/config.js';

/** Less than the time a container's health check is given. */
const patienceMs = 4000;

try {
  await check();
} catch (thrown) {
  process.exitCode = 1;
  process.stderr.write(`${describeFailure(thrown)}\n`);
}

/** For containers and monitoring: exit code 0 when the bot that runs here is well, or serves nothing to ask. */
async function check(): Promise<void> {
  const http = readHttpConfig(readEnvironment());
  if (!http) return say('HTTP_PORT is not set: nothing to ask', true);
  const url = `http://${reachable(http.host)}:${http.port}/healthz`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    say((await response.text()).trim(), response.ok);
  } catch (error) {
    say(`no answer from ${url} (${messageOf(error)})`, false);
  }
}

function say(text: string, isWell: boolean): void {
  process.stdout.write(`${text}\n`);
  if (!isWell) process.exitCode = 1;
}

/** "Every address" is one to listen on, not one to ask. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
