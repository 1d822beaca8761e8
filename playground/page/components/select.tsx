import type { JSX } from 'preact';
import type { PartProps } from './component.js';

export function Select({ store, message, component }: PartProps): JSX.Element {
  const placeholder = component.placeholder ?? 'Make a selection';
  const choose = (value: string) => {
    const where = { channel: message.channel_id, message: message.id };
    void store.ask('press', { ...where, customId: component.custom_id, values: [value] }, placeholder);
  };
  return (
    <select
      class="select"
      aria-label={placeholder}
      value={component.options?.find((option) => option.default)?.value ?? ''}
      disabled={component.disabled ?? false}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      <option value="" disabled>
        {placeholder}
      </option>
      {component.options?.map(({ label, value, description }) => (
        <option key={value} value={value}>
          {description ? `${label} — ${description}` : label}
        </option>
      ))}
    </select>
  );
}
