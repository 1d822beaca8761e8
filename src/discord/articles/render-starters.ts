import type { APIButtonComponent } from 'discord.js';
import type { Snapshot } from '../../answer/snapshot.js';
import type { Starter } from '../../answer/starters.js';
import { cutText } from '../components/cut.js';
import { button } from '../components/layout.js';
import { maxButtonLabel } from '../limits.js';

export function starterButtons(
  starters: readonly Starter[],
  { version }: Snapshot,
): readonly APIButtonComponent[] {
  return starters.map(({ question, kind, ordinal }) =>
    button(cutText(question, maxButtonLabel), { kind, version, place: ordinal }),
  );
}
