import { directusS2V2 } from '../../../connectors/dialects/directus-s2-v2/index.ts';
import type { SpicRow } from '../../../examples/demo/services/data/records.ts';
import { itemIdOf } from '../../../examples/demo/services/directus/keys.ts';
import { BUYERS } from '../../../examples/demo/services/directus/model/model.ts';
import {
  nivelesActuacion,
  tiposArea,
  tiposProcedimiento,
} from '../../../specs/catalogues/procurement.ts';
import { bareEntryOf, textOf } from '../canonical/parts.ts';
import { sexOf } from '../canonical/sex.ts';
import { buyers } from '../register.ts';
import type { Subject } from '../subject.ts';
import { officeDifferences, postDifferences } from './directus-office.ts';
import { directus, startDirectus } from './directus-service.ts';

const register = buyers({
  name: BUYERS,
  providerIdOf: ({ id }) => itemIdOf('COL', 'spic', id),
  differences: {
    ...officeDifferences,
    ...postDifferences,
    genero: {
      because: 'version 2 has words of its own for a sex',
      told: ({ genero }: SpicRow) => sexOf(genero),
    },
    puesto: {
      because: 'the service tells its level by its name',
      told: ({ puesto }: SpicRow) => ({ nombre: textOf(puesto.nombre), nivel: expect.any(String) }),
    },
    ejercicioFiscal: {
      because: 'version 2 has it as a number',
      told: ({ ejercicioFiscal = '' }: SpicRow) =>
        /^\d{4}$/.test(ejercicioFiscal) ? ejercicioFiscal : null,
    },
    ramo: { because: 'version 2 has no such field', told: () => null },
    superiorInmediato: { because: 'version 2 has no such field', told: () => null },
    tipoArea: {
      because: 'version 2 has areas in public contracts alone, of purchases and then of works',
      told: (row: SpicRow) => {
        const { purchases, works } = areasOf(row);
        return [...purchases, ...works].map((area) => bareEntryOf(area, tiposArea));
      },
    },
    nivelResponsabilidad: {
      because:
        'version 2 has other levels, in the procedures that it knows, and OTRO in words alone',
      told: (row: SpicRow) =>
        proceduresOf(row).length === 0
          ? []
          : (row.nivelResponsabilidad ?? [])
              .filter(({ clave }) => clave in levels)
              .map(({ clave }) => bareEntryOf({ clave: levels[clave]! }, nivelesActuacion)),
    },
    tipoProcedimiento: {
      because: 'version 2 has the first alone, and no OTRO',
      told: (row: SpicRow) =>
        proceduresOf(row)
          .slice(0, 1)
          .map((kind) => bareEntryOf(kind, tiposProcedimiento)),
    },
    procedimientos: {
      because: 'the service makes up what version 1 does not tell of them',
      told: (row: SpicRow) => classesOf(row).map((clase) => expect.objectContaining({ clase })),
    },
  },
});

/** Levels of version 1 by those of version 2. */
const levels: Readonly<Record<string, string>> = { A: 'A', T: 'B', R: 'C' };

function proceduresOf({ tipoProcedimiento }: SpicRow) {
  return tipoProcedimiento.filter(({ clave }) => clave !== 5);
}

/** Areas of public contracts, where the row is about any. */
function areasOf(row: SpicRow) {
  const areas = proceduresOf(row).some(({ clave }) => clave === 1) ? (row.tipoArea ?? []) : [];
  return {
    purchases: areas.filter(({ clave }) => ['C', 'R', 'T'].includes(clave)),
    works: areas.filter(({ clave }) => ['O', 'RC', 'RE'].includes(clave)),
  };
}

/** What kinds of procedure become, in the order in which the record has them. */
function classesOf(row: SpicRow): string[] {
  const { purchases, works } = areasOf(row);
  const ofContracts = [
    ...(purchases.length > 0 || works.length === 0 ? ['ADQUISICION'] : []),
    ...(works.length > 0 ? ['OBRA'] : []),
  ];
  const ofOthers: Readonly<Record<number, string>> = {
    2: 'CONCESION',
    3: 'ENAJENACION',
    4: 'AVALUO',
  };
  return proceduresOf(row)
    .map(({ clave }) => clave)
    .toSorted()
    .flatMap((clave) => (clave === 1 ? ofContracts : ofOthers[clave]!));
}

export const directusBuyersSubject: Subject = {
  ...directus,
  name: 'directus-s2-v2',
  dialect: directusS2V2,
  registers: { buyers: register },
  start: (data, spelling) => startDirectus(directusBuyersSubject, data, spelling),
};
