import type { Gravedad } from '../../../specs/graphql/sanctions.generated.ts';
import { identifiesPerson, type IsReserved } from '../../normalise/reserved-members.ts';
import { findReserved } from '../../normalise/withheld.ts';
import { withoutReserved } from '../../store/without-reserved.ts';
import { gravityOfRow } from './official-sanction.ts';

/** What of a sanction never names the person. */
const impersonal: ReadonlySet<string> = new Set([
  '/institucion_dependencia',
  '/autoridad_sancionadora',
  '/expediente',
  '/resolucion',
  '/tipo_sancion',
  '/tipo_falta',
  '/inhabilitacion',
  '/multa',
  '/causa',
  '/puesto',
]);

/**
 * The members of a sanction that the public may not see: where its fault is not serious, the person under
 * whatever names; where it may be, the remarks.
 */
export function reservedIn({ gravedad }: { gravedad: Gravedad }): IsReserved {
  return (name, path) => {
    if (identifiesPerson(name)) return true;
    if (gravedad !== 'NO_GRAVE') return name === 'observaciones';
    return path === `/${name}` && !impersonal.has(path);
  };
}

/** What the public may see of a sanction, and all that its id may be made of. */
export function publicPartOf(row: unknown): unknown {
  return withoutReserved(row, findReserved(row, reservedIn({ gravedad: gravityOfRow(row) })));
}
