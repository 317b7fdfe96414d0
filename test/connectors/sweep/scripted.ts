import { pdnRestV1 } from '../../../connectors/dialects/pdn-rest-v1/index.ts';
import type { Dialect, Page } from '../../../connectors/dialects/dialect.ts';
import { UpstreamFailure } from '../../../connectors/http/upstream-failure.ts';
import { spic } from '../dialects/pdn-rest-v1/rows.ts';

/** A row of S2 as REST v1 sends it. */
export const row = (id: string, nombres = 'Ana') => ({ ...spic, id, nombres });

/** The pages of a reading, or what it fails with after them. */
export type Reading = (Page | Error)[];

/** A register whose readings are laid down beforehand, and what was asked of it. */
export function scripted({ full, changes = [] }: { full: Reading[]; changes?: Reading[] }) {
  const asked: string[] = [];
  let released = 0;

  async function* play(reading: Reading | undefined): AsyncGenerator<Page, void> {
    try {
      for (const page of reading ?? [new UpstreamFailure('SERVER_ERROR')]) {
        if (page instanceof Error) throw page;
        yield page;
      }
    } finally {
      released++;
    }
  }

  const dialect: Dialect = {
    ...pdnRestV1,
    readPages() {
      asked.push('all');
      return play(full.shift());
    },
    readChanges(_source, _access, bookmark) {
      asked.push(`since ${bookmark}`);
      return play(changes.shift());
    },
  };
  return { dialect, asked, released: () => released };
}
