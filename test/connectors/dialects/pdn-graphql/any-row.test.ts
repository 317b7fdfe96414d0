import fc from 'fast-check';
import { pdnGraphql } from '../../../../connectors/dialects/pdn-graphql/index.ts';
import { checkRecord } from '../../../../connectors/normalise/check-record.ts';
import { withoutReserved } from '../../../../connectors/store/without-reserved.ts';
import { parseRecordId } from '../../../../specs/ids.ts';
import { rows, sourceOf, type RegisterName } from './rows.ts';

const registers = Object.keys(rows) as RegisterName[];
const anything = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 });

/** Rows from any JSON at all to valid ones with some members replaced by anything. */
const broken = fc
  .constantFrom(...registers)
  .chain((register) =>
    fc
      .dictionary(fc.constantFrom(...Object.keys(rows[register])), anything, { maxKeys: 3 })
      .map((changes) => ({ register, row: { ...rows[register], ...changes } as unknown })),
  );
const any = fc.oneof(
  { weight: 4, arbitrary: broken },
  fc.record({ register: fc.constantFrom(...registers), row: anything }),
);

const secretOf = (prefix: string) => fc.stringMatching(new RegExp(`^${prefix}-[a-z]{6}$`));

describe('Whatever the service sends', () => {
  test('is either a valid record or kept apart with a reason, and never throws', () => {
    fc.assert(
      fc.property(any, ({ register, row }) => {
        const source = sourceOf(register);
        const read = pdnGraphql.readRow(source, row);
        expect(read.original).toBe(row);
        if (read.kind === 'quarantined') {
          expect(read.reasons.length).toBeGreaterThan(0);
          return;
        }
        expect(checkRecord[source.system](read.record)).toEqual([]);
        expect(parseRecordId(read.id)).toMatchObject({ providerId: read.providerId });
      }),
      { numRuns: 400 },
    );
  });

  test('no reserved value is published', () => {
    const faults = fc.constantFrom('NEGLIGENCIA ADMINISTRATIVA', 'PECULADO', 'Otra', null);
    fc.assert(
      fc.property(faults, secretOf('name'), secretOf('remark'), (tipo_falta, name, remarks) => {
        const inhabilitacion = { ...rows.sancionados.inhabilitacion, observaciones: remarks };
        const row = { ...rows.sancionados, tipo_falta, primer_apellido: name, inhabilitacion };
        const read = pdnGraphql.readRow(sourceOf('sancionados'), row);
        if (read.kind !== 'accepted') throw new Error('not accepted');
        const hidden = Object.values(read.reserved).filter((value) => value !== null);
        const shown = [read.id, read.record, read.notes, withoutReserved(row, read.withheld)];
        for (const value of hidden) expect(JSON.stringify(shown)).not.toContain(value);
        expect(hidden).toContain(tipo_falta?.startsWith('NEG') ? name : remarks);
      }),
    );
  });
});
