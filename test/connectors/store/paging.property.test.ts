import fc from 'fast-check';
import type { AcceptedRow, BuyerRecord } from '../../../connectors/records.ts';
import type { Store } from '../../../connectors/store/store.ts';
import { sortFieldsOf } from '../../../connectors/normalise/sort-fields.ts';
import type { BuyerFilter } from '../../../specs/graphql/buyers.generated.ts';
import {
  compareSortKeys,
  foldText,
  keyKindOf,
  sortKeysOf,
  type RecordOrder,
} from '../../../specs/order.ts';
import { buyerRow } from '../support/rows.ts';
import { openTestStore } from '../support/stores.ts';
import { removeFolders } from '../support/temporary-folder.ts';

afterEach(removeFolders);

// Few letters, so that records share names, parts of names and sort fields.
const name = fc.string({ unit: fc.constantFrom(...'aeñnÁ .'), minLength: 1, maxLength: 6 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3 });
const level = fc.constantFrom('FEDERAL', 'ESTATAL', 'MUNICIPAL');
const area = fc.constantFrom('TECNICA', 'CONTRATANTE', 'OTRA');
const moment = fc.constantFrom('2023-05-01T00:00:00.000Z', '2024-01-01T12:30:00.000Z');

const person = fc.record({
  nombres: maybe(name),
  primerApellido: maybe(name),
  segundoApellido: maybe(name),
  institucion: maybe(name),
  puesto: maybe(name),
  level,
  areas: fc.uniqueArray(area),
  captured: maybe(moment),
});

const rows = fc
  .array(person, { maxLength: 40 })
  .map((people) => people.map((one, index) => rowOf(one, String(index))));

/** A term is a short part of a name, so that it is found often. */
const term = fc.string({ unit: fc.constantFrom(...'aenÑa '), minLength: 1, maxLength: 4 });

const conditions = {
  text: term,
  nombres: term,
  primerApellido: term,
  institucion: term,
  puesto: term,
  tipoArea: fc.uniqueArray(area, { minLength: 1 }),
  level,
  capturedSince: moment,
};

/** Mostly of one condition or none: many at once match nothing. */
const filter: fc.Arbitrary<BuyerFilter> = fc.oneof(
  fc.constant({}),
  ...Object.entries(conditions).map(([field, value]) => fc.record({ [field]: value })),
  fc.record(conditions, { requiredKeys: [] }),
);

const order = fc.constantFrom<RecordOrder>(
  'NAME',
  'INSTITUTION',
  'CAPTURED_NEWEST',
  'CAPTURED_OLDEST',
);

describe('Paging through the store', () => {
  test('with any page size, order and filter, brings what matches once and in order', () => {
    fc.assert(
      fc.property(rows, filter, order, fc.integer({ min: 1, max: 9 }), (all, wanted, by, first) => {
        const { store, sweep } = openTestStore();
        sweep([all]);
        const expected = all.filter((row) => matches(row, wanted));
        const paged = allPages(store, wanted, by, first);
        expect(paged).toEqual(inOrder(expected, by));
        const counts = store.counts({ system: 'S2', sourceIds: ['JAL.spic'], filter: wanted });
        expect(counts.get('JAL.spic')).toBe(expected.length);
        store.close();
      }),
      { numRuns: 150 },
    );
  });

  test('of no rows at all, tells whether there are any', () => {
    const { store, sweep } = openTestStore();
    const query = { system: 'S2', sourceIds: ['JAL.spic'], filter: {} } as const;
    const page = { order: 'NAME', first: 0, after: null } as const;
    expect(store.page(query, page)).toEqual({ rows: [], hasNext: false });
    sweep([[buyerRow('1')]]);
    expect(store.page(query, page)).toEqual({ rows: [], hasNext: true });
  });
});

type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;

function rowOf(
  { institucion, puesto, level: nivel, areas, captured, ...names }: Person,
  id: string,
) {
  const record: Partial<BuyerRecord> = {
    ...names,
    institucionDependencia: institucion ? { nombre: institucion, siglas: null, clave: null } : null,
    puesto: puesto ? { nombre: puesto, nivel: null } : null,
    nivelOrdenGobierno: nivel,
    tipoArea: areas.map((clave) => ({ clave, valor: clave })),
  };
  return buyerRow(id, record, { fechaCaptura: captured });
}

/** All that the pages bring, each page starting after the last row of the one before. */
function allPages(store: Store, wanted: BuyerFilter, by: RecordOrder, first: number): string[] {
  const query = { system: 'S2', sourceIds: ['JAL.spic'], filter: wanted } as const;
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const page = store.page(query, { order: by, first, after });
    expect(page.rows.length).toBeLessThanOrEqual(first);
    ids.push(...page.rows.map(({ stored }) => stored.providerId));
    if (!page.hasNext) return ids;
    expect(page.rows).toHaveLength(first);
    after = page.rows.at(-1)!.sortKey;
  }
}

function inOrder(some: AcceptedRow[], by: RecordOrder): string[] {
  const keyOf = (row: AcceptedRow) =>
    sortKeysOf(sortFieldsOf(row.record, row.fechaCaptura))[keyKindOf(by)];
  return some
    .toSorted((a, b) => compareSortKeys(keyOf(a), keyOf(b), by))
    .map(({ providerId }) => providerId);
}

/** The filter as its documentation says it, without any index. */
function matches(row: AcceptedRow, wanted: BuyerFilter): boolean {
  const record = row.record as BuyerRecord;
  const texts = {
    nombres: record.nombres,
    primerApellido: record.primerApellido,
    segundoApellido: record.segundoApellido,
    institucion: record.institucionDependencia?.nombre ?? null,
    puesto: record.puesto?.nombre ?? null,
  };
  const holds = (text: string | null, part: string | null | undefined) =>
    foldText(part ?? '') === '' || foldText(text ?? '').includes(foldText(part ?? ''));
  const words = foldText(wanted.text ?? '').split(' ');
  return (
    words.every((word) => Object.values(texts).some((text) => holds(text, word))) &&
    holds(texts.nombres, wanted.nombres) &&
    holds(texts.primerApellido, wanted.primerApellido) &&
    holds(texts.institucion, wanted.institucion) &&
    holds(texts.puesto, wanted.puesto) &&
    (wanted.tipoArea?.some((code) => record.tipoArea.some(({ clave }) => clave === code)) ??
      true) &&
    (!wanted.level || record.nivelOrdenGobierno === wanted.level) &&
    (!wanted.capturedSince ||
      (row.fechaCaptura !== null && row.fechaCaptura >= wanted.capturedSince))
  );
}
