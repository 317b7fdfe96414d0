/** What is peculiar to a register of REST v1 when it is examined. */
export interface RestRegister {
  sortKeys: readonly { key: string; path: readonly string[] }[];
  filters: readonly { field: string; path: readonly string[] }[];
}

const institution = ['institucionDependencia', 'nombre'];

function person(...at: string[]): RestRegister {
  const names = ['nombres', 'primerApellido', 'segundoApellido'];
  return {
    sortKeys: [
      ...names.map((key) => ({ key, path: [...at, key] })),
      { key: 'institucionDependencia', path: institution },
    ],
    filters: [
      { field: 'primerApellido', path: [...at, 'primerApellido'] },
      { field: 'nombres', path: [...at, 'nombres'] },
      { field: 'institucionDependencia', path: institution },
    ],
  };
}

/** Sort keys and filters of the specifications of v1. */
export const restRegisters: Readonly<Record<string, RestRegister>> = {
  spic: person(),
  ssancionados: person('servidorPublicoSancionado'),
  psancionados: {
    sortKeys: [
      { key: 'nombreRazonSocial', path: ['particularSancionado', 'nombreRazonSocial'] },
      { key: 'institucionDependencia', path: institution },
    ],
    filters: [
      { field: 'nombreRazonSocial', path: ['particularSancionado', 'nombreRazonSocial'] },
      { field: 'institucionDependencia', path: institution },
    ],
  },
};
