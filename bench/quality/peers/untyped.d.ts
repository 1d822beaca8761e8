/** The part of wink-bm25-text-search 3 that is used here; it ships no types. */
declare module 'wink-bm25-text-search' {
  interface WinkBm25 {
    defineConfig(config: { fldWeights: Readonly<Record<string, number>> }): boolean;
    definePrepTasks(tasks: readonly ((text: string) => string[])[]): number;
    addDoc(doc: Readonly<Record<string, string>>, id: number): number;
    consolidate(): boolean;
    search(text: string, limit: number): [id: string, score: number][];
  }
  export default function winkBm25(): WinkBm25;
}
