import type { SnapshotReader } from './snapshot-reader.js';

type CallName = keyof SnapshotReader;
type Given<Name extends CallName> = Parameters<SnapshotReader[Name]>;
type Found<Name extends CallName> = ReturnType<SnapshotReader[Name]>;

/** What can be asked of a reading that is held elsewhere: in another thread, or whichever is current. */
export type AsyncReader = { readonly [Name in CallName]: (...given: Given<Name>) => Promise<Found<Name>> };

/** The same in this thread, told call by call: the compiler follows that for a name it does not know yet. */
export type ReaderHere = { readonly [Name in CallName]: (...given: Given<Name>) => Found<Name> };

/** Makes the call of this name. */
export type MakeCall = <Name extends CallName>(name: Name, ...given: Given<Name>) => Promise<Found<Name>>;

/** A reader that hands on every call: the one list of them. */
export function forwardCalls(make: MakeCall): AsyncReader {
  const forward =
    <Name extends CallName>(name: Name) =>
    (...given: Given<Name>) =>
      make(name, ...given);
  return {
    ask: forward('ask'),
    askBriefly: forward('askBriefly'),
    findPassage: forward('findPassage'),
    answerStarter: forward('answerStarter'),
    firstStarters: forward('firstStarters'),
    listArticles: forward('listArticles'),
    findArticle: forward('findArticle'),
    articleAt: forward('articleAt'),
    outline: forward('outline'),
    suggestArticles: forward('suggestArticles'),
    suggestQuestions: forward('suggestQuestions'),
    previewAnswers: forward('previewAnswers'),
    answerPreview: forward('answerPreview'),
    nearestPassages: forward('nearestPassages'),
    passageAt: forward('passageAt'),
    oldArticles: forward('oldArticles'),
    useTies: forward('useTies'),
  };
}
