import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ChannelInfo, Command, Message, View } from '../types.js';
import { fetchCommands, fetchMessages, fetchView, listen, type ServerEvent } from './api.js';

/** As long as Discord shows "is typing…" for one signal. */
const typingMs = 8_000;
/** Events come in bursts; one look is enough for all of them. */
const lookAfterMs = 10;

/** What the server knows and this person may see, looked at again whenever something happens. */
export function useServer(personKey: string, channelId: string) {
  const [view, setView] = useState<View>();
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const [commands, setCommands] = useState<readonly Command[]>([]);
  const [isLoading, setLoading] = useState(true);
  // What came late for another person or channel must not be shown in this one.
  const current = useRef('');
  current.current = `${personKey}/${channelId}`;

  const refresh = useCallback(async () => {
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
  }, [personKey, channelId]);
  const isBotTyping = useEvents(personKey, channelId, refresh);
  return { view, messages, commands, isBotTyping, isLoading, refresh };
}

export function findChannel(view: View | undefined, id: string): ChannelInfo | undefined {
  if (!view) return undefined;
  const all = [...view.guilds.flatMap(({ channels }) => channels), ...view.directMessages];
  return all.find((channel) => channel.id === id) ?? all.find(({ name }) => name === 'questions') ?? all[0];
}

/** Refreshes at first and at each event that concerns the open channel; says whether the bot is typing there. */
function useEvents(personKey: string, channelId: string, refresh: () => Promise<void>): boolean {
  const [isBotTyping, setTyping] = useState(false);
  useEffect(() => {
    let timer = 0;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), lookAfterMs);
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
  }, [refresh, personKey, channelId]);
  useEffect(() => {
    if (!isBotTyping) return undefined;
    const timer = setTimeout(() => setTyping(false), typingMs);
    return () => clearTimeout(timer);
  }, [isBotTyping]);
  return isBotTyping;
}

function concerns({ name, channelId }: ServerEvent, open: string): boolean {
  return channelId === undefined || channelId === open || name.startsWith('THREAD');
}
