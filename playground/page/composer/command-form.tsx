import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons.js';
import { toUpload } from '../store/api.js';
import { optionTypes } from '../types.js';
import { OptionField } from './option-field.js';
import type { CommandProps, Value, Values } from './props.js';
import type { SlashCommand, SlashOption } from './slash-commands.js';

/** A command being filled in: required options at once, others when asked for. Enter sends, Escape leaves. */
export function CommandForm(props: CommandProps): JSX.Element {
  const { store, command, onClose } = props;
  const [values, setValues] = useState<Values>({});
  const [problem, setProblem] = useState('');

  const submit = async () => {
    const missing = command.options.find(({ name, isRequired }) => isRequired && (values[name] ?? '') === '');
    if (missing) return setProblem(`“${missing.shownName}” is required.`);
    const options = await encodeValues(command, values);
    onClose();
    await store.ask('slash', { name: command.name, options }, `/${command.shownName}`);
  };
  const change = (name: string, value: Value) => {
    setProblem('');
    setValues((before) => ({ ...before, [name]: value }));
  };
  return (
    <form
      class="command-form"
      aria-label={`/${command.shownName}`}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <CommandHead command={command} onClose={onClose} />
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <Fields {...props} values={values} onChange={change} />
    </form>
  );
}

function CommandHead({ command, onClose }: Pick<CommandProps, 'command' | 'onClose'>): JSX.Element {
  return (
    <p class="command-head">
      <strong>
        <bdi>/{command.shownName}</bdi>
      </strong>{' '}
      <span class="muted">
        <bdi>{command.description}</bdi>
      </span>
      <button type="button" class="plain" aria-label="Leave the command" onClick={onClose}>
        <Icon name="close" size={16} />
      </button>
    </p>
  );
}

interface FieldsProps extends CommandProps {
  readonly values: Values;
  readonly onChange: (name: string, value: Value) => void;
}

function Fields({ onChange, ...props }: FieldsProps): JSX.Element {
  const { command } = props;
  const [shown, setShown] = useState<readonly string[]>(() => startingOptions(command));
  const sendButton = useRef<HTMLButtonElement>(null);
  // A command without a field to begin with is sent by the next Enter.
  useLayoutEffect(() => {
    if (startingOptions(command).length === 0) sendButton.current?.focus();
  }, [command]);
  const fields = command.options.filter(({ name }) => shown.includes(name));
  const others = command.options.filter(({ name }) => !shown.includes(name));
  return (
    <div class="fields">
      {fields.map((option, index) => (
        <OptionField
          key={option.name}
          {...props}
          option={option}
          isFirst={index === 0}
          onChange={(value) => onChange(option.name, value)}
        />
      ))}
      {others.map((option) => (
        <AddButton key={option.name} option={option} onAdd={() => setShown([...shown, option.name])} />
      ))}
      <button ref={sendButton} type="submit" class="plain send" aria-label="Send the command">
        <Icon name="send" />
      </button>
    </div>
  );
}

function AddButton({
  option,
  onAdd,
}: {
  readonly option: SlashOption;
  readonly onAdd: () => void;
}): JSX.Element {
  return (
    <button type="button" class="add-option" title={option.description} onClick={onAdd}>
      <Icon name="plus" size={14} />
      <bdi>{option.shownName}</bdi>
    </button>
  );
}

/** What is required stands ready; the rest comes when it is asked for. */
function startingOptions({ options }: SlashCommand): string[] {
  return options.filter(({ isRequired }) => isRequired).map(({ name }) => name);
}

async function encodeValues(command: SlashCommand, values: Values): Promise<Record<string, unknown>> {
  const given = command.options.filter(({ name }) => values[name] !== undefined && values[name] !== '');
  const entries = await Promise.all(
    given.map(async (option) => [option.name, await encode(option, values[option.name])] as const),
  );
  return Object.fromEntries(entries);
}

function encode(option: SlashOption, value: Value | undefined): unknown {
  if (value instanceof File) return toUpload(value);
  const isNumber = option.type === optionTypes.integer || option.type === optionTypes.number;
  return isNumber ? Number(value) : value;
}
