import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Avatar } from '../avatar.js';
import { changePerson } from '../store/api.js';
import type { Store } from '../store/store.js';
import { nameOf, type View } from '../types.js';

const locales = ['en-US', 'de', 'es-ES', 'fr', 'pt-BR', 'ru', 'uk', 'ja', 'zh-CN', 'ar'];
/** What each person is good for. */
const roleWords: Readonly<Record<string, string>> = {
  member: 'member',
  moderator: 'moderator',
  other: 'another member',
};

/** Who to be, in which language and which theme. */
export function PersonPanel({ store, view }: { readonly store: Store; readonly view: View }): JSX.Element {
  const { key, locale } = view.person;
  return (
    <section class="person-panel" aria-label="Who you are">
      <People store={store} view={view} />
      <div class="settings">
        <label>
          Language{' '}
          <select
            value={locale}
            onChange={({ currentTarget }) => void changePerson(key, { locale: currentTarget.value })}
          >
            {locales.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <ThemeSelect />
      </div>
    </section>
  );
}

function People({ store, view }: { readonly store: Store; readonly view: View }): JSX.Element {
  return (
    <fieldset>
      <legend>You are</legend>
      {view.people.map((person) => (
        <label key={person.key} class="person">
          <input
            type="radio"
            name="person"
            value={person.key}
            checked={person.key === store.personKey}
            onChange={() => store.become(person.key)}
          />
          <Avatar user={person.user} size={32} />
          <span class="person-name">
            {nameOf(person.user)}
            <small>{roleWords[person.key]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function ThemeSelect(): JSX.Element {
  const [theme, setTheme] = useState(() => localStorage.getItem('theme') ?? 'auto');
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem('theme', theme);
  }, [theme]);
  return (
    <label>
      Theme{' '}
      <select value={theme} onChange={({ currentTarget }) => setTheme(currentTarget.value)}>
        <option>auto</option>
        <option>light</option>
        <option>dark</option>
      </select>
    </label>
  );
}
