import { foldText } from '../../specs/order.ts';
import type { IsReserved } from '../normalise/reserved-members.ts';
import { escapePointer } from '../normalise/place.ts';
import type { PublicRecord, SanctionRecord } from '../records.ts';
import { visibilityOf, type Visibility } from './fields.ts';
import type { TableOptions, TableSource } from './settings.ts';

/**
 * The columns that the public may not see in the original of a record: those mapped to what its record
 * hides, and those mapped to nothing whose names say that they are private. What a column holds that is
 * mapped to nothing nobody has told: where a person is hidden, all of those are.
 */
export function reservedColumns(
  { register, options }: Pick<TableSource, 'register' | 'options'>,
  record: PublicRecord,
  isPersonHidden: boolean,
): IsReserved {
  return (name, path) => {
    if (path !== `/${escapePointer(name)}`) return looksPrivate(name);
    const mapped = fieldsOf(name, options);
    const visibilities = mapped.map((field) => visibilityOf(register, field));
    if (!('gravedad' in record)) {
      return mapped.length === 0 ? looksPrivate(name) : visibilities.includes('reserved');
    }
    if (mapped.length > 0)
      return visibilities.some((visibility) => hides[visibility](record, isPersonHidden));
    return (
      looksPrivate(name) ||
      isPersonHidden ||
      (isRemark(name) && hides.remark(record, isPersonHidden))
    );
  };
}

/** Whether some record may have to hide what a column holds, or its name says so. */
export function mayBeReserved(
  { register, options }: Pick<TableSource, 'register' | 'options'>,
  column: string,
): boolean {
  const mapped = fieldsOf(column, options);
  return looksPrivate(column) || mapped.some((field) => visibilityOf(register, field) !== 'public');
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

const privateNames =
  /RFC|CURP|TELEFONO|CELULAR|WHATSAPP|CORREO|E ?MAIL|DOMICILIO|NACIMIENTO|REPRESENTANTE|APODERADO|\b(TEL|CEL|MOVIL|DIRECCION|CALLE|COLONIA|VIALIDAD|CP|CODIGO POSTAL|NSS|CLABE|DIRECTORA?)\b/;

/** Whether a heading announces identifiers, or how to reach somebody or whom a company is run by. */
function looksPrivate(name: string): boolean {
  return privateNames.test(foldText(name));
}

function isRemark(name: string): boolean {
  return foldText(name).includes('OBSERVACION');
}
