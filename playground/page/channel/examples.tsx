import type { JSX } from 'preact';
import { encodeMentions } from '../composer/mentions.js';
import { type ChannelInfo, nameOf, type View } from '../types.js';
import { type ExampleProps, useExampleQuestions } from './example-questions.js';

interface Example {
  readonly words: string;
  readonly run: () => void;
}

/** For a channel in which nothing has been said: what one could begin with, each one click away. */
export function Examples(props: ExampleProps): JSX.Element | null {
  const [first, second] = useExampleQuestions(props);
  const examples = [...writtenExamples(first, props), ...commandExamples(second, props)];
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

function writtenExamples(question: string, { store, view, channel }: ExampleProps): Example[] {
  if (!isBotIn(channel, view)) return [];
  const toBot = channel.guild_id === undefined ? '' : `@${nameOf(view.bot)} `;
  const words = `${toBot}${question}`;
  return [{ words, run: () => void store.perform('write', { content: encodeMentions(words, view) }) }];
}

function commandExamples(question: string, { store }: ExampleProps): Example[] {
  const offered = (name: string) => store.commands.some((command) => command.name === name);
  const use = (words: string, name: string, options: object) => ({
    words,
    run: () => void store.ask('slash', { name, options }, words),
  });
  return [
    ...(offered('ask') ? [use(`/ask ${question}`, 'ask', { question })] : []),
    ...(offered('help') ? [use('/help', 'help', {})] : []),
  ];
}

/** Whether the bot hears what is written here; by a person's own installation it hears commands alone. */
export function isBotIn(channel: ChannelInfo, view: View): boolean {
  const guild = view.guilds.find(({ id }) => id === channel.guild_id);
  const users = guild ? guild.members.map(({ user }) => user) : (channel.recipients ?? []);
  return users.some(({ id }) => id === view.bot.id);
}
