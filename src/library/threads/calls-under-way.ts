/** Calls to a thread that it has not answered yet; it answers one after the other. */
export interface CallsUnderWay {
  track<Result>(call: Promise<Result>): Promise<Result>;
  /** Resolves when all calls have ended. */
  settled(): Promise<void>;
}

/** @param onSilence called when none of the pending calls has been answered for this long */
export function watchCalls(longestSilenceMs: number, onSilence: () => void): CallsUnderWay {
  const underWay = new Set<Promise<unknown>>();
  let answered = 0;
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    const before = answered;
    // When the machine wakes up, time is up before waiting messages are delivered: give them one turn.
    setImmediate(() => {
      if (underWay.size > 0 && answered === before) onSilence();
    });
  };
  // One timer for all calls, which is put off: to make and to clear one for each took a fiftieth of an answer's time.
  const waitAnew = () => {
    if (timer) timer.refresh();
    else timer = setTimeout(look, longestSilenceMs).unref();
  };
  return {
    track(call) {
      underWay.add(call);
      if (underWay.size === 1) waitAnew();
      const settle = () => {
        underWay.delete(call);
        answered += 1;
        if (underWay.size > 0) waitAnew();
      };
      call.then(settle, settle);
      return call;
    },
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}
