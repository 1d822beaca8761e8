import { z } from 'zod';
import { messageOf } from '../../errors.js';

/** Questions and answers between two processes, in both directions. */
export interface Line {
  /**
   * @param content anything that survives JSON
   * @throws Error when the other side fails, has gone, or keeps silent for longer than `patienceMs`
   */
  ask(topic: string, content?: unknown, patienceMs?: number): Promise<unknown>;
  /** Fails all that is still waiting for an answer: the other process has ended. The line can be used again. */
  drop(): void;
}

/** What carries the messages: a pipe to another process. */
export interface Port {
  send(message: object): Promise<unknown>;
  onMessage(listener: (message: unknown) => void): void;
}

/** By topic. */
export type Answerers = Readonly<Record<string, (content: unknown) => Promise<unknown>>>;

const defaultPatienceMs = 5000;

/** discord.js talks over the same pipe: its messages are none of these. */
const messageSchema = z.discriminatedUnion('footnote', [
  z.object({
    footnote: z.literal('question'),
    id: z.number(),
    topic: z.string(),
    content: z.unknown().optional(),
  }),
  z.object({ footnote: z.literal('answer'), id: z.number(), content: z.unknown().optional() }),
  z.object({ footnote: z.literal('failure'), id: z.number(), reason: z.string() }),
]);
type Message = z.infer<typeof messageSchema>;
type Question = Extract<Message, { footnote: 'question' }>;

interface Waiting {
  readonly resolve: (content: unknown) => void;
  readonly reject: (error: Error) => void;
}

export function openLine(port: Port, answerers: Answerers): Line {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  port.onMessage((received) => {
    const { data: message } = messageSchema.safeParse(received);
    if (message?.footnote === 'question') void answer(message, answerers, port);
    if (message?.footnote === 'answer') waiting.get(message.id)?.resolve(message.content);
    if (message?.footnote === 'failure') waiting.get(message.id)?.reject(new Error(message.reason));
  });
  return {
    async ask(topic, content, patienceMs = defaultPatienceMs) {
      const id = ++lastId;
      let giveUp: NodeJS.Timeout | undefined;
      try {
        return await new Promise((resolve, reject) => {
          waiting.set(id, { resolve, reject });
          giveUp = setTimeout(() => reject(new Error(`no answer to ${topic} in time`)), patienceMs);
          port.send({ footnote: 'question', id, topic, content } satisfies Question).catch(reject);
        });
      } finally {
        clearTimeout(giveUp);
        waiting.delete(id);
      }
    },
    drop() {
      for (const { reject } of waiting.values()) reject(new Error('the other process has ended'));
    },
  };
}

async function answer({ id, topic, content }: Question, answerers: Answerers, port: Port): Promise<void> {
  const reply = await replyTo(topic, content, answerers).then(
    (answered): Message => ({ footnote: 'answer', id, content: answered }),
    (thrown: unknown): Message => ({ footnote: 'failure', id, reason: messageOf(thrown) }),
  );
  // Who asked and has gone does not wait for an answer.
  await port.send(reply).catch(() => undefined);
}

async function replyTo(topic: string, content: unknown, answerers: Answerers): Promise<unknown> {
  const answerer = Object.hasOwn(answerers, topic) ? answerers[topic] : undefined;
  if (!answerer) throw new Error(`nobody answers to ${topic}`);
  return answerer(content);
}
