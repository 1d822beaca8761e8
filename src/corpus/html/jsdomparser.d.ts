/** The small DOM that Readability is written against and Firefox's reader view runs on: it comes without types. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export interface XhtmlElement {
    readonly nodeType: 1;
    readonly attributes: readonly { readonly name: string }[];
    readonly childNodes: readonly (XhtmlElement | { readonly nodeType: 3 })[];
  }
  export default class JSDOMParser {
    parse(xhtml: string): Document;
  }
}
