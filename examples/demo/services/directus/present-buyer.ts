import type { SpicRow } from '../data/records.ts';
import type { Draft } from './model/item.ts';
import { BUYERS } from './model/model.ts';
import { appraisal, concession, sale } from './other-procedures.ts';
import type { Present } from './presentation.ts';
import type { ProcedureContext } from './procedure-parts.ts';
import { publicContracts } from './public-contracts.ts';
import { postOf } from './public-office.ts';
import { sexOf } from './sex.ts';

interface Procedure {
  code: string;
  details(context: ProcedureContext): Draft;
}

/** Kinds of procedure by their numbers in the first version; 5, OTRO, has no code in the second. */
const PROCEDURES: Readonly<Record<number, Procedure>> = {
  1: {
    code: 'CONTRATACION_PUBLICA',
    details: (context) => ({ tipoContratacion: publicContracts(context) }),
  },
  2: {
    code: 'OTORGAMIENTO_CONCECIONES',
    details: (context) => ({ otorgamientoConcesion: concession(context) }),
  },
  3: {
    code: 'ENAJENACION_BIENES',
    details: (context) => ({ enajenacionBien: sale(context) }),
  },
  4: {
    code: 'DICTAMEN_VALUATORIO',
    details: (context) => ({ avaluosJustipreciacion: appraisal(context) }),
  },
};

/** An official who takes part in procurement: the first kind of procedure, the details of all. */
export const presentBuyer: Present<SpicRow> = (code, row, random) => {
  const { nombres: nombre, primerApellido, segundoApellido, curp, rfc, ejercicioFiscal } = row;
  const procedures = row.tipoProcedimiento.flatMap(({ clave }) => PROCEDURES[clave] ?? []);

  return {
    collection: BUYERS,
    draft: {
      ejercicio: /^\d{4}$/.test(ejercicioFiscal ?? '') ? Number(ejercicioFiscal) : undefined,
      datosGenerales: {
        nombre,
        primerApellido,
        segundoApellido,
        curp,
        rfc,
        sexo: sexOf(row.genero),
      },
      empleoCargoComision: postOf(code, row.institucionDependencia, row.puesto.nombre, random),
      tipoProcedimiento: procedures[0]?.code,
      ...Object.assign({}, ...procedures.map(({ details }) => details({ code, row, random }))),
      Observaciones: row.observaciones,
    },
  };
};
