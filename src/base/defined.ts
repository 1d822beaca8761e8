/** Without the fields that are undefined: optional fields are there, or they are not (`exactOptionalPropertyTypes`). */
export function defined<const Fields extends object>(fields: Fields): Defined<Fields> {
  // A loop: it runs a dozen times for each answer, and takes a third of the time that filtering entries does.
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) kept[name] = value;
  // The same fields, less those without a value.
  return kept as Defined<Fields>;
}

type Defined<Fields> = Simplified<
  { readonly [Name in RequiredName<Fields>]: Fields[Name] } & {
    readonly [Name in Exclude<keyof Fields, RequiredName<Fields>>]?: Exclude<Fields[Name], undefined>;
  }
>;

type RequiredName<Fields> = {
  [Name in keyof Fields]-?: undefined extends Fields[Name] ? never : Name;
}[keyof Fields];

type Simplified<Fields> = { readonly [Name in keyof Fields]: Fields[Name] };
