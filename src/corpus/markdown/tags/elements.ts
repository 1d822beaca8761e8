const listed = (names: string) => new Set(names.split(' '));

/** Elements that begin a line of their own. */
export const blockElements = listed(
  'address article aside blockquote body center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noframes ol optgroup option p picture pre search section source summary table tbody td tfoot th thead tr track ul',
);

const inlineElements = listed(
  'a abbr acronym audio b bdi bdo big br button canvas cite code data datalist del dfn em embed font i iframe img input ins kbd label link map mark meta meter object output param progress q rp rt ruby s samp script select slot small span strike strong style sub sup svg textarea time tt u var video wbr',
);

/** Elements whose content nobody reads. */
export const hiddenElements = listed(
  'script style template head title noscript svg math iframe object video audio canvas select map',
);

/** Elements that only change how letters look: text touching them belongs to the same word. */
export const letterElements = listed(
  'abbr b bdi bdo big cite del em font i ins mark q rb rp rt ruby s small strike strong sub sup tt u var wbr',
);

export const voidElements = listed('area base br col embed hr img input link meta param source track wbr');

/** `<Tabs>`, `<my-card>`: whatever is not an HTML element is a component of the page. */
export function isComponent(name: string): boolean {
  const lower = name.toLowerCase();
  return (
    /^[A-Z]/.test(name) || !(blockElements.has(lower) || inlineElements.has(lower) || voidElements.has(lower))
  );
}
