import { useEffect, useState } from 'preact/hooks';
import { act } from '../store/api.js';
import type { Choice, Outcome } from '../types.js';
import type { OptionProps, Values } from './props.js';

/** How long a person pauses before the bot is asked for completions. */
const pauseMs = 120;

/** What the bot offers for an option while it is typed. */
export function useCompletions(props: OptionProps, isOn: boolean, typed: string): readonly Choice[] {
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const isAsking = isOn && props.option.completes;
  useEffect(() => {
    setChoices([]);
    if (!isAsking) return undefined;
    let isLate = false;
    const ask = async () => {
      const found = await complete(props, typed);
      if (!isLate) setChoices(found);
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [isAsking, typed]);
  return choices;
}

async function complete(
  { store, channel, command, option, values }: OptionProps,
  typed: string,
): Promise<readonly Choice[]> {
  const options = { ...textsOf(values), [option.name]: typed };
  const body = { channel: channel.id, name: command.name, options, focused: option.name };
  const outcome = await act<Outcome>(store.personKey, 'autocomplete', body).catch(() => undefined);
  return outcome?.choices ?? [];
}

function textsOf(values: Values): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value !== 'object'));
}
