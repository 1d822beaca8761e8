import type { Abbreviations } from './language.js';

/** Latin and scholarly shorthand that turns up in every European language. */
const everywhereNever = 'vs cf ca St Ste Dr Prof Mr Mrs Ms Rev';
const everywhereCounted =
  'no No nos Nos nr Nr núm Núm p pp P Pp pag pág págs blz str vol Vol fig Fig figs Figs art Art arts sec Sec ch Ch cap Cap chap Chap ex eq Eq al op ed eds c Abb Abs Kap ver Ver vers rev Tab Bd рис табл гл ст п';
const everywherePerhaps =
  'etc Jr Sr Inc Ltd Corp Co Mio Mrd a.m p.m Ph.D Jan Feb Apr Aug Sept Sep Oct Okt Nov Dec Dez';

/** A language's own abbreviations, and those of every language. */
export function abbreviations(own: { readonly never: string; readonly perhaps: string }): Abbreviations {
  const split = (words: string) => new Set(words.split(' '));
  return {
    never: split(`${everywhereNever} ${own.never}`),
    counted: split(everywhereCounted),
    perhaps: split(`${everywherePerhaps} ${own.perhaps}`),
  };
}
