import type { Institution } from '../../../examples/demo/services/data/records.ts';
import { officeOf } from '../../../examples/demo/services/directus/public-office.ts';
import { institutionOf } from '../canonical/parts.ts';

interface OfRow {
  institucionDependencia: Institution;
}

/** How version 2 tells of a public body, which version 1 only names. */
export const officeDifferences = {
  institucionDependencia: {
    because: 'version 2 has no code of it',
    told: (row: OfRow) => ({ ...institutionOf(row.institucionDependencia), clave: null }),
  },
  nivelOrdenGobierno: {
    because: 'the service tells it by the name of the institution',
    told: (row: OfRow) =>
      officeOf('COL', row.institucionDependencia)['nivelOrdenGobierno'] === 'ESTATAL'
        ? 'ESTATAL'
        : 'MUNICIPAL',
  },
  ambitoPublico: {
    because: 'the service tells it by the name of the institution',
    told: (row: OfRow) => officeOf('COL', row.institucionDependencia)['ambitoPublico'],
  },
  entidadFederativa: {
    because: 'version 1 does not tell it',
    told: () => ({ clave: '06', valor: 'Colima' }),
  },
};

/** How version 2 tells of a post: the service makes up what version 1 does not have. */
export const postDifferences = {
  areaAdscripcion: { because: 'version 1 does not tell it', told: () => expect.any(String) },
};
