import { execFileSync } from 'node:child_process';

/** Machines with addresses of their own: a network namespace each, joined to this one by a bridge. */
export interface Network {
  /** Of this machine, as the others reach it. */
  readonly host: string;
  /** Of one of the others. */
  addressOf(machine: number): string;
  /** What starts a program there. */
  commandIn(machine: number): readonly string[];
  /** From now on nothing arrives there or leaves it, and nobody is told: as with a cable that was pulled. */
  cut(machine: number): void;
  mend(machine: number): void;
  remove(): void;
}

const subnet = '10.77.0';
const prefix = `fn${process.pid.toString(36)}`;
const bridge = `${prefix}br`;

/** Undefined where that is not allowed: it takes root, and `ip`. */
export function layNetwork(machines: number): Network | undefined {
  const all = Array.from({ length: machines }, (_, machine) => machine);
  const remove = () => {
    for (const machine of all) attempt('netns', 'delete', nameOf(machine));
    attempt('link', 'delete', bridge);
  };
  try {
    ip('link', 'add', bridge, 'type', 'bridge');
    ip('address', 'add', `${subnet}.1/24`, 'dev', bridge);
    ip('link', 'set', bridge, 'up');
    for (const machine of all) add(machine);
  } catch {
    remove();
    return undefined;
  }
  return {
    host: `${subnet}.1`,
    addressOf,
    commandIn: (machine) => ['ip', 'netns', 'exec', nameOf(machine)],
    cut: (machine) => ip('link', 'set', linkOf(machine), 'nomaster'),
    mend: (machine) => ip('link', 'set', linkOf(machine), 'master', bridge),
    remove,
  };
}

function add(machine: number): void {
  const [name, link] = [nameOf(machine), linkOf(machine)];
  ip('netns', 'add', name);
  ip('link', 'add', link, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name);
  ip('link', 'set', link, 'master', bridge, 'up');
  ip('-n', name, 'address', 'add', `${addressOf(machine)}/24`, 'dev', 'eth0');
  for (const device of ['eth0', 'lo']) ip('-n', name, 'link', 'set', device, 'up');
}

function addressOf(machine: number): string {
  return `${subnet}.${machine + 10}`;
}

function nameOf(machine: number): string {
  return `${prefix}n${machine}`;
}

function linkOf(machine: number): string {
  return `${prefix}v${machine}`;
}

function ip(...words: readonly string[]): void {
  execFileSync('ip', words, { stdio: 'pipe' });
}

function attempt(...words: readonly string[]): void {
  try {
    ip(...words);
  } catch {
    // It was not there.
  }
}
