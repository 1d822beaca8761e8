import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Choice, nameOf, optionTypes } from '../types.js';
import type { OptionProps, Value } from './props.js';
import { fieldId } from './slash-commands.js';
import { TextField } from './text-field.js';

/** One option of a command: its name, its description while it has the focus, and a field of its kind. */
export function OptionField(props: OptionProps): JSX.Element {
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

const truths: readonly Choice[] = [
  { name: 'True', value: 'true' },
  { name: 'False', value: 'false' },
];

function Control(props: OptionProps): JSX.Element {
  const { option } = props;
  if (option.type === optionTypes.attachment) return <FileField {...props} />;
  if (option.type === optionTypes.boolean)
    return <Choices {...props} choices={truths} read={(text) => text === 'true'} />;
  const choices = choicesOf(props);
  return choices ? <Choices {...props} choices={choices} /> : <TextField {...props} />;
}

/** All that can be chosen; undefined where a person types. */
function choicesOf({ option, view, channel }: OptionProps): readonly Choice[] | undefined {
  const guild = view.guilds.find(({ id }) => id === channel.guild_id);
  switch (option.type) {
    case optionTypes.user:
      return (guild?.members ?? []).map(({ user }) => ({ name: nameOf(user), value: user.id }));
    case optionTypes.role:
      return (guild?.roles ?? []).map(({ id, name }) => ({ name, value: id }));
    case optionTypes.channel:
      return (guild?.channels ?? []).map(({ id, name }) => ({ name: name ?? id, value: id }));
    default:
      return option.choices.length > 0 ? option.choices : undefined;
  }
}

function FileField({ option, onChange }: OptionProps): JSX.Element {
  return (
    <input
      type="file"
      id={fieldId(option)}
      required={option.isRequired}
      onChange={({ currentTarget }) => currentTarget.files?.[0] && onChange(currentTarget.files[0])}
    />
  );
}

interface ChoicesProps extends OptionProps {
  readonly choices: readonly Choice[];
  readonly read?: (text: string) => Value;
}

function Choices({ option, isFirst, choices, onChange, read = (text) => text }: ChoicesProps): JSX.Element {
  const select = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => {
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
