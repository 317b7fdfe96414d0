import { hash } from 'node:crypto';
import type { System } from '../../../specs/graphql/network.generated.ts';
import { parseRecordId } from '../../../specs/ids.ts';
import type { PublicRecord } from '../../../connectors/records.ts';
import { searchTables } from '../../../connectors/store/search-tables.ts';
import { keyDerivation, searchColumnsOf, searchRowOf } from '../../../connectors/store/search.ts';
import { derivations } from './derivations.ts';
import { writtenStores } from './written.ts';

interface Sample {
  record: PublicRecord;
  fechaCaptura: string | null;
}

const told = writtenStores.find(({ version }) => version === 3)!.answers.versions as [
  string,
  Sample[],
][];

/** Records as they were stored, and each without one of its members: what later versions may find. */
function samplesOf(system: System): Sample[] {
  const stored = told
    .filter(([id]) => parseRecordId(id)!.system === system)
    .flatMap(([, versions]) => versions);
  const lacking = stored.slice(0, 30).flatMap(({ record, fechaCaptura }) =>
    Object.entries(record)
      .filter(([name]) => name !== 'id')
      .map(([name, value]) => ({
        record: { ...record, [name]: Array.isArray(value) ? [] : null },
        fechaCaptura,
      })),
  );
  return [...stored, ...lacking];
}

describe.each(['S2', 'S3'] as const)('What records of %s are searched by', (system) => {
  const table = searchTables[system];
  const columns = searchColumnsOf(table);
  const rows = samplesOf(system).map(({ record, fechaCaptura }) =>
    searchRowOf(table, record, fechaCaptura),
  );

  test.each(columns.map((column, i) => [column, i] as const))(
    '%s: see derivations.ts',
    (column, i) => {
      const value = hash('sha256', JSON.stringify(rows.map((row) => row[i]))).slice(0, 12);
      const derivation = column.endsWith('_KEY') ? keyDerivation : table.derivationOf(column);
      const known = derivations[system][column] ?? [];
      expect({ column, derivation, value }).toEqual({
        ...{ column, derivation: known.length },
        value: known.at(-1),
      });
    },
  );

  test('there is no derivation of a column that is not there', () => {
    expect(Object.keys(derivations[system])).toEqual(columns);
  });
});
