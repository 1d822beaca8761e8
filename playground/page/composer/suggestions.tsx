import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface Suggestion {
  readonly key: string;
  readonly words: string;
  readonly detail?: string;
}

interface Props {
  readonly id: string;
  readonly heading: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly onMove: (index: number) => void;
  readonly onChoose: (index: number) => void;
}

/** What could be meant, above the composer; the text field keeps the focus and says which one is active. */
export function Suggestions({
  id,
  heading,
  suggestions,
  active,
  onMove,
  onChoose,
}: Props): JSX.Element | null {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (suggestions.length === 0) return null;
  return (
    <div class="suggestions" ref={list}>
      <p class="suggestions-heading">{heading}</p>
      <div role="listbox" id={id} aria-label={heading}>
        {suggestions.map((suggestion, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the text field, which names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the text field
          <div
            key={suggestion.key}
            id={`${id}-${index}`}
            role="option"
            class="suggestion"
            aria-selected={index === active}
            onMouseMove={() => index !== active && onMove(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(index)}
          >
            <bdi>{suggestion.words}</bdi>
            {suggestion.detail && (
              <small>
                <bdi>{suggestion.detail}</bdi>
              </small>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

/** What a text field says of the list it commands: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function listProps(id: string, isOpen: boolean, active: number) {
  return {
    'aria-autocomplete': 'list' as const,
    ...(isOpen && { 'aria-controls': id, 'aria-activedescendant': `${id}-${active}` }),
  };
}

/** Moves among suggestions or takes one; says whether the key was meant for them. */
export function steer(
  event: KeyboardEvent,
  count: number,
  active: number,
  act: { readonly move: (index: number) => void; readonly choose: (index: number) => void },
): boolean {
  if (count === 0 || event.isComposing) return false;
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step !== undefined) act.move((active + step + count) % count);
  else if (event.key === 'Enter' || event.key === 'Tab') act.choose(active);
  else return false;
  event.preventDefault();
  return true;
}
