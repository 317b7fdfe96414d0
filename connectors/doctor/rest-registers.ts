/** What is peculiar to a register of REST v1 when it is examined. */
export interface RestRegister {
  sortKeys: readonly { key: string; path: readonly string[] }[];
  filters: readonly { field: string; path: readonly string[] }[];
  /** Fields of `query` that rows do not show, or that hold no free text. */
  otherFilters: readonly string[];
  /** The field of `query` that takes a list of codes, and the member of a row that has them. */
  codes: string;
}

const institution = ['institucionDependencia', 'nombre'];

function person(codes: string, ...at: string[]): RestRegister {
  const names = ['nombres', 'primerApellido', 'segundoApellido'];
  return {
    sortKeys: [
      ...names.map((key) => ({ key, path: [...at, key] })),
      { key: 'institucionDependencia', path: institution },
    ],
    filters: [
      ...['primerApellido', 'segundoApellido', 'nombres'].map((field) => ({
        field,
        path: [...at, field],
      })),
      { field: 'institucionDependencia', path: institution },
    ],
    otherFilters: ['id', 'rfc', 'curp', codes],
    codes,
  };
}

/** Only S2 can be sorted by post. */
function withPost(register: RestRegister): RestRegister {
  const puesto = { key: 'puesto', path: ['puesto', 'nombre'] };
  return { ...register, sortKeys: [...register.sortKeys, puesto] };
}

/** Sort keys and filters of the specifications of v1. */
export const restRegisters: Readonly<Record<string, RestRegister>> = {
  spic: withPost(person('tipoProcedimiento')),
  ssancionados: person('tipoSancion', 'servidorPublicoSancionado'),
  psancionados: {
    sortKeys: [
      { key: 'nombreRazonSocial', path: ['particularSancionado', 'nombreRazonSocial'] },
      { key: 'institucionDependencia', path: institution },
    ],
    filters: [
      { field: 'nombreRazonSocial', path: ['particularSancionado', 'nombreRazonSocial'] },
      { field: 'institucionDependencia', path: institution },
    ],
    otherFilters: ['id', 'rfc', 'expediente', 'tipoSancion'],
    codes: 'tipoSancion',
  },
};
