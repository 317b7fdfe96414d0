import type { Coded } from '../data/records.ts';
import type { Draft } from './model/item.ts';
import { beneficiary, participation, procedure, type ProcedureContext } from './procedure-parts.ts';
import { responsibilities } from './responsibilities.ts';

/** Areas by their letters in the first version: those of purchases, and those of public works. */
const AREAS_OF_PURCHASES: Readonly<Record<string, string>> = {
  C: 'AREA_CONTRATANTE',
  R: 'AREA_REQUIRENTE',
  T: 'AREA_TECNICA',
};
const AREAS_OF_WORKS: Readonly<Record<string, string>> = {
  O: 'OTRO',
  RC: 'AREA_RESPONSABLE',
  RE: 'AREA_EJECUCION',
};

const TENDERS = ['LICITACION_NACIONAL', 'LICITACION_INTERNACIONAL', 'INVITACION', 'ADJUDICACION'];

/** What an official does in public contracts: purchases, works, or both, as the areas tell. */
export function publicContracts(context: ProcedureContext): Draft[] {
  const purchases = areasOf(context.row.tipoArea, AREAS_OF_PURCHASES);
  const works = areasOf(context.row.tipoArea, AREAS_OF_WORKS);
  return [
    ...(purchases || !works ? [purchase(context, purchases)] : []),
    ...(works ? [publicWorks(context, works)] : []),
  ];
}

function areasOf(areas: readonly Coded[] = [], codes: Readonly<Record<string, string>>) {
  const found = areas.flatMap(({ clave }) => codes[clave] ?? []);
  return found.length > 0 ? found : undefined;
}

function purchase(context: ProcedureContext, tipoArea: string[] | undefined): Draft {
  const { folio, startedOn, concludedOn } = procedure(context);
  return {
    clave: 'CONTRATACION_ADQUISICIONES',
    contratacionAdquisicion: {
      tipoArea,
      ...participation(context),
      nivelResponsabilidadContratacion: contractResponsibilities(context),
      informacionPersonasBeneficiarias: beneficiary(context),
      datosGeneralesProcedimientos: [
        {
          numeroExpedienteFolio: folio,
          tipoProcedimiento: context.random.pick(TENDERS),
          ...subjectMatter(context),
          fechaInicioProcedimiento: startedOn,
          fechaConclusionProcedimiento: concludedOn,
        },
      ],
    },
  };
}

function subjectMatter({ random }: ProcedureContext): Draft {
  const materia = random.pick(['ARRENDAMIENTO', 'ADQUISICION', 'SERVICIOS', 'OTRO']);
  return { materia, ...(materia === 'OTRO' && { otroMateria: 'SEGUROS' }) };
}

function publicWorks(context: ProcedureContext, tipoArea: string[]): Draft {
  const { folio, startedOn, concludedOn } = procedure(context);
  return {
    clave: 'CONTRATACION_OBRAS',
    contratacionObra: {
      tipoArea,
      ...participation(context),
      nivelResponsabilidadObra: contractResponsibilities(context),
      informacionPersonasBeneficiarias: beneficiary(context),
      datosGeneralesProcedimientos: [
        {
          numeroExpedienteFolio: folio,
          tipoProcedimiento: context.random.pick(TENDERS),
          materia: context.random.pick(['OBRA', 'SERVICIOS_RELACIONADOS']),
          inicioProcedimiento: startedOn,
          conclusionProcedimiento: concludedOn,
        },
      ],
    },
  };
}

function contractResponsibilities(context: ProcedureContext): Draft {
  return responsibilities(
    context,
    'autorizacion justificacion convocatoria evaluacion adjudicacion formalizacion',
    'otro_especifique.especifiqueOtro',
  );
}
