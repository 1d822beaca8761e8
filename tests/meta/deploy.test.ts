import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { settingNames } from '../../src/process/config.js';
import { importsOf, sourceFiles } from '../helpers/source-tree.js';

const dockerfile = read('Dockerfile');
const lines = dockerfile.split('\n');
const compose = parse(read('compose.yaml'));
const unit = read('deploy/footnote.service');

describe('what runs without the development packages', () => {
  it('imports nothing that is not among the dependencies', () => {
    const { dependencies } = JSON.parse(read('package.json'));
    const imports = sourceFiles('src', 'commands')
      .filter(({ path }) => !path.endsWith('.d.ts'))
      .flatMap(importsOf)
      .filter(({ isOwn, isTypeOnly, to }) => !isOwn && !isTypeOnly && !isBuiltIn(to));
    expect(imports.length).toBeGreaterThan(30);
    expect(imports.filter(({ to }) => !(to in dependencies))).toEqual([]);
  });
});

describe('the Dockerfile', () => {
  const copied = lines
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(/\s+/).slice(1, -1))
    .filter((word) => !word.startsWith('--'));

  it('copies what is there, and the list of what is not ignored is the same', () => {
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    const allowed = [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, path]) => path);
    expect(read('.dockerignore')).toMatch(/^\*$/m);
    expect(allowed.sort()).toEqual([...copied].sort());
  });

  it('copies all that the build reads', () => {
    const { include, extends: base } = JSON.parse(read('tsconfig.build.json'));
    expect(copied).toEqual(
      expect.arrayContaining([...include, base.replace('./', ''), 'tsconfig.build.json']),
    );
  });

  it('starts entries that are built, as somebody who is not root', () => {
    const entries = [...dockerfile.matchAll(/"dist\/([\w/-]+)\.js"/g)].map(([, entry]) => `${entry}.ts`);
    expect(entries).toEqual(['src/entries/healthcheck.ts', 'src/entries/main.ts']);
    expect(entries.filter((entry) => !existsSync(entry))).toEqual([]);
    const user = lines.indexOf('USER node');
    expect(user).toBeGreaterThan(lines.findLastIndex((line) => line.startsWith('FROM ')));
    expect(lines.findIndex((line) => line.startsWith('CMD'))).toBeGreaterThan(user);
  });

  it("installs the bot's packages alone", () => {
    const installs = [...dockerfile.matchAll(/npm (?:ci|prune)[^&\n]*/g)].map(([command]) => command);
    expect(installs).toHaveLength(2);
    expect(installs.filter((command) => !command.includes('--workspaces=false'))).toEqual([]);
    expect(installs.filter((command) => !command.includes('--ignore-scripts'))).toEqual([]);
    expect(installs.at(-1)).toContain('--omit=dev');
  });

  it('misses nothing by running no package’s own script', () => {
    const { packages } = JSON.parse(read('package-lock.json'));
    const scripted = Object.entries<{ hasInstallScript?: boolean }>(packages).filter(
      ([, { hasInstallScript }]) => hasInstallScript,
    );
    expect(scripted.map(([path]) => path)).toEqual([]);
  });

  it('has a Node that the project supports, by its digest', () => {
    const [, major, digest] = /^ARG NODE=node:(\d+)\S*@(sha256:[0-9a-f]{64})$/m.exec(dockerfile) ?? [];
    expect(Number(major)).toBeGreaterThanOrEqual(20);
    expect(digest).toBeDefined();
    expect(lines.filter((line) => /^FROM (?!\$\{NODE\})/.test(line))).toEqual([]);
  });
});

describe('compose.yaml', () => {
  const { footnote } = compose.services;

  it('builds here, keeps the articles outside and the data in a volume that is declared', () => {
    expect(footnote.build).toBe('.');
    expect(footnote.volumes).toEqual(['./corpus:/app/corpus:ro', 'data:/app/data']);
    expect(compose.volumes).toHaveProperty('data');
    expect(dockerfile).toContain('WORKDIR /app\n');
  });

  it('leaves the bot no more than it needs', () => {
    expect(footnote).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      mem_limit: expect.any(String),
      pids_limit: expect.any(Number),
      logging: { options: { 'max-size': expect.any(String), 'max-file': expect.any(String) } },
    });
  });

  it('sets what the bot knows, and opens no port', () => {
    expect(Object.keys(footnote.environment).filter((name) => !settingNames.includes(name))).toEqual([]);
    expect(footnote.environment.HTTP_HOST).toBe('127.0.0.1');
    expect(footnote).not.toHaveProperty('ports');
  });
});

describe('deploy/kubernetes.yaml', () => {
  const [set, service] = parseAllDocuments(read('deploy/kubernetes.yaml')).map((document) => document.toJS());
  const { containers, volumes, ...pod } = set.spec.template.spec;
  const [container] = containers;
  const env = new Map<string, { value?: string; valueFrom?: unknown }>(
    container.env.map(({ name, ...given }: { name: string }) => [name, given]),
  );
  const number = (name: string) => Number(env.get(name)?.value);

  it('sets what the bot knows, and the name that its ordinal is read from', () => {
    expect([...env.keys()].filter((name) => ![...settingNames, 'HOSTNAME'].includes(name))).toEqual([]);
    expect(env.get('SHARD_IDS')?.value).toBe('ordinal');
    expect(env.get('HOSTNAME')?.valueFrom).toEqual({ fieldRef: { fieldPath: 'metadata.name' } });
    expect(JSON.stringify(set)).not.toMatch(/DISCORD_TOKEN|DATABASE_URL/);
  });

  it('starts all shards, and no more', () => {
    expect(set.spec.replicas * number('SHARDS_PER_PROCESS')).toBe(number('SHARDS'));
  });

  it('asks for what is served, and restarts nothing that would not be mended by it', () => {
    expect(container.ports).toEqual([{ name: 'http', containerPort: number('HTTP_PORT') }]);
    expect(container.livenessProbe.httpGet).toEqual({ path: '/livez', port: 'http' });
    expect(container.readinessProbe.httpGet).toEqual({ path: '/healthz', port: 'http' });
    expect(service.spec.selector).toEqual(set.spec.selector.matchLabels);
    expect(set.spec.serviceName).toBe(service.metadata.name);
  });

  it('leaves the bot no more than it needs', () => {
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true },
    });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    const mounted = container.volumeMounts.map(({ name }: { name: string }) => name);
    expect(volumes.map(({ name }: { name: string }) => name).sort()).toEqual([...mounted].sort());
  });
});

describe('the systemd unit', () => {
  it('starts the bot where it says it is, and sets what the bot knows', () => {
    expect(unit).toContain('\nExecStart=/usr/bin/env node dist/src/entries/main.js\n');
    const set = [...(/^Environment=(.*)$/m.exec(unit)?.[1] ?? '').matchAll(/([A-Z_]+)=/g)];
    const names = set.map(([, name = '']) => name).filter((name) => name !== 'NODE_ENV');
    expect(names).toEqual(['DATA_DIR']);
    expect(settingNames).toEqual(expect.arrayContaining(names));
    expect(unit).not.toMatch(/^User=root/m);
  });

  const analyze = ['security', '--offline=true', '--no-pager', 'deploy/footnote.service'];
  const hasAnalyzer = spawnSync('systemd-analyze', ['--version']).status === 0;

  // Needs systemd, if not running: Debian's package `systemd` brings it.
  it.skipIf(!hasAnalyzer)('is exposed to little', () => {
    const { stdout } = spawnSync('systemd-analyze', analyze, { encoding: 'utf8' });
    const level = /Overall exposure level for footnote\.service: ([\d.]+)/.exec(stdout)?.[1];
    expect(Number(level)).toBeLessThanOrEqual(2);
  });
});

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

function isBuiltIn(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}
