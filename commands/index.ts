import type { Command } from '../src/discord/commands/command.js';
import { articlesCommand } from './articles.js';
import { askCommand } from './ask.js';
import { askAboutCommand } from './ask-about.js';
import { corpusCommand } from './corpus.js';
import { helpCommand } from './help.js';
import { settingsCommand } from './settings.js';

/** The list: what is published to Discord is what can be dispatched. */
export const commands: readonly Command[] = [
  askCommand,
  askAboutCommand,
  articlesCommand,
  helpCommand,
  corpusCommand,
  settingsCommand,
];
