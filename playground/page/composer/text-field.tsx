import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
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
  useEffect(() => {
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
          offers.reset();
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
  const [active, setActive] = useState(-1);
  const choices = useCompletions(props, isOn, text);
  const choose = (index: number) => {
    const choice = choices[index];
    if (!choice) return;
    onLabel(choice.name);
    setActive(-1);
    onChange(String(choice.value));
  };
  const id = `choices-${option.name}`;
  return {
    list: {
      id,
      heading: option.shownName,
      suggestions: choices.map(({ name, value: key }) => ({ key: String(key), words: name })),
      active,
      onChoose: choose,
    },
    reset: () => setActive(-1),
    onKeyDown: (event: KeyboardEvent) => {
      // Enter with nothing chosen sends the command; Tab goes to the next field.
      if (active === -1 && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      steer(event, choices.length, active, { move: setActive, choose });
    },
    fieldProps: {
      role: 'combobox' as const,
      'aria-expanded': choices.length > 0,
      ...listProps(id, choices.length > 0, active),
    },
  };
}
