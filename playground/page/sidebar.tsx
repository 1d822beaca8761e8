import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { changePerson } from './api.js';
import { Avatar } from './avatar.js';
import { Icon, type IconName } from './icons.js';
import type { Store } from './store.js';
import { type ChannelInfo, channelTypes, type GuildInfo, isThread, nameOf, type View } from './types.js';

interface Props {
  readonly store: Store;
  readonly view: View;
}

/** Servers, the channels of the open one, and who to be. */
export function Sidebar({ store, view, onClose }: Props & { readonly onClose: () => void }): JSX.Element {
  const guild = view.guilds.find(({ id }) => id === store.channel?.guild_id);
  return (
    <nav class="sidebar" aria-label="Servers and channels">
      <Rail store={store} view={view} />
      <div class="channels">
        <header class="guild-name">
          <h2>{guild ? guild.name : 'Direct messages'}</h2>
          <button type="button" class="plain only-small" aria-label="Close the menu" onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        <div class="channel-list">
          {guild ? (
            <GuildChannels store={store} guild={guild} />
          ) : (
            <DirectMessages store={store} view={view} />
          )}
        </div>
        <PersonPanel store={store} view={view} />
      </div>
    </nav>
  );
}

function Rail({ store, view }: Props): JSX.Element {
  const isHome = store.channel?.guild_id === undefined;
  const openFirst = (channels: readonly ChannelInfo[]) => {
    const first = channels.find(({ type }) => type === channelTypes.text || type === channelTypes.dm);
    if (first) store.open(first.id);
  };
  return (
    <ul class="rail">
      <li>
        <button
          type="button"
          class="guild"
          aria-current={isHome}
          title="Direct messages"
          aria-label="Direct messages"
          onClick={() => openFirst(view.directMessages)}
        >
          <Icon name="person" size={24} />
        </button>
      </li>
      {view.guilds.map((guild) => (
        <li key={guild.id}>
          <button
            type="button"
            class="guild"
            aria-current={guild.id === store.channel?.guild_id}
            title={guild.name}
            aria-label={guild.name}
            onClick={() => openFirst(guild.channels)}
          >
            {initials(guild.name)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function initials(name: string): string {
  return name
    .split(' ')
    .map(([letter]) => letter)
    .join('')
    .slice(-2);
}

function GuildChannels({ store, guild }: { readonly store: Store; readonly guild: GuildInfo }): JSX.Element {
  const byPosition = (a: ChannelInfo, b: ChannelInfo) => (a.position ?? 0) - (b.position ?? 0);
  const main = guild.channels
    .filter((channel) => !isThread(channel) && channel.type !== channelTypes.category)
    .sort(byPosition);
  return (
    <ul>
      {main.map((channel) => (
        <li key={channel.id}>
          <ChannelLink store={store} channel={channel} />
          <Threads
            store={store}
            threads={guild.channels.filter(({ parent_id }) => parent_id === channel.id)}
          />
        </li>
      ))}
    </ul>
  );
}

function Threads({
  store,
  threads,
}: {
  readonly store: Store;
  readonly threads: readonly ChannelInfo[];
}): JSX.Element | null {
  if (threads.length === 0) return null;
  return (
    <ul class="threads">
      {threads.map((thread) => (
        <li key={thread.id}>
          <ChannelLink store={store} channel={thread} />
        </li>
      ))}
    </ul>
  );
}

function DirectMessages({ store, view }: Props): JSX.Element {
  return (
    <ul>
      {view.directMessages.map((channel) => (
        <li key={channel.id}>
          <ChannelLink store={store} channel={channel} />
        </li>
      ))}
    </ul>
  );
}

export function iconOf(channel: ChannelInfo): IconName {
  if (isThread(channel)) return 'thread';
  if (channel.type === channelTypes.forum) return 'forum';
  return channel.type === channelTypes.dm ? 'person' : 'hash';
}

export function titleOf(channel: ChannelInfo, ownId: string): string {
  if (channel.type !== channelTypes.dm) return channel.name ?? '';
  return (
    channel.recipients
      ?.filter(({ id }) => id !== ownId)
      .map(nameOf)
      .join(', ') ?? ''
  );
}

function ChannelLink({
  store,
  channel,
}: {
  readonly store: Store;
  readonly channel: ChannelInfo;
}): JSX.Element {
  const isOpen = channel.id === store.channel?.id;
  return (
    <button
      type="button"
      class="channel"
      aria-current={isOpen ? 'page' : undefined}
      onClick={() => store.open(channel.id)}
    >
      <Icon name={iconOf(channel)} />
      <bdi>{titleOf(channel, store.view?.person.user.id ?? '')}</bdi>
    </button>
  );
}

const locales = ['en-US', 'de', 'es-ES', 'fr', 'pt-BR', 'ru', 'uk', 'ja', 'zh-CN', 'ar'];
/** What each person is good for. */
const roleWords: Readonly<Record<string, string>> = {
  member: 'member',
  moderator: 'moderator',
  other: 'another member',
};

function PersonPanel({ store, view }: Props): JSX.Element {
  const { key, locale } = view.person;
  return (
    <section class="person-panel" aria-label="Who you are">
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
