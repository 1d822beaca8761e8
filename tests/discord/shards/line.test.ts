import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type Answerers, openLine } from '../../../src/discord/shards/line.js';

describe('a line between two processes', () => {
  it('brings back what the other side answers, in both directions at once', async () => {
    const { here, there } = connect(
      { name: async () => 'here' },
      { name: async () => 'there', double: async (content) => Number(content) * 2 },
    );
    expect(
      await Promise.all([here.ask('name'), there.ask('name'), here.ask('double', 4), here.ask('double', 5)]),
    ).toEqual(['there', 'here', 8, 10]);
  });

  it('tells a failure as one, and an unknown topic', async () => {
    const { here } = connect({}, { break: () => Promise.reject(new Error('no index')) });
    await expect(here.ask('break')).rejects.toThrow('no index');
    await expect(here.ask('toString')).rejects.toThrow('nobody answers to toString');
  });

  it('does not wait for ever, nor for one that has gone', async () => {
    const { here } = connect({}, { never: () => new Promise(() => undefined) });
    await expect(here.ask('never', undefined, 10)).rejects.toThrow('no answer to never in time');
    const waiting = here.ask('never');
    here.drop();
    await expect(waiting).rejects.toThrow('has ended');
  });

  it('fails at once when nothing can be sent', async () => {
    const port = { send: () => Promise.reject(new Error('pipe closed')), onMessage: () => undefined };
    await expect(openLine(port, {}).ask('name')).rejects.toThrow('pipe closed');
  });

  it('leaves the messages of discord.js alone', async () => {
    const { here, pipe } = connect({}, { name: async () => 'there' });
    for (const foreign of [{ _ready: true }, { _eval: 'x', footnote: 'toe' }, null, 'text'])
      pipe.emit('there', foreign);
    expect(await here.ask('name')).toBe('there');
  });
});

/** Two ends of one pipe; what goes through is as JSON leaves it. */
function connect(hereAnswers: Answerers, thereAnswers: Answerers) {
  const pipe = new EventEmitter();
  const portTo = (to: string, from: string) => ({
    send: async (message: object) => void pipe.emit(to, JSON.parse(JSON.stringify(message))),
    onMessage: (listener: (message: unknown) => void) => void pipe.on(from, listener),
  });
  return {
    pipe,
    here: openLine(portTo('there', 'here'), hereAnswers),
    there: openLine(portTo('here', 'there'), thereAnswers),
  };
}
