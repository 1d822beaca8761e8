import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { act } from '../api.js';
import { type Choice, nameOf, type Outcome, optionTypes } from '../types.js';
import type { Value, Values } from './command-form.js';
import type { ComposerProps } from './composer.js';
import type { SlashCommand, SlashOption } from './slash-commands.js';
import { listProps, Suggestions, steer } from './suggestions.js';

interface Props extends ComposerProps {
  readonly command: SlashCommand;
  readonly option: SlashOption;
  readonly values: Values;
  readonly isFirst: boolean;
  readonly onChange: (value: Value) => void;
}

/** One option of a command: its name, its description while it has the focus, and a field of its kind. */
export function OptionField(props: Props): JSX.Element {
  const { option } = props;
  return (
    <div class="option">
      <label class="option-name" for={fieldId(option)}>
        <bdi>{option.shownName}</bdi>
        {option.isRequired && (
          <span class="required" aria-hidden="true">
            *
          </span>
        )}
      </label>
      <Control {...props} />
      <small class="option-description">
        <bdi>{option.description}</bdi>
      </small>
    </div>
  );
}

function fieldId({ name }: SlashOption): string {
  return `option-${name}`;
}

function Control(props: Props): JSX.Element {
  const { option, view, channel, onChange } = props;
  const guild = view.guilds.find(({ id }) => id === channel.guild_id);
  switch (option.type) {
    case optionTypes.boolean:
      return (
        <Choices
          {...props}
          choices={[
            { name: 'True', value: 'true' },
            { name: 'False', value: 'false' },
          ]}
          read={(text) => text === 'true'}
        />
      );
    case optionTypes.attachment:
      return (
        <input
          type="file"
          id={fieldId(option)}
          required={option.isRequired}
          onChange={({ currentTarget }) => currentTarget.files?.[0] && onChange(currentTarget.files[0])}
        />
      );
    case optionTypes.user:
      return (
        <Choices
          {...props}
          choices={(guild?.members ?? []).map(({ user }) => ({ name: nameOf(user), value: user.id }))}
        />
      );
    case optionTypes.role:
      return (
        <Choices {...props} choices={(guild?.roles ?? []).map(({ id, name }) => ({ name, value: id }))} />
      );
    case optionTypes.channel:
      return (
        <Choices
          {...props}
          choices={(guild?.channels ?? []).map(({ id, name }) => ({ name: name ?? id, value: id }))}
        />
      );
    default:
      return option.choices.length > 0 ? (
        <Choices {...props} choices={option.choices} />
      ) : (
        <TextField {...props} />
      );
  }
}

function Choices({
  option,
  isFirst,
  choices,
  onChange,
  read = (text) => text,
}: Props & { readonly choices: readonly Choice[]; readonly read?: (text: string) => Value }): JSX.Element {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (!option.isRequired || isFirst) select.current?.focus();
  }, [option.isRequired, isFirst]);
  return (
    <select
      ref={select}
      id={fieldId(option)}
      required={option.isRequired}
      onChange={({ currentTarget }) => onChange(read(currentTarget.value))}
    >
      <option value="">Choose…</option>
      {choices.map(({ name, value }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** How long a person pauses before the bot is asked for completions. */
const pauseMs = 120;

function TextField(props: Props): JSX.Element {
  const { option, values, isFirst, onChange } = props;
  const [isFocused, setFocused] = useState(false);
  const [active, setActive] = useState(-1);
  // The name a choice was shown by; its value is what is sent.
  const [label, setLabel] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const value = values[option.name];
  const text = label ?? (typeof value === 'string' ? value : '');
  const choices = useCompletions(props, isFocused && label === undefined, text);
  useEffect(() => {
    if (!option.isRequired || isFirst) input.current?.focus();
  }, [option.isRequired, isFirst]);

  const choose = (index: number) => {
    const choice = choices[index];
    if (!choice) return;
    setLabel(choice.name);
    setActive(-1);
    onChange(String(choice.value));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter with nothing chosen sends the command; Tab goes to the next field.
    if (active === -1 && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    steer(event, choices.length, active, { move: setActive, choose });
  };
  const id = `choices-${option.name}`;
  return (
    <>
      <Suggestions
        id={id}
        heading={option.shownName}
        suggestions={choices.map(({ name, value: key }) => ({ key: String(key), words: name }))}
        active={active}
        onChoose={choose}
      />
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
          setActive(-1);
          onChange(currentTarget.value);
        }}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={onKeyDown}
        {...(option.completes && {
          role: 'combobox',
          'aria-expanded': choices.length > 0,
          ...listProps(id, choices.length > 0, active),
        })}
      />
    </>
  );
}

function useCompletions(
  { store, channel, command, option, values }: Props,
  isOn: boolean,
  typed: string,
): readonly Choice[] {
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const isAsking = isOn && option.completes;
  useEffect(() => {
    setChoices([]);
    if (!isAsking) return undefined;
    let isLate = false;
    const options = { ...textsOf(values), [option.name]: typed };
    const ask = async () => {
      const body = { channel: channel.id, name: command.name, options, focused: option.name };
      const outcome = await act<Outcome>(store.personKey, 'autocomplete', body).catch(() => undefined);
      if (!isLate) setChoices(outcome?.choices ?? []);
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [isAsking, typed]);
  return choices;
}

function textsOf(values: Values): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value !== 'object'));
}
