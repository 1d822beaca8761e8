import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { ChannelInfo, Command, Message, Note, Outcome, View } from '../types.js';
import { act, Refused } from './api.js';
import type { Place } from './jump.js';
import { type Notes, useNotes } from './notes.js';
import { findChannel, useServer } from './server-state.js';

/** Everything the page shows and can do, for the person it is at the moment. */
export interface Store {
  readonly personKey: string;
  readonly view: View | undefined;
  readonly channel: ChannelInfo | undefined;
  readonly messages: readonly Message[];
  readonly commands: readonly Command[];
  readonly notes: readonly Note[];
  readonly isBotTyping: boolean;
  /** The messages of the open channel are on their way. */
  readonly isLoading: boolean;
  /** A form that the bot has opened. */
  readonly modal: Outcome | undefined;
  /** The message that is to come into view. */
  readonly target: { readonly messageId: string } | undefined;
  become(personKey: string): void;
  open(channelId: string): void;
  /** Opens a channel at one of its messages. */
  jump(place: Place): void;
  /** The message jumped to has been shown. */
  arrive(): void;
  refresh(): Promise<void>;
  closeModal(): void;
  dismissNote(id: number): void;
  /** Does something in the open channel; a refusal becomes a note. */
  perform(verb: string, body: object): Promise<Outcome | undefined>;
  /** The same for what the bot has to answer: "sending" while it waits, an apology when it does not come. */
  ask(verb: string, body: object, label: string): Promise<void>;
}

export function useStore(): Store {
  const [personKey, become] = useState(() => localStorage.getItem('person') ?? 'member');
  const [channelId, open] = useState(() => location.hash.slice(1));
  const server = useServer(personKey, channelId);
  const notes = useNotes();
  const actions = useActions(personKey, channelId, notes);
  const jumps = useJumps(open);
  const channel = useMemo(() => findChannel(server.view, channelId), [server.view, channelId]);

  useEffect(() => {
    localStorage.setItem('person', personKey);
  }, [personKey]);
  useEffect(() => {
    if (channel && channel.id !== channelId) open(channel.id);
    if (channel) history.replaceState(null, '', `#${channel.id}`);
  }, [channel, channelId]);
  return {
    ...server,
    ...actions,
    ...jumps,
    personKey,
    channel,
    become,
    open,
    notes: notes.notes,
    dismissNote: notes.dropNote,
  };
}

function useJumps(open: (channelId: string) => void) {
  const [target, setTarget] = useState<{ readonly messageId: string }>();
  const jump = useCallback(
    ({ channelId, messageId }: Place) => {
      open(channelId);
      setTarget(messageId === undefined ? undefined : { messageId });
    },
    [open],
  );
  const arrive = useCallback(() => setTarget(undefined), []);
  return { target, jump, arrive };
}

function useActions(personKey: string, channelId: string, { addNote, dropNote }: Notes) {
  const [modal, setModal] = useState<Outcome>();
  const perform = useCallback(
    async (verb: string, body: object) => {
      try {
        return await act<Outcome>(personKey, verb, { channel: channelId, ...body });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        addNote(channelId, 'refused', error.message);
        return undefined;
      }
    },
    [personKey, channelId, addNote],
  );
  const ask = useCallback(
    async (verb: string, body: object, label: string) => {
      const note = addNote(channelId, 'sending', label);
      const outcome = await perform(verb, body);
      dropNote(note);
      if (outcome?.status === 'failed') addNote(channelId, 'failed', label);
      if (outcome?.modal) setModal(outcome);
    },
    [perform, channelId, addNote, dropNote],
  );
  const closeModal = useCallback(() => setModal(undefined), []);
  return { perform, ask, modal, closeModal };
}
