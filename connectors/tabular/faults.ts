import { tiposFalta } from '../../specs/catalogues/sanctions.ts';
import type { TipoFaltaClave } from '../../specs/graphql/sanctions.generated.ts';
import { readCoded, readCodedList } from '../normalise/coded.ts';
import { readGravity, type ReadGravity } from '../normalise/gravity.ts';
import type { Cells } from './cells.ts';

/** The faults of a row, and how serious they are. */
export function readFaults(
  cell: Cells,
  separator: string,
  facts: string | null,
): { tipoFalta: TipoFaltaClave[] } & ReadGravity {
  const faults = cell('tipoFalta');
  const tipoFalta = readCodedList(
    faults,
    tiposFalta,
    (item) => {
      const coded = readCoded(item, tiposFalta, 'OTRO');
      return coded && { ...coded, descripcion: null, normatividad: [] };
    },
    separator,
  );
  const stated = [cell('gravedad')];
  return { tipoFalta, ...readGravity({ tipoFalta, faults, stated, facts }) };
}
