import type { System } from '../../../specs/graphql/network.generated.ts';
import { readSchema } from '../../../specs/records/read-schema.ts';
import type { Upstream } from '../../http/upstream.ts';
import { acceptRow } from '../../normalise/accept-row.ts';
import { compileCheck } from '../../normalise/check.ts';
import { hidesPerson } from '../../normalise/hide-reserved.ts';
import { isObject, rowOf } from '../../normalise/place.ts';
import { looksPrivate } from '../../normalise/reserved-members.ts';
import { publicPartOf } from '../../normalise/withhold-private.ts';
import type { ReadRow, SanctionRecord } from '../../records.ts';
import type { SourceSettings } from '../../settings.ts';
import { derivedIdOf, numberedRow, numberTwins } from '../derived-ids.ts';
import type { Page } from '../dialect.ts';
import { readBuyerPages } from './buyer-pages.ts';
import { readBuyer } from './buyer.ts';
import { gravityOfRow, readOfficialSanction } from './official-sanction.ts';
import type { GraphqlOptions } from './options.ts';
import { reservedIn } from './reserved.ts';
import { readSanctionPages } from './sanction-pages.ts';

type Source = SourceSettings<GraphqlOptions>;

interface Register {
  system: System;
  readPages(source: Source, upstream: Upstream): AsyncIterable<Page>;
  readRow(source: Source, row: unknown): ReadRow;
}

const common = readSchema('pdn-graphql/common');
const checkOf = (register: string) => compileCheck(readSchema(`pdn-graphql/${register}`), [common]);

const checkBuyer = checkOf('servidor_publico');
const checkSanction = checkOf('sancionados');

export const registers = {
  servidor_publico: {
    system: 'S2',
    readPages: readBuyerPages,
    readRow: (source, row) =>
      acceptRow(source, row, {
        check: checkBuyer,
        idOf: (buyer) => ({ value: isObject(buyer) ? buyer['id'] : undefined, path: '/id' }),
        read: readBuyer,
        isReserved: () => looksPrivate,
      }),
  },
  sancionados: {
    system: 'S3',
    readPages: (source, upstream) =>
      numberTwins(readSanctionPages(source, upstream), (row) => publicContentOf(source, row)),
    readRow(source, numbered) {
      const { row, occurrence } = numberedRow(numbered);
      return acceptRow(source, row, {
        check: checkSanction,
        idOf: (sanction) => ({
          value: derivedIdOf(publicContentOf(source, sanction), occurrence),
          path: '',
        }),
        read: readOfficialSanction,
        isReserved: (record, isPersonHidden) =>
          reservedIn(record as SanctionRecord, isPersonHidden),
      });
    },
  },
} satisfies Record<string, Register>;

/** What the public may see of a sanction, and all that its id may be made of. */
function publicContentOf(source: Source, row: unknown): unknown {
  const place = rowOf(row, source);
  const gravity = gravityOfRow(place);
  const isPersonHidden = hidesPerson({ ...gravity, subject: 'OFFICIAL' }, gravity.isDoubted);
  const reserved = isPersonHidden ? readOfficialSanction(place, source).reserved : null;
  return publicPartOf(row, reserved, reservedIn(gravity, isPersonHidden));
}

/** Settings have made sure that the register of a source is one of these. */
export function registerOf({ register }: SourceSettings): Register {
  return registers[register as keyof typeof registers];
}
