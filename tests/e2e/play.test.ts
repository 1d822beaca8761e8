import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { createControlClient } from '../../playground/control-client.js';
import { until } from '../playground/clients/until.js';
import { askByMessage, mention, textOf } from './reading.js';

it('npm run play prints one line, works, and Ctrl-C ends both', async () => {
  const play = spawn(process.execPath, ['playground/dist/play.js'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  play.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const url = await until(() => /http:\S+/.exec(output)?.[0], 30_000);
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(await (await fetch(url)).text()).toContain('<div id="app">');
  const control = createControlClient(url);
  const question = `${mention} How many countries are in the coalition?`;
  const answer = await until(async () => {
    const reply = await askByMessage(control, '#general', question);
    // It logs in while it reads the articles.
    return textOf(reply).includes('still loading the articles') ? undefined : reply;
  });
  expect(textOf(answer)).toContain('¶8');

  play.kill('SIGINT');
  const [code]: unknown[] = await once(play, 'close');
  expect(code).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});
