import {
  ActionRowBuilder,
  type ApplicationCommandDataResolvable,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  MessageFlags,
  ModalBuilder,
  Partials,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';

/** A bot that is up, and what it noticed. */
export interface FixtureBot {
  readonly client: Client<true>;
  /** Contents of the messages it was sent, as it saw them. */
  readonly heard: string[];
  /** Codes of Discord's errors that its answers met. */
  readonly errors: unknown[];
  stop(): Promise<void>;
}

/**
 * A bare discord.js bot that answers "pong" and does one of each thing that a bot can do. The playground's tests
 * work it, and the throughput bench measures the real bot against it.
 */
export async function startFixtureBot(where: {
  readonly apiUrl: string;
  readonly token: string;
}): Promise<FixtureBot> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: where.apiUrl },
    allowedMentions: { parse: [], repliedUser: false },
  });
  const heard: string[] = [];
  const errors: unknown[] = [];
  client.on(Events.MessageCreate, (message) => {
    if (message.author.bot) return;
    heard.push(message.content);
    void answerMention(client, message);
  });
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((error: { code?: unknown }) => errors.push(error.code ?? error));
  });
  client.on(Events.Error, (error) => errors.push(error.message));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(where.token);
  const online = await ready;
  await online.application.commands.set(definitions);
  return { client: online, heard, errors, stop: () => client.destroy() };
}

async function answerMention(client: Client, message: Message): Promise<void> {
  if (!client.user) return;
  if (message.mentions.has(client.user) || !message.inGuild()) await message.reply('pong');
}

const definitions: ApplicationCommandDataResolvable[] = [
  { name: 'ping', description: 'Answers pong' },
  { name: 'defer', description: 'Thinks, then answers' },
  { name: 'secret', description: 'Answers to you alone' },
  { name: 'buttons', description: 'Shows a button' },
  { name: 'form', description: 'Opens a form' },
  { name: 'slow', description: 'Answers too late' },
  { name: 'twice', description: 'Answers twice' },
  {
    name: 'file',
    description: 'Takes and gives a file',
    options: [{ type: 11, name: 'file', description: 'Any file', required: true }],
  },
  {
    name: 'pick',
    description: 'Completes',
    options: [{ type: 3, name: 'word', description: 'A word', required: true, autocomplete: true }],
  },
  { name: 'manage', description: 'For moderators', defaultMemberPermissions: '32' },
  { name: 'Read this', type: 3 },
];

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond(
      ['apple', 'pear', 'plum']
        .filter((word) => word.startsWith(typed))
        .map((word) => ({ name: word, value: word })),
    );
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({
      content: `It says: ${interaction.targetMessage.content}`,
      flags: MessageFlags.Ephemeral,
    });
  } else if (interaction.isButton()) {
    await interaction.update({ content: `pressed by ${interaction.user.username}` });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(`You wrote ${interaction.fields.getTextInputValue('text')}`);
  } else if (interaction.isChatInputCommand()) {
    await commands[interaction.commandName]?.(interaction);
  }
}

type Slash = Extract<Interaction, { commandName: string; options: { getAttachment: unknown } }>;

const commands: Record<string, (interaction: Slash) => Promise<unknown>> = {
  ping: (interaction) => interaction.reply({ content: 'pong', withResponse: true }),
  defer: async (interaction) => {
    await interaction.deferReply();
    await interaction.editReply('thought about it');
    await interaction.followUp('and again');
  },
  secret: (interaction) => interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral }),
  buttons: (interaction) =>
    interaction.reply({
      content: 'press',
      components: [
        new ActionRowBuilder<ButtonBuilder>().addComponents(
          new ButtonBuilder().setCustomId('press').setLabel('Press').setStyle(ButtonStyle.Primary),
        ),
      ],
    }),
  form: (interaction) =>
    interaction.showModal(
      new ModalBuilder()
        .setCustomId('form')
        .setTitle('A form')
        .addComponents(
          new ActionRowBuilder<TextInputBuilder>().addComponents(
            new TextInputBuilder().setCustomId('text').setLabel('Text').setStyle(TextInputStyle.Short),
          ),
        ),
    ),
  slow: async (interaction) => {
    await new Promise((resolve) => setTimeout(resolve, 3_300));
    await interaction.reply('too late');
  },
  twice: async (interaction) => {
    await interaction.reply('once');
    await interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
      body: { type: 4, data: { content: 'again' } },
      auth: false,
    });
  },
  file: async (interaction) => {
    const file = interaction.options.getAttachment('file', true);
    const text = await (await fetch(file.url)).text();
    await interaction.reply({
      content: `${file.name} has ${file.size} bytes`,
      files: [new AttachmentBuilder(Buffer.from(text.toUpperCase()), { name: `back-${file.name}` })],
    });
  },
  pick: (interaction) => interaction.reply(`picked ${interaction.options.getString('word', true)}`),
  manage: (interaction) => interaction.reply({ content: 'managed', flags: MessageFlags.Ephemeral }),
};
