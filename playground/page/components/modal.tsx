import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Markdown } from '../markdown/markdown.js';
import type { Store } from '../store/store.js';
import { type Outcome, componentTypes as type } from '../types.js';

/** A field of a form, whichever of Discord's two wrappings it came in. */
interface Field {
  readonly type: number;
  readonly label?: string;
  readonly description?: string;
  readonly content?: string;
  readonly custom_id?: string;
  readonly style?: number;
  readonly placeholder?: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly component?: Field;
  readonly components?: readonly Field[];
}

export function ModalDialog({
  store,
  outcome,
}: {
  readonly store: Store;
  readonly outcome: Outcome;
}): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(event.currentTarget));
    store.closeModal();
    void store.ask('submit', { interaction: outcome.id, values }, outcome.modal?.title ?? '');
  };
  // The form's own shape is a wide union; these are the fields of it that are drawn.
  const fields = (outcome.modal?.components ?? []) as unknown as readonly Field[];
  return (
    <dialog ref={dialog} class="modal" aria-labelledby="modal-title" onClose={store.closeModal}>
      <form onSubmit={submit}>
        <h2 id="modal-title">{outcome.modal?.title}</h2>
        {fields.map((field, index) => (
          <FieldRow key={field.custom_id ?? index} field={field} />
        ))}
        <div class="modal-buttons">
          <button type="button" class="button secondary" onClick={store.closeModal}>
            Cancel
          </button>
          <button type="submit" class="button primary">
            Submit
          </button>
        </div>
      </form>
    </dialog>
  );
}

function FieldRow({
  field,
  label,
  description,
}: {
  readonly field: Field;
  readonly label?: string | undefined;
  readonly description?: string | undefined;
}): JSX.Element | null {
  if (field.type === type.text) return <Markdown source={field.content ?? ''} />;
  if (field.component)
    return <FieldRow field={field.component} label={field.label} description={field.description} />;
  const [only] = field.components ?? [];
  if (only) return <FieldRow field={only} />;
  const isLong = field.style === 2;
  const shared = {
    name: field.custom_id ?? '',
    id: `field-${field.custom_id}`,
    required: field.required !== false,
    placeholder: field.placeholder ?? '',
    defaultValue: field.value ?? '',
    ...(field.min_length !== undefined && { minLength: field.min_length }),
    ...(field.max_length !== undefined && { maxLength: field.max_length }),
  };
  return (
    <div class="field">
      <label for={shared.id}>
        {label ?? field.label}
        {shared.required && <span class="required"> *</span>}
      </label>
      {description && <small>{description}</small>}
      {isLong ? <textarea rows={4} dir="auto" {...shared} /> : <input dir="auto" {...shared} />}
    </div>
  );
}
