import { type JSX, render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ChannelView } from './channel/channel-view.js';
import { ModalDialog } from './components/modal.js';
import { Sidebar } from './sidebar/sidebar.js';
import { Jump } from './store/jump.js';
import { Names, namesIn } from './store/names.js';
import { useStore } from './store/store.js';

function App(): JSX.Element {
  const store = useStore();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const names = useMemo(() => (store.view ? namesIn(store.view) : new Map<string, string>()), [store.view]);
  const channelId = store.channel?.id;
  // On a small screen the channel that was chosen is what the person wants to see.
  useEffect(() => setMenuOpen(false), [channelId]);
  if (!store.view) return <p class="loading">Connecting…</p>;
  return (
    <Names.Provider value={names}>
      <Jump.Provider value={store.jump}>
        <div class={`app ${isMenuOpen ? 'menu-open' : ''}`}>
          <Sidebar store={store} view={store.view} onClose={() => setMenuOpen(false)} />
          <Backdrop onClick={() => setMenuOpen(false)} />
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
      </Jump.Provider>
    </Names.Provider>
  );
}

function Backdrop({ onClick }: { readonly onClick: () => void }): JSX.Element {
  return (
    <button type="button" class="backdrop" aria-label="Close the menu" tabIndex={-1} onClick={onClick} />
  );
}

const root = document.getElementById('app');
if (root) render(<App />, root);
