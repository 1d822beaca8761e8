import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { optionTypes } from '../types.js';
import { useCompletions } from './completions.js';
import type { OptionProps } from './props.js';
import { fieldId } from './slash-commands.js';
import { listProps, Suggestions, steer } from './suggestions.js';

/** An option that is typed, with what the bot offers for it where it completes. */
export function TextField(props: OptionProps): JSX.Element {
  const { option, values, isFirst, onChange } = props;
  const [isFocused, setFocused] = useState(false);
  // The name a choice was shown by; its value is what is sent.
  const [label, setLabel] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const value = values[option.name];
  const text = label ?? (typeof value === 'string' ? value : '');
  const offers = useChoices(props, isFocused && label === undefined, text, setLabel);
  useLayoutEffect(() => {
    if (!option.isRequired || isFirst) input.current?.focus();
  }, [option.isRequired, isFirst]);
  return (
    <>
      <Suggestions {...offers.list} />
      <input
        ref={input}
        id={fieldId(option)}
        dir="auto"
        autocomplete="off"
        required={option.isRequired}
        maxLength={option.maxLength ?? 6000}
        inputMode={option.type === optionTypes.string ? 'text' : 'numeric'}
        value={text}
        onInput={({ currentTarget }) => {
          setLabel(undefined);
          onChange(currentTarget.value);
        }}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={offers.onKeyDown}
        {...(option.completes && offers.fieldProps)}
      />
    </>
  );
}

function useChoices(props: OptionProps, isOn: boolean, text: string, onLabel: (label: string) => void) {
  const { option, onChange } = props;
  const [place, setPlace] = useState({ text: '', active: 0, isDismissed: false });
  // As in Discord, the first choice is active: Enter takes it rather than send the command.
  const { active, isDismissed } = place.text === text ? place : { active: 0, isDismissed: false };
  const found = useCompletions(props, isOn, text);
  const choices = isDismissed ? [] : found;
  const choose = (index: number) => {
    const choice = choices[index];
    if (!choice) return;
    onLabel(choice.name);
    onChange(String(choice.value));
  };
  const move = (index: number) => setPlace({ text, active: index, isDismissed: false });
  const id = `choices-${option.name}`;
  return {
    list: {
      id,
      heading: option.shownName,
      suggestions: choices.map(({ name, value: key }) => ({ key: String(key), words: name })),
      active,
      onMove: move,
      onChoose: choose,
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (steer(event, choices.length, active, { move, choose })) return;
      if (event.key !== 'Escape' || choices.length === 0) return;
      // The first Escape leaves the choices, the next one the command.
      event.stopPropagation();
      setPlace({ text, active: 0, isDismissed: true });
    },
    fieldProps: {
      role: 'combobox' as const,
      'aria-expanded': choices.length > 0,
      ...listProps(id, choices.length > 0, active),
    },
  };
}
