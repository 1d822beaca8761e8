import type { JSX } from 'preact';
import { encodeMentions } from '../composer/mentions.js';
import type { Store } from '../store/store.js';
import { type ChannelInfo, nameOf, type View } from '../types.js';

interface Props {
  readonly store: Store;
  readonly view: View;
  readonly channel: ChannelInfo;
}

/** About the article that comes along. */
const questions = ['How many countries are in the coalition?', 'Who signed the declaration?'] as const;

interface Example {
  readonly words: string;
  readonly run: () => void;
}

/** For a channel in which nothing has been said: what one could begin with, each one click away. */
export function Examples(props: Props): JSX.Element | null {
  const examples = [...writtenExamples(props), ...commandExamples(props)];
  if (examples.length === 0) return null;
  return (
    <ul class="examples" aria-label="Examples">
      {examples.map(({ words, run }) => (
        <li key={words}>
          <button type="button" class="button secondary" onClick={run}>
            {words}
          </button>
        </li>
      ))}
    </ul>
  );
}

function writtenExamples({ store, view, channel }: Props): Example[] {
  if (!isBotIn(channel, view)) return [];
  const toBot = channel.guild_id === undefined ? '' : `@${nameOf(view.bot)} `;
  const words = `${toBot}${questions[0]}`;
  return [{ words, run: () => void store.perform('write', { content: encodeMentions(words, view) }) }];
}

function commandExamples({ store }: Props): Example[] {
  const offered = (name: string) => store.commands.some((command) => command.name === name);
  const use = (words: string, name: string, options: object) => ({
    words,
    run: () => void store.ask('slash', { name, options }, words),
  });
  return [
    ...(offered('ask') ? [use(`/ask ${questions[1]}`, 'ask', { question: questions[1] })] : []),
    ...(offered('help') ? [use('/help', 'help', {})] : []),
  ];
}

/** Whether the bot hears what is written here; by a person's own installation it hears commands alone. */
export function isBotIn(channel: ChannelInfo, view: View): boolean {
  const guild = view.guilds.find(({ id }) => id === channel.guild_id);
  const users = guild ? guild.members.map(({ user }) => user) : (channel.recipients ?? []);
  return users.some(({ id }) => id === view.bot.id);
}
