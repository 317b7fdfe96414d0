import type { Catalogue } from '../../../specs/catalogues/catalogue.ts';
import { sancionesParticulares, sancionesServidores } from '../../../specs/catalogues/sanctions.ts';
import type {
  Inhabilitacion,
  Multa,
  TipoSancion,
  TipoSancionClave,
} from '../../../specs/graphql/sanctions.generated.ts';
import { readCodedList } from '../../normalise/coded.ts';
import { at, isObject, itemsOf, note, type Place } from '../../normalise/place.ts';
import { related } from '../../normalise/relation.ts';
import { unlessEmpty } from '../../normalise/text.ts';
import { readKindOfPart } from './kind-of-part.ts';
import { readKind } from './kind.ts';
import type { RecordType } from './record-types.ts';
import { coded, member } from './spellings.ts';
import { readTerms } from './terms.ts';

/** The sanctions imposed, each with its terms, and the fine and the debarment that stand for them. */
export function readPenalties(sanctions: Place, { subject, abstains }: RecordType) {
  if (abstains) {
    if (itemsOf(sanctions).length > 0) note(sanctions, 'ABSTENTION');
    return { tipoSancion: [], multa: null, inhabilitacion: null };
  }
  const catalogue: Catalogue<TipoSancion> =
    subject === 'OFFICIAL' ? sancionesServidores : sancionesParticulares;
  const tipoSancion = readCodedList(sanctions, (item) => readPenalty(related(item), catalogue));
  return {
    tipoSancion,
    multa: fineOf(tipoSancion, sanctions),
    inhabilitacion: debarmentOf(tipoSancion),
  };
}

function readPenalty(sanction: Place, catalogue: Catalogue<TipoSancion>): TipoSancionClave | null {
  if (!isObject(sanction.value)) return null;
  const label = labelOf(sanction, catalogue);
  const kind =
    readKindOfPart(sanction, label, catalogue) ??
    readKind(coded(sanction, 'tipoSancion', label), catalogue);
  return { ...kind, ...readTerms(sanction, kind.clave) };
}

/** Only what is called "other" has a label, in a relation; the migration leaves that out for persons. */
function labelOf(sanction: Place, catalogue: Catalogue<TipoSancion>): Place {
  const label = at(sanction, 'valor');
  const { value: code } = at(sanction, 'clave');
  const known = typeof code === 'string' ? catalogue.find(code)?.code : undefined;
  if (known !== undefined && known !== 'OTRO') return label;
  const other = related(at(sanction, 'otro'));
  const name = member(isObject(other.value) ? other : sanction, 'denominacionSancion');
  return (name.value ?? null) === null ? label : name;
}

function fineOf(sanctions: readonly TipoSancionClave[], place: Place): Multa | null {
  const fines = sanctions.filter(({ clave }) => clave === 'SANCION_ECONOMICA');
  if (fines.length > 1) note(place, 'SEVERAL_FINES');
  const [first] = fines;
  return first ? unlessEmpty({ monto: first.monto, moneda: first.moneda }) : null;
}

/** The one that ends last; one without an end counts only where there is no other. */
function debarmentOf(sanctions: readonly TipoSancionClave[]): Inhabilitacion | null {
  const debarments = sanctions.filter(({ clave }) => clave === 'INHABILITACION');
  if (debarments.length === 0) return null;
  const { plazo, fechaInicial, fechaFinal } = debarments.reduce((last, one) =>
    (one.fechaFinal ?? '') > (last.fechaFinal ?? '') ? one : last,
  );
  return unlessEmpty({ plazo, fechaInicial, fechaFinal });
}
