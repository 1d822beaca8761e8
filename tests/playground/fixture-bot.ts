/**
 * A bare discord.js bot, run as a process of its own: it answers "pong" and does one of each thing that a bot can do.
 * The playground's tests work it, and the throughput bench measures the real bot against it.
 */
import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  Partials,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  rest: { api: process.env.DISCORD_API_URL ?? '' },
  allowedMentions: { parse: [], repliedUser: false },
});

client.once(Events.ClientReady, async (ready) => {
  await ready.application.commands.set([
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
  ]);
  console.log('ready');
});

client.on(Events.MessageCreate, async (message) => {
  if (message.author.bot || !client.user) return;
  console.log(`heard "${message.content}"`);
  if (message.mentions.has(client.user) || !message.inGuild()) await message.reply('pong');
});

client.on(Events.InteractionCreate, (interaction) => {
  answer(interaction).catch((error: { code?: unknown }) => console.log(`error ${error.code}`));
});

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

process.on('SIGTERM', () => void client.destroy().then(() => process.exit(0)));
await client.login(process.env.DISCORD_TOKEN);
