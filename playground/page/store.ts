import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { act, fetchCommands, fetchMessages, fetchView, listen, Refused, type ServerEvent } from './api.js';
import type { ChannelInfo, Command, Message, Note, Outcome, View } from './types.js';

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
  become(personKey: string): void;
  open(channelId: string): void;
  refresh(): Promise<void>;
  closeModal(): void;
  dismissNote(id: number): void;
  /** Does something in the open channel; a refusal becomes a note. */
  perform(verb: string, body: object): Promise<Outcome | undefined>;
  /** The same for what the bot has to answer: "sending" while it waits, an apology when it does not come. */
  ask(verb: string, body: object, label: string): Promise<void>;
}

const typingMs = 8_000;

export function useStore(): Store {
  const [personKey, become] = useState(() => localStorage.getItem('person') ?? 'member');
  const [channelId, open] = useState(() => location.hash.slice(1));
  const { view, messages, commands, isBotTyping, isLoading, refresh } = useServer(personKey, channelId);
  const { notes, addNote, dropNote } = useNotes();
  const [modal, setModal] = useState<Outcome>();
  const channel = useMemo(() => findChannel(view, channelId), [view, channelId]);

  useEffect(() => {
    localStorage.setItem('person', personKey);
  }, [personKey]);
  useEffect(() => {
    if (channel && channel.id !== channelId) open(channel.id);
    if (channel) history.replaceState(null, '', `#${channel.id}`);
  }, [channel, channelId]);

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
  return {
    personKey,
    view,
    channel,
    messages,
    commands,
    notes,
    isBotTyping,
    isLoading,
    modal,
    become,
    open,
    refresh,
    closeModal,
    dismissNote: dropNote,
    perform,
    ask,
  };
}

function findChannel(view: View | undefined, id: string): ChannelInfo | undefined {
  if (!view) return undefined;
  const all = [...view.guilds.flatMap(({ channels }) => channels), ...view.directMessages];
  return all.find((channel) => channel.id === id) ?? all.find(({ name }) => name === 'questions') ?? all[0];
}

function useServer(personKey: string, channelId: string) {
  const [view, setView] = useState<View>();
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const [commands, setCommands] = useState<readonly Command[]>([]);
  const [isBotTyping, setTyping] = useState(false);
  const [isLoading, setLoading] = useState(true);
  // What came late for another person or channel must not be shown in this one.
  const current = useRef('');
  current.current = `${personKey}/${channelId}`;

  const load = useCallback(async () => {
    const wanted = `${personKey}/${channelId}`;
    const loaded = await fetchView(personKey);
    const isSeen = channelId !== '' && findChannel(loaded, channelId)?.id === channelId;
    const [nextMessages, nextCommands] = isSeen
      ? await Promise.all([fetchMessages(personKey, channelId), fetchCommands(personKey, channelId)])
      : [[], []];
    if (current.current !== wanted) return;
    setView(loaded);
    setMessages(nextMessages);
    setCommands(nextCommands);
    setLoading(!isSeen);
  }, [personKey, channelId]);

  useEffect(() => {
    setMessages([]);
    setLoading(true);
    let timer = 0;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void load(), 10);
    };
    soon();
    const stop = listen(personKey, (event) => {
      if (event.channelId === channelId) setTyping(event.name === 'TYPING_START');
      if (concerns(event, channelId)) soon();
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [load, personKey, channelId]);
  useEffect(() => {
    if (!isBotTyping) return undefined;
    const timer = setTimeout(() => setTyping(false), typingMs);
    return () => clearTimeout(timer);
  }, [isBotTyping]);
  return { view, messages, commands, isBotTyping, isLoading, refresh: load };
}

function concerns({ name, channelId }: ServerEvent, open: string): boolean {
  return channelId === undefined || channelId === open || name.startsWith('THREAD');
}

function useNotes() {
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const lastId = useRef(0);
  const addNote = useCallback((channelId: string, kind: Note['kind'], text: string) => {
    lastId.current += 1;
    const id = lastId.current;
    setNotes((before) => [...before, { id, channelId, kind, text }]);
    return id;
  }, []);
  const dropNote = useCallback(
    (id: number) => setNotes((before) => before.filter((note) => note.id !== id)),
    [],
  );
  return { notes, addNote, dropNote };
}
