import type { Shard } from '../registry.ts';

/** What is known of connectors for some minutes: after that they are asked again as if they were of this version. */
export class ShardNotes<Note> {
  readonly #notes = new WeakMap<Shard, { note: Note; until: number }>();

  get(shard: Shard): Note | null {
    const known = this.#notes.get(shard);
    return known && performance.now() < known.until ? known.note : null;
  }

  set(shard: Shard, note: Note): Note {
    this.#notes.set(shard, { note, until: performance.now() + keptMs });
    return note;
  }
}

const keptMs = 300_000;
