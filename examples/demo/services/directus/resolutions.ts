import { addDays } from '../data/dates.ts';
import type { Random } from '../data/random.ts';
import type { Draft } from './model/item.ts';

/** What the first version says of a resolution. */
interface KnownResolution {
  resolvedOn: string | undefined;
  url: string | undefined;
  authority: string | undefined;
}

/** A resolution that is not published: that of an offence which is not serious. */
export function resolutionOf({ resolvedOn, authority }: KnownResolution, random: Random): Draft {
  const after = (days: number) => resolvedOn && addDays(resolvedOn, days);
  return {
    tituloResolucion: 'RESOLUCION DEFINITIVA',
    fechaResolucion: resolvedOn,
    fechaNotificacion: after(3),
    fechaResolucionFirme: after(18),
    fechaNotificacionFirme: after(20),
    fechaEjecucion: random.chance(0.7) ? after(random.integer(21, 60)) : undefined,
    autoridadResolutora: authority,
    autoridadInvestigadora: 'AUTORIDAD INVESTIGADORA',
    autoridadSusbstanciadora: 'AUTORIDAD SUBSTANCIADORA',
  };
}

/** A resolution of which everybody can read a public version. */
export function publishedResolutionOf(known: KnownResolution, random: Random): Draft {
  return {
    ...resolutionOf(known, random),
    urlResolucion: known.url,
    urlResolucionFirme: known.url?.replace(/\.pdf$/, '-firme.pdf'),
    ordenJurisdiccional: 'ESTATAL',
  };
}

const ORIGINS = ['AUDITORIA_OIC', 'DENUNCIA', 'DE_OFICIO', 'ASF_ENTIDADES_FISCALIZACION', 'OTRO'];

/** What made an authority investigate. */
export function originOf(random: Random): Draft {
  const clave = random.byRank(ORIGINS);
  return { clave, valor: clave === 'OTRO' ? 'VISTA DE OTRA AUTORIDAD' : undefined };
}
