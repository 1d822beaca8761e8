// The package ships no types. Of its exports, only the lists are used; they are named by ISO 639-3 code.
declare module 'stopword' {
  const lists: Readonly<Record<string, readonly string[]>>;
  export default lists;
}
