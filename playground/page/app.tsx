import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ChannelView } from './channel-view.js';
import { ModalDialog } from './modal.js';
import { Names, namesIn } from './names.js';
import { Sidebar } from './sidebar.js';
import { useStore } from './store.js';

export function App(): JSX.Element {
  const store = useStore();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const names = useMemo(() => (store.view ? namesIn(store.view) : new Map<string, string>()), [store.view]);
  const channelId = store.channel?.id;
  // On a small screen the channel that was chosen is what the person wants to see.
  useEffect(() => setMenuOpen(false), [channelId]);
  if (!store.view) return <p class="loading">Connecting…</p>;
  return (
    <Names.Provider value={names}>
      <div class={`app ${isMenuOpen ? 'menu-open' : ''}`}>
        <Sidebar store={store} view={store.view} onClose={() => setMenuOpen(false)} />
        <button
          type="button"
          class="backdrop"
          aria-label="Close the menu"
          tabIndex={-1}
          onClick={() => setMenuOpen(false)}
        />
        {store.channel && (
          <ChannelView
            store={store}
            view={store.view}
            channel={store.channel}
            onMenu={() => setMenuOpen(true)}
          />
        )}
        {store.modal && <ModalDialog store={store} outcome={store.modal} />}
      </div>
    </Names.Provider>
  );
}
