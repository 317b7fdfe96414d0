import { readRequiredText, readText } from '../normalise/text.ts';
import { readWholeName, type PersonName } from '../normalise/whole-name.ts';
import type { Cells } from './cells.ts';

/** The name of the person of a row: in columns of its parts, or whole in one column. */
export function readPersonName(cell: Cells): PersonName {
  if (!isBlank(cell('nombreCompleto').value) && isBlank(cell('primerApellido').value)) {
    return readWholeName(cell('nombreCompleto'));
  }
  return {
    nombres: readRequiredText(cell('nombres'), 'name'),
    primerApellido: readRequiredText(cell('primerApellido'), 'name'),
    segundoApellido: readText(cell('segundoApellido'), 'name'),
  };
}

/** The name of the superior, which no format requires. */
export function readSuperiorName(cell: Cells): PersonName {
  if (!isBlank(cell('superiorInmediato.nombreCompleto').value)) {
    return readWholeName(cell('superiorInmediato.nombreCompleto'));
  }
  return {
    nombres: readText(cell('superiorInmediato.nombres'), 'name'),
    primerApellido: readText(cell('superiorInmediato.primerApellido'), 'name'),
    segundoApellido: readText(cell('superiorInmediato.segundoApellido'), 'name'),
  };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && !value.trim());
}
