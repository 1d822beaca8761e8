import { useEffect, useState } from 'preact/hooks';
import { act } from '../store/api.js';
import type { Choice, Outcome } from '../types.js';
import type { OptionProps, Values } from './props.js';

/** How long a person pauses before the bot is asked for completions. */
const pauseMs = 120;

/** What the bot offers for an option while it is typed. */
export function useCompletions(props: OptionProps, isOn: boolean, typed: string): readonly Choice[] {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly choices: readonly Choice[] }>();
  const isAsking = isOn && props.option.completes;
  useEffect(() => {
    if (!isAsking) return undefined;
    let isLate = false;
    const ask = async () => {
      const choices = await complete(props, typed);
      if (!isLate) setAnswer({ to: typed, choices });
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [isAsking, typed]);
  // What was offered for other words must not be taken by an early Enter.
  return isAsking && answer?.to === typed ? answer.choices : [];
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
