import type { Catalogue } from '../../../specs/catalogues/catalogue.ts';
import { sancionesParticulares, sancionesServidores } from '../../../specs/catalogues/sanctions.ts';
import type {
  Multa,
  TipoSancion,
  TipoSancionClave,
} from '../../../specs/graphql/sanctions.generated.ts';
import { readCodedList } from '../../normalise/coded.ts';
import { at, isObject, itemsOf, note, type Place } from '../../normalise/place.ts';
import { related, relatedCode, relatedRows } from '../../normalise/relation.ts';
import { unlessEmpty } from '../../normalise/text.ts';
import type { Debarment } from '../../records.ts';
import { readKindOfPart } from './kind-of-part.ts';
import { readKind } from './kind.ts';
import type { RecordType } from './record-types.ts';
import { coded, member } from './spellings.ts';
import { readDebarmentOf, readTerms } from './terms.ts';

/** The sanctions imposed, each with its terms, and the fine and the debarment that stand for them. */
export function readPenalties(sanctions: Place, { subject, abstains }: RecordType) {
  if (abstains) {
    if (itemsOf(sanctions).length > 0) note(sanctions, 'ABSTENTION');
    return { tipoSancion: [], multa: null, inhabilitacion: null };
  }
  const catalogue: Catalogue<TipoSancion> =
    subject === 'OFFICIAL' ? sancionesServidores : sancionesParticulares;
  const tipoSancion = readCodedList(sanctions, catalogue, (item) =>
    readPenalty(relatedCode(item, catalogue), catalogue),
  );
  return {
    tipoSancion,
    multa: fineOf(tipoSancion, sanctions),
    inhabilitacion: debarmentOf(sanctions, catalogue),
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

/**
 * The one that ends last. One without an end counts only where there is no other; one whose end cannot be
 * read may end after all others.
 */
function debarmentOf(sanctions: Place, catalogue: Catalogue<TipoSancion>): Debarment | null {
  const debarments = relatedRows({ ...sanctions, notes: [] })
    .filter((sanction) => readPenalty(sanction, catalogue)?.clave === 'INHABILITACION')
    .flatMap((sanction) => readDebarmentOf(sanction) ?? []);
  const isUnreadable = ({ fechaFinalEstado }: Debarment) => fechaFinalEstado === 'ILEGIBLE';
  return (
    debarments.find(isUnreadable) ??
    debarments.reduce<Debarment | null>(
      (last, one) => (last && (one.fechaFinal ?? '') <= (last.fechaFinal ?? '') ? last : one),
      null,
    )
  );
}
