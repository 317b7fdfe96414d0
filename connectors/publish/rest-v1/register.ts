import type { System } from '../../../specs/graphql/network.generated.ts';
import type { SanctionSubject } from '../../../specs/graphql/sanctions.generated.ts';
import type { StoredRecord } from '../../records.ts';
import { psancionadosRow, ssancionadosRow } from './sanction-rows.ts';
import { spicRow } from './spic-row.ts';

/** One register as REST v1 publishes it. */
export interface PublishedRegister {
  name: 'spic' | 'ssancionados' | 'psancionados';
  system: System;
  /** Of the S3 registers, whom they are about. */
  subjects: SanctionSubject[] | null;
  /** The columns of the store that a sort key of the specification stands for; none for a reserved one. */
  sortColumns: Readonly<Record<string, string | null>>;
  /** Fields of `query` that are looked for in a text, and the field of our own filter that does it. */
  textFields: Readonly<Record<string, string>>;
  /** Which code list `query` may name, and the codes that it means. */
  codeField: string;
  row(stored: StoredRecord): object;
  /** Members that v1 requires and the public may not see; where they are hidden they are blank. */
  hidden: Readonly<Record<string, readonly string[]>>;
}

const person = {
  nombres: 'nombres',
  primerApellido: 'primerApellido',
  segundoApellido: 'segundoApellido',
  institucionDependencia: 'institucion',
};

export const publishedRegisters: readonly PublishedRegister[] = [
  {
    name: 'spic',
    system: 'S2',
    subjects: null,
    sortColumns: { ...person, puesto: 'puesto' },
    textFields: person,
    codeField: 'tipoProcedimiento',
    row: spicRow,
    hidden: {},
  },
  {
    name: 'ssancionados',
    system: 'S3',
    subjects: ['OFFICIAL'],
    sortColumns: { ...person, rfc: null, curp: null },
    textFields: person,
    codeField: 'tipoSancion',
    row: ssancionadosRow,
    hidden: { servidorPublicoSancionado: ['nombres', 'primerApellido'] },
  },
  {
    name: 'psancionados',
    system: 'S3',
    subjects: ['PERSON', 'COMPANY', 'UNKNOWN'],
    sortColumns: {
      nombreRazonSocial: 'nombreRazonSocial',
      institucionDependencia: 'institucion',
      rfc: 'rfc',
    },
    textFields: {
      nombreRazonSocial: 'nombreRazonSocial',
      institucionDependencia: 'institucion',
      expediente: 'expediente',
    },
    codeField: 'tipoSancion',
    row: psancionadosRow,
    hidden: { particularSancionado: ['nombreRazonSocial'] },
  },
];
