import { useEffect, useState } from 'preact/hooks';
import { act } from '../store/api.js';
import type { Store } from '../store/store.js';
import type { ChannelInfo, Outcome, View } from '../types.js';

export interface ExampleProps {
  readonly store: Store;
  readonly view: View;
  readonly channel: ChannelInfo;
}

/** About the article that comes along. */
const ofOwnArticle = ['How many countries are in the coalition?', 'Who signed the declaration?'] as const;

/** Two questions: about the article that comes along, or, with other articles, what the bot itself offers to begin with. */
export function useExampleQuestions(props: ExampleProps): readonly [first: string, second: string] {
  const [offered, setOffered] = useState<readonly string[]>([]);
  const { store, view, channel } = props;
  useEffect(() => {
    let isLate = false;
    const look = async () => {
      const questions = await questionsOfOthers(props);
      if (!isLate) setOffered(questions);
    };
    void look();
    return () => {
      isLate = true;
    };
  }, [store.personKey, view.person.locale, channel.id, store.commands.length]);
  const [first, second = first] = offered;
  return first === undefined || second === undefined ? ofOwnArticle : [first, second];
}

async function questionsOfOthers(props: ExampleProps): Promise<readonly string[]> {
  if (!props.store.commands.some(({ name }) => name === 'ask')) return [];
  // Beside what is typed, the bot offers sentences that would answer it.
  if ((await choicesFor(ofOwnArticle[0], props)).length > 1) return [];
  return choicesFor('', props);
}

async function choicesFor(typed: string, { store, channel }: ExampleProps): Promise<readonly string[]> {
  const body = { channel: channel.id, name: 'ask', options: { question: typed }, focused: 'question' };
  const outcome = await act<Outcome>(store.personKey, 'autocomplete', body).catch(() => undefined);
  return (outcome?.choices ?? []).map(({ name }) => name);
}
