/** By name, such as `community.table`. */
export type Figures = Readonly<Record<string, string>>;

const start = '<!-- quality:start -->';
const end = '<!-- quality:end -->';

/** A document, called `name` in errors, with a new text between its marks. */
export function replaceSection(document: string, section: string, name = 'README.md'): string {
  const [before, rest = ''] = document.split(start);
  const [old, after] = rest.split(end);
  if (before === undefined || old === undefined || after === undefined)
    throw new Error(`${name} has no ${start} … ${end}`);
  return `${before}${start}\n${section.trim()}\n${end}${after}`;
}

/** Puts a figure in the place of each `{{name}}`; every one has to be there. */
export function fillIn(template: string, figures: Figures): string {
  return template.replace(/\{\{([\w.]+)\}\}/g, (_, name: string) => {
    const figure = figures[name];
    if (figure === undefined) throw new Error(unknownFigure(name));
    return figure;
  });
}

function unknownFigure(name: string): string {
  const [bench = ''] = name.split('.');
  return `There is no figure ${name}: is it misspelled, or was \`npm run bench:${bench} -- --write\` never run?`;
}
