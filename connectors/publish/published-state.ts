import type { SourceSettings } from '../settings.ts';
import type { Store } from '../store/store.ts';

/** A state whose registers are published, with what they are published from. */
export interface PublishedState {
  sources: readonly SourceSettings[];
  store: Store;
}
