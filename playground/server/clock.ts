/** Time as the playground knows it: real time plus an offset that a test may move forward. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Runs once `delayMs` of playground time have passed; the returned function cancels it. */
  after(delayMs: number, run: () => void): () => void;
  /** Moves time forward; whatever falls due on the way runs at once, earliest first. */
  advance(byMs: number): void;
}

interface Appointment {
  readonly dueAt: number;
  readonly run: () => void;
  timer: NodeJS.Timeout;
}

export function createClock(): Clock {
  let offsetMs = 0;
  const appointments = new Set<Appointment>();
  const now = () => Date.now() + offsetMs;

  const keep = (appointment: Appointment) => {
    appointments.delete(appointment);
    appointment.run();
  };
  const wait = (appointment: Appointment) =>
    setTimeout(() => keep(appointment), Math.max(0, appointment.dueAt - now())).unref();

  return {
    now,
    after(delayMs, run) {
      const dueAt = now() + delayMs;
      const appointment: Appointment = {
        dueAt,
        run,
        timer: setTimeout(() => keep(appointment), delayMs).unref(),
      };
      appointments.add(appointment);
      return () => {
        clearTimeout(appointment.timer);
        appointments.delete(appointment);
      };
    },
    advance(byMs) {
      offsetMs += byMs;
      for (const appointment of [...appointments].sort((a, b) => a.dueAt - b.dueAt)) {
        clearTimeout(appointment.timer);
        if (appointment.dueAt <= now()) keep(appointment);
        else appointment.timer = wait(appointment);
      }
    },
  };
}
