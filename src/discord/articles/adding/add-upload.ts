import type { Added, Upload } from '../../../library/folder/article-folder.js';
import type { BotContext } from '../../context.js';

/** Puts it into the folder, unless an article that is read now would get lost by it. */
export function addUpload(upload: Upload, replace: boolean, { folder, library }: BotContext): Promise<Added> {
  const fileOf = async (slug: string) => {
    const found = await library.findArticle(slug);
    // An article may also be found by a title that reads like the slug.
    return found?.slug === slug ? found.file : undefined;
  };
  return folder.add(upload, { replace, fileOf });
}

/** For the log. */
export function outcomeOf(added: {
  readonly kind: string;
  readonly reason?: string;
  readonly cause?: string;
}) {
  return added.kind === 'refused' ? `refused: ${added.cause ?? added.reason}` : added.kind;
}
