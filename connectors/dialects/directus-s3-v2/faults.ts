import { tiposFalta } from '../../../specs/catalogues/sanctions.ts';
import type { Normatividad, TipoFaltaClave } from '../../../specs/graphql/sanctions.generated.ts';
import { readCodedList } from '../../normalise/coded.ts';
import { at, isObject, type Place } from '../../normalise/place.ts';
import { relatedCode, relatedRows } from '../../normalise/relation.ts';
import { readCode, readText, unlessEmpty } from '../../normalise/text.ts';
import { textsOf } from '../../normalise/text-list.ts';
import { readKind } from './kind.ts';
import { coded, member } from './spellings.ts';

/** The faults, each with its facts and the rules that it broke, and the facts of all of them. */
export function readFaults(faults: Place) {
  const tipoFalta = readCodedList(faults, tiposFalta, (item) =>
    readFault(relatedCode(item, tiposFalta)),
  );
  const facts = new Set(tipoFalta.flatMap(({ descripcion }) => descripcion ?? []));
  return { tipoFalta, causaMotivoHechos: facts.size === 0 ? null : [...facts].join('\n\n') };
}

function readFault(fault: Place): TipoFaltaClave | null {
  if (!isObject(fault.value)) return null;
  return {
    ...readKind(coded(fault, 'faltaCometida'), tiposFalta),
    descripcion: readText(at(fault, 'descripcionHechos')),
    normatividad: readRules(fault),
  };
}

/** The draft writes the one rule straight into the fault. */
function readRules(fault: Place): Normatividad[] {
  const rules = relatedRows(at(fault, 'normatividadInfringida'));
  return (rules.length === 0 ? [fault] : rules).flatMap((rule) => {
    const read = unlessEmpty({
      nombre: readText(member(rule, 'nombreNormatividad')),
      articulo: readNumbers(member(rule, 'articulo')),
      fraccion: readNumbers(member(rule, 'fraccion')),
    });
    return read ?? [];
  });
}

/** Of articles, one or a list. */
function readNumbers(place: Place): string | null {
  if (typeof place.value === 'number') return readCode(place);
  const numbers = textsOf(place).flatMap((item) => readCode(item) ?? []);
  return numbers.length === 0 ? null : numbers.join(', ');
}
