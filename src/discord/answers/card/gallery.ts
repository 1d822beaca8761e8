import { type APIComponentInContainer, ComponentType } from 'discord.js';
import { defined } from '../../../base/defined.js';
import type { Passage } from '../../../corpus/article.js';
import { cutText } from '../../components/cut.js';
import { maxPictureAddress, maxPictures, maxPictureWords } from '../../limits.js';

/** The pictures of a passage, to be shown below its words. Undefined without one. */
export function gallery({ pictures = [] }: Passage): APIComponentInContainer | undefined {
  const items = pictures
    .filter(({ url }) => url.startsWith('https:') && url.length <= maxPictureAddress)
    .slice(0, maxPictures)
    .map(({ url, alt }) =>
      defined({ media: { url }, description: cutText(alt.trim(), maxPictureWords) || undefined }),
    );
  return items.length > 0 ? { type: ComponentType.MediaGallery, items } : undefined;
}
