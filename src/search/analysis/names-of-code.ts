const none: readonly string[] = [];

/** What a name made for programs may be looked for by: `Node.js` by `nodejs` and `node`, `maxPlayers` by its parts. */
export function aliasesOf(name: string): readonly string[] {
  if (!mayBeName.test(name)) return none;
  if (name.startsWith('.')) return [name === '.NET' ? 'dotnet' : name.slice(1)];
  if (name.endsWith('++')) return name.length === 3 ? [`${name[0]}pp`] : [name.slice(0, -2)];
  if (name.endsWith('#')) return [`${name[0]}sharp`];
  const file = /^(.+)\.([^.]+)$/u.exec(name);
  if (file) return aliasesOfFile(file[1] ?? '', file[2] ?? '');
  const parts = partsOf(name);
  return parts.some((part) => part !== name) ? parts : none;
}

/** Cheaper than what follows, and hardly any word passes. */
const mayBeName = /^\.\p{L}|[+#]|\p{L}\.\p{L}{2}|\p{L}\.mp|\p{Ll}\p{Lu}|\p{Lu}{3}\p{Ll}/u;

function aliasesOfFile(name: string, ending: string): readonly string[] {
  const parts = partsOf(name);
  return [`${name}${ending}`, name, ...(parts.length > 1 ? [...parts, parts.join('')] : [])];
}

/** At underscores, hyphens and capitals; a part of one or two letters means nothing by itself. */
function partsOf(name: string): readonly string[] {
  return name
    .split(/[_-]|(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})/u)
    .filter((part) => part.length > 2);
}
