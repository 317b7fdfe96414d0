import { isObject } from '../../normalise/place.ts';
import type { SliceRequest } from '../../store/store.ts';

/** What a filter of Directus asks for, in the store's terms. */
export interface ReadFilter {
  filter: Record<string, string | string[]>;
  providerIds?: SliceRequest['providerIds'];
}

/** Where text is looked for, and the field of our own filter that looks for it. */
const textFields: Readonly<Record<string, string>> = {
  expediente: 'expediente',
  'datosGenerales.nombres': 'nombres',
  'datosGenerales.primerApellido': 'primerApellido',
  'datosGenerales.segundoApellido': 'segundoApellido',
  'datosGenerales.nombreRazonSocial': 'nombreRazonSocial',
  'entePublico.nombre': 'institucion',
  'empleoCargoComision.nombreEntePublico': 'institucion',
  'dondeCometioLaFalta.nombreEntePublico': 'institucion',
  'resolucion.autoridadResolutora': 'autoridad',
};

const codeFields: Readonly<Record<string, string>> = {
  'tipoSancion.clave': 'tipoSancion',
  'faltaCometida.clave': 'tipoFalta',
};

const maxDepth = 8;

/**
 * Reads the filters that the PDN's front end sends: `_icontains` on names, institutions, authorities and
 * file numbers, `_in` and `_eq` on keys and ids, joined by `_and` or side by side.
 * @returns null for any other filter: to answer it wrongly would be worse than to refuse it.
 */
export function readFilter(value: unknown): ReadFilter | null {
  const found: ReadFilter = { filter: {} };
  return collect(value, [], found) ? found : null;
}

function collect(value: unknown, path: string[], found: ReadFilter): boolean {
  if (!isObject(value) || path.length > maxDepth) return false;
  return Object.entries(value).every(([name, member]) => {
    if (name === '_and') {
      return Array.isArray(member) && member.every((part) => collect(part, path, found));
    }
    return name.startsWith('_')
      ? condition(path.join('.'), name, member, found)
      : collect(member, [...path, name], found);
  });
}

function condition(path: string, operator: string, value: unknown, found: ReadFilter): boolean {
  const text = textFields[path];
  if (text && operator === '_icontains' && typeof value === 'string') {
    // Two conditions on one field would need an answer that the store does not give.
    if (Object.hasOwn(found.filter, text)) return false;
    found.filter[text] = value;
    return true;
  }
  const values = operator === '_in' ? value : operator === '_eq' ? [value] : null;
  if (!Array.isArray(values) || !values.every((each) => typeof each === 'string')) return false;
  const code = codeFields[path];
  if (code && !Object.hasOwn(found.filter, code)) {
    found.filter[code] = values;
    return true;
  }
  if (path !== 'id' || found.providerIds) return false;
  found.providerIds = values;
  return true;
}
