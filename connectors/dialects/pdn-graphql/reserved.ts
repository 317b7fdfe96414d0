import type { Gravedad } from '../../../specs/graphql/sanctions.generated.ts';
import { looksPrivate, type IsReserved } from '../../normalise/reserved-members.ts';

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
export function reservedIn(
  { gravedad }: { gravedad: Gravedad },
  isPersonHidden: boolean,
): IsReserved {
  return (name, path) =>
    looksPrivate(name) ||
    (gravedad !== 'NO_GRAVE' && name === 'observaciones') ||
    (isPersonHidden && path === `/${name}` && !impersonal.has(path));
}
