import type { SpicRow, WrittenName } from '../data/records.ts';
import type { RegisterDefinition } from '../registers/register-definition.ts';

/** What an act is called, by the number of its kind of procedure; the fifth kind has no name. */
const ACTS: Readonly<Record<number, string>> = {
  1: 'CONTRATACIONES',
  2: 'CONCESIONES',
  3: 'ENAJENACIONES',
  4: 'DICTAMENES',
};

/** S2 as the federal service shows it, under the names of its filters. */
export const buyersDefinition: RegisterDefinition<SpicRow> = {
  columns: {
    nombres: (row) => row.nombres,
    primerApellido: (row) => row.primerApellido,
    segundoApellido: (row) => row.segundoApellido,
    institucion: (row) => row.institucionDependencia.nombre,
  },
  searchable: ['nombres', 'primerApellido', 'segundoApellido', 'institucion'],
  sortable: [],
  codes: { tipo_actos: (row) => [actOf(row) ?? ''] },
  rfcSolicitanteIn: 'query',
  institution: (row) => row.institucionDependencia,
  publicPart: presentBuyer,
};

/** Where the first version of the platform has a list, this service has room for one value. */
function presentBuyer(row: SpicRow): object {
  const { superiorInmediato: superior } = row;
  return {
    id: row.id,
    fecha_captura: row.fechaCaptura,
    ejercicio_fiscal: row.ejercicioFiscal,
    periodo_ejercicio: periodOf(row.ejercicioFiscal),
    id_ramo: row.ramo?.clave,
    ramo: row.ramo?.valor,
    nombrecompleto: fullName(row),
    ...presentName(row),
    genero: row.genero?.clave,
    dependencia: row.institucionDependencia,
    puesto: row.puesto,
    tipo_area: row.tipoArea?.map(({ clave }) => clave),
    nivel_responsabilidad: row.nivelResponsabilidad?.[0]?.clave,
    tipo_procedimiento: row.tipoProcedimiento[0]?.clave,
    tipo_actos: actOf(row),
    superior_inmediato: superior && { ...presentName(superior), puesto: superior.puesto },
  };
}

function actOf({ tipoProcedimiento: [first] }: SpicRow): string | undefined {
  return first && ACTS[first.clave];
}

function periodOf(year: string | undefined): object | undefined {
  if (year === undefined || !/^\d{4}$/.test(year)) return undefined;
  return { fecha_inicial: `${year}-01-01`, fecha_final: `${year}-12-31` };
}

function presentName({ nombres, primerApellido, segundoApellido }: WrittenName): object {
  return { nombres, primer_apellido: primerApellido, segundo_apellido: segundoApellido };
}

function fullName({ nombres, primerApellido, segundoApellido }: WrittenName): string {
  return [nombres, primerApellido, segundoApellido].filter(Boolean).join(' ');
}
