import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Question } from '../sets/question-set.js';
import type { Turn } from './product-run.js';

const turnSchema = z
  .object({
    q: z.string().min(1),
    /** The paragraph that answers, or several where several do. */
    pid: z.string().optional(),
    pids: z.array(z.string()).min(1).optional(),
    /** The question written out, so that it stands alone. */
    rewrite: z.string().min(1),
  })
  .refine((turn) => (turn.pid === undefined) !== (turn.pids === undefined), 'needs either pid or pids');

const dialogueSchema = z.object({
  id: z.string(),
  article: z.string(),
  /** Reported, never looked at one by one. */
  held: z.boolean().default(false),
  turns: z.array(turnSchema).min(2).max(5),
});

const dialogueFileSchema = z.object({ corpus: z.string(), dialogues: z.array(dialogueSchema) });

export type Dialogue = Readonly<z.infer<typeof dialogueSchema>>;
export type DialogueFile = Readonly<z.infer<typeof dialogueFileSchema>>;

export function readDialogues(): DialogueFile {
  const file = fileURLToPath(new URL('../../../../dialogues/squad2-dialogues.json', import.meta.url));
  return parseDialogues(readFileSync(file, 'utf8'));
}

export function parseDialogues(json: string): DialogueFile {
  return dialogueFileSchema.parse(JSON.parse(json));
}

/** All turns of all dialogues in order, each dialogue one conversation, every turn judged. */
export function spokenTurns(dialogues: readonly Dialogue[]): Turn[] {
  return dialogues.flatMap(({ id, turns }) =>
    turns.map((turn) => ({ question: turn.q, conversation: id, judgedAs: toQuestion(turn) })),
  );
}

/** The written-out questions of the same turns, each asked alone: what a follow-up can reach at best. */
export function rewrittenTurns(dialogues: readonly Dialogue[]): Turn[] {
  return dialogues.flatMap(({ turns }) =>
    turns.map((turn) => ({ question: turn.rewrite, judgedAs: toQuestion(turn) })),
  );
}

/** The same turns as they were typed, each asked alone: what the conversation is worth. */
export function bareTurns(dialogues: readonly Dialogue[]): Turn[] {
  return dialogues.flatMap(({ turns }) =>
    turns.map((turn) => ({ question: turn.q, judgedAs: toQuestion(turn) })),
  );
}

function toQuestion({ q, pid, pids }: Dialogue['turns'][number]): Question {
  return { q, pids: pids ?? (pid === undefined ? [] : [pid]), impossible: false, answers: [], history: [] };
}
