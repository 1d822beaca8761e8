import type { Store } from '../store/store.js';
import type { Message } from '../types.js';

/** The parts of Discord's components that are drawn; the types of the library are a union of them all. */
export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly accent_color?: number | null;
  readonly divider?: boolean;
  readonly spacing?: number;
  readonly style?: number;
  readonly label?: string;
  readonly emoji?: { readonly name?: string | null };
  readonly url?: string | null;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly max_values?: number;
  readonly options?: readonly { label: string; value: string; description?: string; default?: boolean }[];
  readonly file?: Media;
  readonly name?: string | null;
  readonly size?: number | null;
  readonly items?: readonly Picture[];
  readonly media?: Media;
  readonly description?: string | null;
  readonly spoiler?: boolean;
}

export interface Media {
  readonly url: string;
}

/** A picture in a gallery; a thumbnail has the same fields. */
export interface Picture {
  readonly media?: Media;
  readonly description?: string | null;
  readonly spoiler?: boolean;
}

export interface PartProps {
  readonly store: Store;
  readonly message: Message;
  readonly component: Component;
}
