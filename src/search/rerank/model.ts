import { z } from 'zod';

/** A linear model: how much each feature counts, by its name. `npm run bench:train -- --write` fits and writes it. */
export type Model = ReadonlyMap<string, number>;

/**
 * @param parsed what a model's JSON file says: weights by the name of their feature
 * @param features the names there are
 * @throws Error when a weight is no number, or of a feature that is not there
 */
export function readModel(parsed: unknown, features: readonly string[]): Model {
  const known = z.enum(features as [string, ...string[]]);
  return new Map(Object.entries(z.partialRecord(known, z.number()).parse(parsed)).flatMap(withWeight));
}

function withWeight([name, weight]: [string, number | undefined]): [string, number][] {
  return weight === undefined ? [] : [[name, weight]];
}
