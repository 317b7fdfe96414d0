import { readDate } from '../../normalise/dates.ts';
import { emptyResolution } from '../../normalise/empty-parts.ts';
import { at } from '../../normalise/place.ts';
import { readText, unlessEmpty } from '../../normalise/text.ts';
import type { Layout } from './layout.ts';
import { member } from './spellings.ts';

/** The resolution, the ruling that it is final, and the authorities that took part. */
export function readResolution({ resolution, authorities }: Layout) {
  const dayOf = (name: string) => readDate(at(resolution, name));
  return {
    autoridadSancionadora: readText(member(authorities, 'autoridadResolutora')),
    resolucion: unlessEmpty({
      ...emptyResolution,
      titulo: readText(member(resolution, 'tituloResolucion')),
      url: readText(member(resolution, 'urlResolucion')),
      fechaResolucion: dayOf('fechaResolucion'),
      fechaNotificacion: dayOf('fechaNotificacion'),
      urlFirme: readText(at(resolution, 'urlResolucionFirme')),
      fechaResolucionFirme: dayOf('fechaResolucionFirme'),
      fechaNotificacionFirme: dayOf('fechaNotificacionFirme'),
      fechaEjecucion: dayOf('fechaEjecucion'),
      ordenJurisdiccional: readText(at(authorities, 'ordenJurisdiccional')),
      autoridadInvestigadora: readText(at(authorities, 'autoridadInvestigadora')),
      autoridadSubstanciadora: readText(member(authorities, 'autoridadSusbstanciadora')),
    }),
  };
}
