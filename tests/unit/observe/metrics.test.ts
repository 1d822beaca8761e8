import { describe, expect, it } from 'vitest';
import { ArticlesBeingRead } from '../../../src/library/library.js';
import { corpusOf, measureLibrary } from '../../../src/observe/measure.js';
import { type Connection, createMetrics, type Metrics } from '../../../src/observe/metrics.js';
import { makeNothing, recordAsking } from '../../helpers/answers.js';
import { makeArticleOf } from '../../helpers/factories.js';
import { makeLibrary, makeReport } from '../../helpers/libraries/library.js';
import { makeSnapshotOf } from '../../helpers/snapshots.js';

const snapshot = makeSnapshotOf([makeArticleOf(['The mill.', 'The weir.'])]);

describe('metrics', () => {
  it('count answers by kind, from nought, and keep how long they took', async () => {
    const metrics = makeMetrics();
    metrics.noteAnswer('answered', 0.002);
    metrics.noteAnswer('answered', 0.2);
    metrics.noteAnswer('nothing', 0.0001);
    const text = await textOf(metrics);
    expect(text).toContain('footnote_answers_total{kind="answered"} 2');
    expect(text).toContain('footnote_answers_total{kind="nothing"} 1');
    expect(text).toContain('footnote_answers_total{kind="unsure"} 0');
    expect(text).toContain('footnote_answer_seconds_bucket{le="0.0025"} 2');
    expect(text).toContain('footnote_answer_seconds_count 3');
  });

  it('show each connection as it is when asked, and a ping once there is one', async () => {
    const connections: Connection[] = [
      { shard: 0, isUp: true, pingMs: 50 },
      { shard: 1, isUp: false },
    ];
    const metrics = makeMetrics(connections);
    expect(await textOf(metrics)).toMatch(/gateway_up\{shard="0"\} 1\n.*gateway_up\{shard="1"\} 0/s);
    expect(await textOf(metrics)).toContain('footnote_gateway_ping_seconds{shard="0"} 0.05');
    connections.splice(0, 2, { shard: 0, isUp: false });
    expect(await textOf(metrics)).toContain('footnote_gateway_up{shard="0"} 0');
    expect(await textOf(metrics)).not.toContain('gateway_ping_seconds{');
  });

  it('say whether the database can be used', async () => {
    expect(await textOf(makeMetrics())).toContain('footnote_database_up 1\n');
    expect(await textOf(makeMetrics([], undefined, 'out of reach'))).toContain('footnote_database_up 0\n');
  });

  it('describe the corpus and the event loop, in a registry of their own', async () => {
    const text = await textOf(makeMetrics());
    expect(text).toContain('footnote_articles 1\n');
    expect(text).toContain('footnote_passages 2\n');
    expect(text).toContain('footnote_problems 0\n');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    // A second bot in the same process would be refused by the registry that prom-client shares.
    expect(await textOf(makeMetrics())).toContain('footnote_articles');
  });
});

describe('while the articles are being read', () => {
  it('there is nothing to say of them, and all else is told', async () => {
    const current = () => {
      throw new ArticlesBeingRead();
    };
    const text = await textOf(makeMetrics([{ shard: 0, isUp: true }], makeLibrary({ current })));
    expect(text).toContain('footnote_gateway_up{shard="0"} 1');
    expect(text).not.toMatch(/^footnote_articles [1-9]/m);
  });
});

describe('measuring', () => {
  it('passes questions and answers on as they are', async () => {
    const metrics = makeMetrics();
    const { ask, calls } = recordAsking((question) => makeNothing({ reason: 'not-in-corpus' }, question));
    let nowMs = 0;
    const measured = measureLibrary(makeLibrary({ ask }), metrics, () => (nowMs += 30));
    expect(await measured.ask('Who?', { top: 3 })).toEqual(makeNothing({ reason: 'not-in-corpus' }, 'Who?'));
    expect(calls).toEqual([{ question: 'Who?', options: { top: 3 } }]);
    const text = await textOf(metrics);
    expect(text).toContain('footnote_answers_total{kind="nothing"} 1');
    expect(text).toContain('footnote_answer_seconds_sum 0.03');
  });

  it('counts a reading once, whoever joined it, and by how it ended', async () => {
    const metrics = makeMetrics();
    const readings = [
      Promise.resolve(makeReport({ swapped: true })),
      Promise.resolve(makeReport({ swapped: false })),
      Promise.reject(new Error('broken')),
    ];
    let turn = 0;
    const library = makeLibrary({
      reload: () => readings[turn] ?? Promise.reject(new Error('no more')),
    });
    const measured = measureLibrary(library, metrics, () => 0);
    for (turn = 0; turn < readings.length; turn += 1) {
      await Promise.allSettled([measured.reload(), measured.reload()]);
    }
    const text = await textOf(metrics);
    for (const result of ['swapped', 'kept', 'failed'])
      expect(text).toContain(`footnote_reloads_total{result="${result}"} 1\n`);
  });
});

function makeMetrics(
  connections: readonly Connection[] = [],
  library = makeLibrary({ snapshot }),
  trouble?: string,
) {
  const corpus = () => corpusOf(library);
  return createMetrics({ connections: () => connections, corpus, storeTrouble: () => trouble });
}

async function textOf(metrics: Metrics): Promise<string> {
  const { contentType, text } = await metrics.expose();
  expect(contentType).toContain('text/plain');
  return text;
}
