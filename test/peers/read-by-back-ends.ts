import { deepStrictEqual } from 'node:assert';
import {
  account,
  publishDemo,
  stopPublished,
  type Published,
} from '../connectors/publish/published.ts';
import {
  sourceOf,
  startBackEnd,
  supplier,
  type BackEnd,
  type RunningBackEnd,
} from './back-ends.ts';
import { startRecordingProxy, type ReceivedRequest } from './recording-proxy.ts';

/** A back end with what has to hold for what it shows of a connector that publishes. */
interface Reader extends BackEnd {
  register: 'spic' | 'ssancionados' | 'psancionados';
  /** Filters in the form that it takes, each for how many rows; a part of a text is among them. */
  filters: readonly Filter[];
}

interface Filter {
  asked: object;
  holds(row: any): boolean;
}

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
const has = (text: string | undefined, part: string) => fold(text ?? '').includes(part);
const institution = 'ayuntamiento';

/** The platform's back ends for REST v1, in the folders that their repositories have. */
const readers: readonly Reader[] = [
  {
    name: 's2_backend',
    program: 'bin/www',
    register: 'spic',
    filters: [
      { asked: { primerApellido: 'garcia' }, holds: (row) => has(row.primerApellido, 'garcia') },
      {
        asked: { institucion: { supplier_id: supplier, nombre: institution } },
        holds: (row) => has(row.institucionDependencia.nombre, institution),
      },
      {
        asked: { nombres: '', tipoProcedimiento: [{ key: 1 }, { key: 3 }] },
        holds: ({ tipoProcedimiento: kinds }) =>
          kinds.some(({ clave }: any) => clave === 1 || clave === 3),
      },
    ],
  },
  {
    name: 's3s_backend',
    program: 'start.js',
    register: 'ssancionados',
    filters: [
      {
        asked: { query: { primerApellido: 'garcia' }, sort: { nombres: 'asc' } },
        holds: (row) => has(row.servidorPublicoSancionado.primerApellido, 'garcia'),
      },
      {
        asked: { query: { tipoSancion: ['I'], curp: '', rfc: null } },
        holds: (row) => row.tipoSancion.some(({ clave }: any) => clave === 'I'),
      },
    ],
  },
  {
    name: 's3p_backend',
    program: 'start.js',
    register: 'psancionados',
    filters: [
      {
        asked: { query: { tipoPersona: 'M' }, sort: { nombreRazonSocial: 'desc' } },
        holds: (row) => row.particularSancionado.tipoPersona === 'M',
      },
      {
        asked: { query: { institucionDependencia: institution, tipoPersona: 'F' } },
        holds: (row) =>
          row.particularSancionado.tipoPersona === 'F' &&
          has(row.institucionDependencia.nombre, institution),
      },
    ],
  },
];

const wrapper: BackEnd = { name: 'api-wrapper-s3-v2', program: 'src/app.js' };
const collections = [
  'faltas_administrativas_graves',
  'faltas_administrativas_no_graves',
  'faltas_graves_personas_fisicas',
  'faltas_graves_personas_morales',
];
const pageSizes = [10, 50, 200];

/** Told how it went with each back end. */
interface Observer {
  onRead(name: string, found: string): void;
  onFailure(name: string, problem: string): void;
  onSkipped(name: string): void;
}

/** What was asked of a connector, by the back end that asked it. */
export type RequestsOfBackEnds = Record<string, ReceivedRequest[]>;

/**
 * Lets the platform's back ends read a connector that publishes the registers of the demo's largest state.
 * @param folder of clones of their repositories; one that is not there is left out, and reported.
 */
export async function readByBackEnds(
  folder: string | null,
  port: number,
  { onRead, onFailure, onSkipped }: Observer,
): Promise<RequestsOfBackEnds> {
  const requests: RequestsOfBackEnds = {};
  const { service, published } = await publishDemo('MEX');
  let reader = '';
  const proxy = await startRecordingProxy(published.url, (request) => {
    (requests[reader] ??= []).push(request);
  });
  try {
    for (const each of [...readers, wrapper]) {
      const source = sourceOf(each, folder);
      if (source === null) {
        onSkipped(each.name);
        continue;
      }
      reader = each.name;
      const register = isReader(each) ? each.register : '';
      const provider = { ...account, url: proxy.url, register };
      const backEnd = await startBackEnd(each, source, port, provider);
      try {
        const found = isReader(each)
          ? await compareRegister(backEnd, each, published, service.registers[each.register])
          : await compareCollections(backEnd, published);
        onRead(each.name, found);
      } catch (error) {
        onFailure(each.name, (error as Error).message);
      } finally {
        await backEnd.close();
      }
    }
  } finally {
    proxy.close();
    await stopPublished();
  }
  return requests;
}

function isReader(each: BackEnd): each is Reader {
  return 'register' in each;
}

/** All rows in pages of each size, the summary, the institutions and each filter, as the register has them. */
async function compareRegister(
  { ask }: RunningBackEnd,
  { filters, register: name }: Reader,
  published: Published,
  register: readonly any[],
): Promise<string> {
  const totalOf = async (asked: object) => {
    const { body } = await ask('/summary', asked);
    return body.map(({ totalRows, error }: any) => (error === undefined ? totalRows : { error }));
  };
  const idsOf = async (asked: object, pageSize: number) => {
    const ids: string[] = [];
    for (let page = 1, more = true; more; page++) {
      const { status, body } = await ask('/search', {
        ...asked,
        supplier_id: supplier,
        page,
        pageSize,
      });
      if (status !== 200 || !body.results) throw new Error(`page ${page}: ${JSON.stringify(body)}`);
      ids.push(...body.results.map(({ id }: any) => id));
      more = body.pagination.hasNextPage;
    }
    return ids.toSorted();
  };
  const expected = register.map(({ id }) => id).toSorted();
  deepStrictEqual(await totalOf({}), [register.length], 'the summary');
  for (const pageSize of pageSizes) {
    deepStrictEqual(await idsOf({}, pageSize), expected, `pages of ${pageSize}`);
  }
  const institutions = register.map(({ institucionDependencia: { nombre } }) => nombre.trim());
  const { body: listed } = await ask('/entities', {});
  // One name may stand with several keys.
  const names = new Set(listed.map(({ nombre }: any) => nombre));
  deepStrictEqual(names, new Set(institutions), 'the institutions');
  const shown = await publishedRows(published, name);
  for (const { asked, holds } of filters) {
    const ids = shown.filter(holds).map(({ id }) => id);
    if (ids.length === 0) throw new Error(`No row for ${JSON.stringify(asked)}.`);
    deepStrictEqual(await totalOf(asked), [ids.length], `the summary of ${JSON.stringify(asked)}`);
    deepStrictEqual(await idsOf(asked, 200), ids.toSorted(), JSON.stringify(asked));
  }
  return `${register.length} rows, ${names.size} institutions, ${filters.length} filters`;
}

/** The rows of a register as they are published: without the names that the public may not see. */
async function publishedRows(published: Published, register: string): Promise<any[]> {
  const rows = [];
  for (let page = 1, more = true; more; page++) {
    const { body } = await published.post(`/v1/${register}`, { page, pageSize: 200 });
    rows.push(...body.results);
    more = body.pagination.hasNextPage;
  }
  return rows;
}

/** All items of the collections of S3 v2, in pages of each size, and some by a filter. */
async function compareCollections({ ask }: RunningBackEnd, published: Published): Promise<string> {
  let count = 0;
  for (const collection of collections) {
    const { body } = await published.items(`${collection}?limit=1000&fields=*.*.*&meta=*`);
    const expected = body.data.map(({ id }: any) => id).toSorted();
    for (const limit of pageSizes) {
      const ids: string[] = [];
      for (let page = 1, more = true; more; page++) {
        const path = `/${collection}/${supplier}?page=${page}&limit=${limit}`;
        const { body: answer } = await ask(path);
        if (!answer.success) throw new Error(`${path}: ${answer.error}`);
        ids.push(...answer.data.map(({ id }: any) => id));
        more = answer.pagination.hasNextPage;
      }
      deepStrictEqual(ids.toSorted(), expected, `${collection}, pages of ${limit}`);
    }
    count += expected.length;
    const filter = JSON.stringify({ expediente: { _icontains: body.data[0].expediente } });
    const path = `/${collection}/${supplier}?filter=${encodeURIComponent(filter)}`;
    const { body: found } = await ask(path);
    if (!found.data?.some(({ id }: any) => id === body.data[0].id)) {
      throw new Error(`${path}: ${JSON.stringify(found).slice(0, 300)}`);
    }
  }
  return `${count} items of ${collections.length} collections`;
}
