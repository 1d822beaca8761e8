import type { FormProblem } from '../rest/errors.js';
import { field } from '../rest/fields.js';
import { countProblem, lengthProblem, requiredProblem } from './problem.js';

/** Choices of an autocomplete: at most 25, names of 1 to 100 characters, text values of at most 100. */
export function checkAutocomplete(data: unknown): FormProblem[] {
  const choices = field(data, 'choices');
  if (!Array.isArray(choices)) return requiredProblem(['choices'], undefined);
  const each = choices.flatMap((choice, index) => {
    const path = ['choices', String(index)];
    return [
      ...lengthProblem([...path, 'name'], field(choice, 'name'), 1, 100),
      ...lengthProblem([...path, 'value'], field(choice, 'value'), 0, 100),
    ];
  });
  return [...countProblem(['choices'], choices, 0, 25), ...each];
}

/** A modal: title of 1 to 45 characters, one to five fields: https://discord.com/developers/docs/components/using-modal-components */
export function checkModal(data: unknown): FormProblem[] {
  return [
    ...requiredProblem(['custom_id'], field(data, 'custom_id')),
    ...lengthProblem(['custom_id'], field(data, 'custom_id'), 1, 100),
    ...requiredProblem(['title'], field(data, 'title')),
    ...lengthProblem(['title'], field(data, 'title'), 1, 45),
    ...countProblem(['components'], field(data, 'components'), 1, 5),
  ];
}
