import { generateState } from '../../../examples/demo/services/data/generate-state.ts';
import { institutionsOf } from '../../../examples/demo/services/data/institutions.ts';
import { psancionadoRow } from '../../../examples/demo/services/data/psancionados.ts';
import type {
  MexicanAddress,
  PsancionadoRow,
  SsancionadoRow,
  StateData,
  WrittenName,
} from '../../../examples/demo/services/data/records.ts';
import { withAwkwardTexts } from '../../../examples/demo/services/files/awkward-texts.ts';
import { isNoGrave } from './gravity.ts';

/** Stands in every text that nobody but an authority may read, and in no other. */
export const mark = 'QZX';

/**
 * Synthetic registers of a small state: of its officials as many as it takes to have faults of every
 * gravity, and more companies and private persons than it has, some of them with addresses abroad.
 */
export function createData(): StateData {
  const { spic, ssancionados } = generateState('COL');
  const institutions = institutionsOf('COL');
  const parties = Array.from({ length: 22 }, (_, row) => psancionadoRow('COL', row, institutions));
  const data = withAwkwardTexts({
    spic: spic.slice(0, 12),
    ssancionados: ssancionados.slice(12),
    psancionados: parties.slice(10),
  });
  return {
    spic: data.spic,
    ssancionados: data.ssancionados.map(markOfficial),
    psancionados: data.psancionados.map(markParty),
  };
}

/** All RFC, CURP and telephone numbers in rows, but for the RFC of companies. */
export function secretsIn({ spic, ssancionados, psancionados }: StateData): ReadonlySet<string> {
  const parties = psancionados.map(({ particularSancionado: { rfc, ...party } }) =>
    party.tipoPersona === 'M' ? party : { ...party, rfc },
  );
  return new Set([spic, ssancionados, parties].flatMap(identifiersIn).filter(isIdentifier));
}

/** Some clerks write that there is none. */
function isIdentifier(text: string): boolean {
  return /^([A-ZÑ&]{3,4}\d{6}|\d{12}$)/.test(text);
}

function identifiersIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    /^(rfc|curp|telefono)$/.test(name) ? [String(member)] : identifiersIn(member),
  );
}

/** Where the fault is not serious who it was is reserved, otherwise what is remarked. */
function markOfficial(row: SsancionadoRow): SsancionadoRow {
  if (!isNoGrave(row)) return markRemarks(row);
  const { servidorPublicoSancionado: official } = row;
  return { ...row, servidorPublicoSancionado: { ...official, ...marked(official) } };
}

/** Who represents a company is reserved, and where a private person lives. */
function markParty(row: PsancionadoRow): PsancionadoRow {
  const { directorGeneral, apoderadoLegal, domicilioMexico, ...party } = row.particularSancionado;
  const address = party.tipoPersona === 'F' ? markedAddress : (same: MexicanAddress) => same;
  return markRemarks({
    ...row,
    particularSancionado: {
      ...party,
      ...(directorGeneral && {
        directorGeneral: { ...directorGeneral, ...marked(directorGeneral) },
      }),
      ...(apoderadoLegal && { apoderadoLegal: { ...apoderadoLegal, ...marked(apoderadoLegal) } }),
      ...(domicilioMexico && { domicilioMexico: address(domicilioMexico) }),
    },
  });
}

function markedAddress({ vialidad, localidad, ...address }: MexicanAddress): MexicanAddress {
  return {
    ...address,
    vialidad: { ...vialidad, valor: `${vialidad.valor} ${mark}` },
    localidad: { ...localidad, valor: `${localidad.valor} ${mark}` },
  };
}

function marked({ nombres, primerApellido, segundoApellido }: WrittenName): WrittenName {
  return {
    nombres: `${nombres} ${mark}`,
    primerApellido: `${primerApellido} ${mark}`,
    ...(segundoApellido && { segundoApellido: `${segundoApellido} ${mark}` }),
  };
}

function markRemarks<Row extends { observaciones?: string }>(row: Row): Row {
  return row.observaciones ? { ...row, observaciones: `${row.observaciones} ${mark}` } : row;
}
