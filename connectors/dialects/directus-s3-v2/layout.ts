import { at, isObject, note, type Place } from '../../normalise/place.ts';
import { related } from '../../normalise/relation.ts';
import type { RecordType } from './record-types.ts';
import { member } from './spellings.ts';

/** Where the parts of a row stand. */
export interface Layout {
  /** Names and identifiers of who was sanctioned. */
  party: Place;
  directorGeneral: Place;
  representanteLegal: Place;
  post: Place;
  /** The public body of the post; of a private party, where the fault was committed. */
  body: Place;
  origin: Place;
  faults: Place;
  sanctions: Place;
  resolution: Place;
  /** What names the authorities. */
  authorities: Place;
  remarks: Place;
}

/** Tells the two layouts there are: that of the collections that run, and that of the draft. */
export function layoutOf(row: Place, { subject, draftMember }: RecordType): Layout {
  if (draftMember !== null) {
    const inside = at(row, draftMember);
    if (isObject(inside.value)) return layoutOfDraft(inside);
    if (at(row, 'origenInvestigacion').value !== undefined) return layoutOfDraft(row);
  }
  return layoutOfCollection(row, subject === 'OFFICIAL');
}

function layoutOfCollection(row: Place, isOfficial: boolean): Layout {
  const relation = (name: string) => related(at(row, name));
  const representatives = relation('datosDirGeneralReprLegal');
  const post = relation('empleoCargoComision');
  const resolution = relation('resolucion');
  return {
    party: relation('datosGenerales'),
    directorGeneral: related(at(representatives, 'directorGeneral')),
    representanteLegal: related(at(representatives, 'representanteLegal')),
    post,
    body: isOfficial ? post : relation('dondeCometioLaFalta'),
    origin: relation('origenProcedimiento'),
    faults: at(row, 'faltaCometida'),
    sanctions: at(row, 'tipoSancion'),
    resolution,
    authorities: resolution,
    remarks: at(row, 'observaciones'),
  };
}

/** PDNMX/herramienta-capturador-s3, backend/api/sistema3/S3V2.yaml: eleven formats in one register. */
function layoutOfDraft(content: Place): Layout {
  note(content, 'DRAFT_LAYOUT');
  const penalties = at(content, 'tipoSancion');
  const resolution = at(content, 'resolucion');
  return {
    party: content,
    directorGeneral: at(content, 'directorGeneral'),
    representanteLegal: at(content, 'representanteLegal'),
    post: at(content, 'empleoCargoComision'),
    body: bodyOfDraft(at(content, 'entePublico')),
    origin: member(content, 'origenProcedimiento'),
    faults: at(content, 'faltaCometida'),
    sanctions: at(penalties, 'sancion'),
    resolution,
    // An abstention has no sanctions to name them beside.
    authorities: isObject(penalties.value) ? penalties : resolution,
    remarks: at(content, 'observaciones'),
  };
}

/** Under the names of the collections. */
function bodyOfDraft(body: Place): Place {
  const level = at(body, 'nivelOrdenGobierno');
  return {
    ...body,
    value: {
      nombreEntePublico: at(body, 'nombre').value,
      siglasEntePublico: at(body, 'siglas').value,
      nivelOrdenGobierno: isObject(level.value) ? at(level, 'clave').value : level.value,
      ambitoPublico: at(body, 'ambitoPublico').value,
      entidadFederativa: at(body, 'entidadFederativa').value,
    },
  };
}
