import type { RegisterName, StateData } from '../../../examples/demo/services/data/records.ts';
import { DirectusCollections } from '../../../examples/demo/services/directus/directus-collections.ts';
import { startDirectusService } from '../../../examples/demo/services/directus/directus-service.ts';
import { directusTokenOf } from '../../../examples/demo/services/directus/directus-token.ts';
import type { Spelling } from '../../../examples/demo/services/directus/model/spellings.ts';
import { presentRow } from '../../../examples/demo/services/directus/present-row.ts';
import { slowMs } from '../fault-codes.ts';
import type { Register } from '../register.ts';
import { sourceFrom } from '../sources.ts';
import type { Service, Subject } from '../subject.ts';
import { changesBetween, type RowChange } from './row-changes.ts';
import { listsIn } from './state-service.ts';

const code = 'COL';

/** Everything that both dialects of Directus say of the service that they are tried on. */
export const directus = {
  forms: ['oas', 'tool', 'migration'],
  faults: {
    rejectedCredentials: { code: 'UNAUTHORIZED', because: 'its token never changes' },
    duplicateIds: { code: null, because: 'its pages follow the ids' },
    endlessPaging: { code: null, because: 'it announces no page, but counts its rows' },
  },
  // Whoever shows no token is the public to it, which may read nothing.
  credentials: { refused: 'UNAUTHORIZED', anonymous: 'FORBIDDEN' },
  removals: 'only the total tells of them',
} satisfies Partial<Subject>;

/** Starts a service that sends what is reserved to everybody, in one of the spellings there are. */
export async function startDirectus(
  { name: dialect, registers }: { name: string; registers: Readonly<Record<string, Register>> },
  data: StateData,
  spelling: string,
): Promise<Service> {
  const options = {
    code,
    port: 0,
    slowMs,
    careless: true,
    spelling: spelling as Spelling,
  } as const;
  const service = await startDirectusService({ ...options, data });
  let served = data;

  /** A row that is added was created when it was captured. */
  function apply({ register, before, after }: RowChange, at: Date): void {
    const { collections } = service;
    if (!before) return void collections.insert(register, after!, new Date(after!.fechaCaptura));
    const { collection, id } = presentRow(code, register, before);
    if (after) collections.replace(collection, id, itemOf(register, after), at);
    else collections.remove(collection, id);
  }

  function itemOf(register: RegisterName, row: StateData[RegisterName][number]): object {
    const nothing: StateData = { spic: [], ssancionados: [], psancionados: [] };
    const alone = new DirectusCollections(
      code,
      { ...nothing, [register]: [row] },
      spelling as Spelling,
    );
    return alone.items(presentRow(code, register, row).collection)[0]!;
  }

  return {
    async publish(next, at) {
      for (const change of changesBetween(served, next)) apply(change, at);
      served = next;
    },
    setFault: async (fault) => service.setFault(fault),
    source: (id) =>
      sourceFrom(
        { id, dialect, register: registers[id]!.name, url: service.url },
        { token: directusTokenOf(code) },
      ),
    sent: async (_, bodies) => listsIn(bodies, ({ data: rows }) => rows),
    close: () => service.close(),
  };
}
