/** What a reference says of a field beside its name, in the order in which readers look for it. */
const facts = [
  'type',
  'default',
  'defaultvalue',
  'required',
  'optional',
  'deprecated',
  'since',
  'min',
  'max',
  'values',
  'options',
  'enum',
  'format',
  'unit',
] as const;

const fieldNames =
  /(?:field|param(?:eter)?|prop(?:erty)?|option|arg(?:ument)?|attr(?:ibute)?|conf(?:ig)?[-_]?key|setting)s?$/i;

/** `{{< confkey type="string" default="5m" required="no" >}}`, `<ParamField path="speed" type="number" required>`. */
export function factsOf(name: string, attributes: ReadonlyMap<string, string>): string {
  const isOfField =
    attributes.has('type') && ['default', 'required', 'optional'].some((each) => attributes.has(each));
  if (!isOfField && !fieldNames.test(name)) return '';
  return facts
    .flatMap((fact) => {
      const value = attributes.get(fact)?.trim();
      if (value === undefined) return [];
      const key = fact === 'defaultvalue' ? 'default' : fact;
      return value === '' || value === 'true' ? [key] : [`${key}: ${value}`];
    })
    .join(', ');
}
