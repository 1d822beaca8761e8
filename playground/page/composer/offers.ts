import { useState } from 'preact/hooks';
import { mentionable } from './mentions.js';
import type { ComposerProps } from './props.js';
import { matchCommands, type SlashCommand } from './slash-commands.js';
import { type Suggestion, steer } from './suggestions.js';

interface Typed {
  readonly text: string;
  readonly commands: readonly SlashCommand[];
  readonly onCommand: (command: SlashCommand) => void;
  readonly onText: (text: string) => void;
}

/** What is offered for the text typed so far: commands after "/", people after "@". */
export function useOffers({ view, channel }: ComposerProps, typed: Typed) {
  const { text, commands, onCommand, onText } = typed;
  const [place, setPlace] = useState({ text: '', active: 0, isDismissed: false });
  // Other text, other offers: the first of them is active again.
  const { active, isDismissed } = place.text === text ? place : { active: 0, isDismissed: false };
  const fitting = text.startsWith('/') ? matchCommands(commands, text.slice(1)) : [];
  const partial = /(?:^|\s)@([\p{L}\p{N} ]{0,20})$/u.exec(text)?.[1];
  const names = partial === undefined ? [] : mentionable(view, channel, partial);
  const all = fitting.length > 0 ? fitting.map(describeCommand) : names.map(describeName);
  const suggestions = isDismissed ? [] : all;

  const choose = (index: number) => {
    const command = fitting[index];
    if (command) return onCommand(command);
    const name = names[index];
    if (name) onText(`${text.slice(0, text.length - (partial?.length ?? 0))}${name} `);
  };
  const move = (index: number) => setPlace({ text, active: index, isDismissed: false });
  return {
    list: {
      heading: fitting.length > 0 ? 'Commands' : 'Members',
      suggestions,
      active,
      onMove: move,
      onChoose: choose,
    },
    dismiss: () => setPlace({ text, active: 0, isDismissed: true }),
    onKey: (event: KeyboardEvent) => steer(event, suggestions.length, active, { move, choose }),
  };
}

function describeCommand({ name, shownName, description }: SlashCommand): Suggestion {
  return { key: name, words: `/${shownName}`, detail: description };
}

function describeName(name: string): Suggestion {
  return { key: name, words: `@${name}` };
}
