import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { progressOn } from '../../../../src/terminal/corpus/run.js';

function stream(isTTY: boolean) {
  const written = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY });
  return { written, shown: () => String(written.read() ?? '') };
}

describe('the progress of a long reading', () => {
  it('is told twice a second on a terminal, and wiped out at the end', () => {
    const { written, shown } = stream(true);
    let nowMs = 0;
    const progress = progressOn(written, () => nowMs);
    for (nowMs = 0; nowMs <= 1000; nowMs += 100) progress.step();
    expect(shown()).toBe('\r6 articles read …\r11 articles read …');
    progress.end();
    expect(shown()).toMatch(/^\r +\r$/);
  });

  it('is told neither to a pipe nor of a short reading', () => {
    const [pipe, terminal] = [stream(false), stream(true)];
    let nowMs = 0;
    const toPipe = progressOn(pipe.written, () => nowMs);
    for (nowMs = 0; nowMs <= 1000; nowMs += 100) toPipe.step();
    const short = progressOn(terminal.written, () => 0);
    short.step();
    for (const progress of [toPipe, short]) progress.end();
    expect([pipe.shown(), terminal.shown()]).toEqual(['', '']);
  });
});
