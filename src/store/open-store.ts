import type { Change, StorePlace } from './place.js';
import { type RememberedSettings, rememberSettings } from './remembered-settings.js';
import { openResilientStore, type ResilientStore } from './resilient.js';
import type { Supervision } from './supervised.js';

/** A store that survives what happens to its database, and remembers the settings that each question needs. */
export async function openStore(place: StorePlace, supervision: Supervision): Promise<ResilientStore> {
  const { clock, onChange } = supervision;
  let settings: RememberedSettings | undefined;
  const store = await openResilientStore(place, {
    ...supervision,
    onChange(change) {
      if (settings) forgetChanged(settings, change);
      onChange?.(change);
    },
  });
  settings = rememberSettings(store.settings, { clock, areChangesTold: place.follow !== undefined });
  return { ...store, settings };
}

function forgetChanged(settings: RememberedSettings, change: Change): void {
  if (change === 'anything') settings.forget();
  else if (change.what === 'settings') settings.forget(change.serverId);
}
