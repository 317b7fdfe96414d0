import { defineCatalogue, type Catalogue } from '../../specs/catalogues/catalogue.ts';
import { gravedadOf, tiposFalta } from '../../specs/catalogues/sanctions.ts';
import type {
  Gravedad,
  TipoFalta,
  TipoFaltaClave,
} from '../../specs/graphql/sanctions.generated.ts';
import { note } from '../normalise/place.ts';
import { readText } from '../normalise/text.ts';
import type { Cells } from './cells.ts';
import { readCodedCell } from './coded-cell.ts';

const gravities = defineCatalogue<'GRAVE' | 'NO_GRAVE'>({
  GRAVE: ['GRAVE', 'FALTA GRAVE', 'FALTA ADMINISTRATIVA GRAVE'],
  NO_GRAVE: ['NO GRAVE', 'FALTA NO GRAVE', 'FALTA ADMINISTRATIVA NO GRAVE'],
});

/** Tables that know no kinds of fault say in their place how grave it is. */
const faults: Catalogue<TipoFalta> = {
  ...tiposFalta,
  find(text) {
    const gravity = gravities.find(text)?.code;
    return tiposFalta.find(gravity === undefined ? text : `ADMINISTRATIVA_${gravity}`);
  },
};

/** The faults of a row, and how grave they are: as the row says, else by their kinds. */
export function readFaults(
  cell: Cells,
  separator: string,
): { tipoFalta: TipoFaltaClave[]; gravedad: Gravedad } {
  const tipoFalta = readCodedCell(cell('tipoFalta'), separator, faults, 'OTRO').map((fault) => ({
    ...fault,
    descripcion: null,
    normatividad: [],
  }));
  const gravedad = readGravity(cell) ?? gravedadOf(tipoFalta.map(({ clave }) => clave));
  return { tipoFalta, gravedad };
}

function readGravity(cell: Cells): Gravedad | null {
  const place = cell('gravedad');
  const text = readText(place);
  if (text === null) return null;
  const entry = gravities.find(text);
  if (!entry) note(place, 'UNKNOWN_CODE');
  return entry?.code ?? null;
}
