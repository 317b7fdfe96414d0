import { foldText } from '../../specs/order.ts';
import { looksPrivate, type IsReserved } from '../normalise/reserved-members.ts';
import type { PublicRecord, SanctionRecord } from '../records.ts';
import { visibilityOf, type Visibility } from './fields.ts';
import { columnsOf, type TableOptions, type TableSource } from './settings.ts';

/**
 * The columns that the public may not see in the original of a record: those mapped to what its record
 * hides, and those mapped to nothing whose names say that they are private. What a column holds that is
 * mapped to nothing is unknown: where a person is hidden, all of those are. A nested member is a column
 * too, with its path for a name.
 */
export function reservedColumns(
  { register, options }: Pick<TableSource, 'register' | 'options'>,
  record: PublicRecord,
  isPersonHidden: boolean,
): IsReserved {
  const mappedColumns = columnsOf(options);
  return (_name, pointer) => {
    const names = namesIn(pointer);
    const column = names.join('.');
    const mapped = fieldsOf(column, options);
    const visibilities = mapped.map((field) => visibilityOf(register, field));
    if (mapped.length > 0) {
      return 'gravedad' in record
        ? visibilities.some((visibility) => hides[visibility](record, isPersonHidden))
        : visibilities.includes('reserved');
    }
    const above = names.findLastIndex(
      (_one, end) => fieldsOf(names.slice(0, end).join('.'), options).length > 0,
    );
    if (above > 0) {
      const inside = names.slice(above);
      const isUnknown = isPersonHidden && !inside.every((name) => namesOfValues.test(name));
      return isUnknown || inside.some(looksPrivateWithin);
    }
    // What is mapped inside, and the rest inside, is judged on its own.
    if (mappedColumns.some((other) => other.startsWith(`${column}.`))) return false;
    const isPrivate = names.length === 1 ? isPrivateColumn(column) : names.some(looksPrivateWithin);
    if (!('gravedad' in record)) return isPrivate;
    return (
      isPrivate || isPersonHidden || (names.some(isRemark) && hides.remark(record, isPersonHidden))
    );
  };
}

/** Members that hold the value of a mapped column: of a catalogue, or with its type. */
const namesOfValues = /^(clave|valor|descripcion|\$\w+)$/;

/** The names on the way to a member, without its positions in lists. */
function namesIn(pointer: string): string[] {
  const names = pointer.split('/').slice(1);
  return names
    .filter((name, depth) => depth === 0 || !/^\d+$/.test(name))
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Whether some record may have to hide what a column holds, or its name says so. */
export function mayBeReserved(
  { register, options }: Pick<TableSource, 'register' | 'options'>,
  column: string,
): boolean {
  const mapped = fieldsOf(column, options);
  return (
    isPrivateColumn(column) || mapped.some((field) => visibilityOf(register, field) !== 'public')
  );
}

function fieldsOf(column: string, { columns }: Pick<TableOptions, 'columns'>): string[] {
  return Object.keys(columns).filter((field) => [columns[field]].flat().includes(column));
}

const hides: Readonly<
  Record<Visibility, (record: SanctionRecord, isPersonHidden: boolean) => boolean>
> = {
  public: () => false,
  reserved: () => true,
  company: ({ subject }) => subject !== 'COMPANY',
  name: (_, isPersonHidden) => isPersonHidden,
  remark: ({ gravedad }) => gravedad !== 'NO_GRAVE',
};

/** What a table spreads over columns: an address, and whom a company is run by. */
const privateHeadings =
  /DOMICILIO|REPRESENTANTE|APODERADO|\b(DIRECCION|CALLE|COLONIA|VIALIDAD|CP|CODIGO POSTAL|DIRECTORA?)\b/;

function isPrivateColumn(name: string): boolean {
  return looksPrivate(name) || privateHeadings.test(foldText(name));
}

/** Members of objects are named as in programs: `directorGeneral`. */
function looksPrivateWithin(name: string): boolean {
  return isPrivateColumn(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
}

function isRemark(name: string): boolean {
  return foldText(name).includes('OBSERVACION');
}
