import type { Catalogue } from '../../specs/catalogues/catalogue.ts';
import type { TipoSancionClave } from '../../specs/graphql/sanctions.generated.ts';
import type { Debarment } from '../records.ts';
import { noTerms } from './empty-parts.ts';
import { note, type Place } from './place.ts';

/** The sanctions of a record: one that is dated as a debarment is one, whatever its sanctions are called. */
export function withDebarment(
  sanctions: TipoSancionClave[],
  debarment: Debarment | null,
  { place, catalogue }: { place: Place; catalogue: Catalogue<string> },
): TipoSancionClave[] {
  const isDated = debarment !== null && (debarment.fechaInicial ?? debarment.fechaFinal) !== null;
  if (!isDated || sanctions.some(({ clave }) => clave === 'INHABILITACION')) return sanctions;
  note(place, 'KIND_FROM_DATES');
  const valor = catalogue.labelOf('INHABILITACION');
  return [...sanctions, { clave: 'INHABILITACION', valor, descripcion: null, ...noTerms }];
}
