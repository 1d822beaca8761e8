/** Commands as people can click them in a message: `</ask:1100000000000000001>`. */
export interface CommandMentions {
  /** Takes over the ids that Discord gave the commands. */
  learn(published: readonly PublishedCommand[]): void;
  /** `ask`, `settings gaps`; in code until its id is known. */
  mention(command: string): string;
}

interface PublishedCommand {
  readonly name: string;
  readonly id: string;
}

/** https://docs.discord.com/developers/reference#message-formatting-formats */
export function createCommandMentions(): CommandMentions {
  const ids = new Map<string, string>();
  return {
    learn(published) {
      for (const { name, id } of published) ids.set(name, id);
    },
    mention(command) {
      const id = ids.get(command.split(' ')[0] ?? '');
      return id === undefined ? `\`/${command}\`` : `</${command}:${id}>`;
    },
  };
}
