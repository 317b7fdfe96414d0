import type { Catalogue } from '../../../specs/catalogues/catalogue.ts';
import { tiposProcedimiento } from '../../../specs/catalogues/procurement.ts';
import { sancionesParticulares, sancionesServidores } from '../../../specs/catalogues/sanctions.ts';
import { foldText } from '../../../specs/order.ts';
import { compileSettings, type SettingsSchema } from '../../../service/settings/schema.ts';
import type { RecordQuery, SliceRequest } from '../../store/store.ts';
import type { PublishedRegister } from './register.ts';

/** What a client asks of a register, in the store's terms. */
export interface SearchRequest {
  page: number;
  pageSize: number;
  filter: RecordQuery['filter'];
  slice: Omit<SliceRequest, 'offset' | 'limit'>;
}

/** The body of a request in REST v1, once it satisfies its schema. */
interface Body {
  page: number;
  pageSize: number;
  sort: Record<string, 'asc' | 'desc'>;
  query: Record<string, unknown>;
}

const text: SettingsSchema = { type: 'string', maxLength: 500 };

const catalogues: Record<PublishedRegister['name'], Catalogue<string>> = {
  spic: tiposProcedimiento,
  ssancionados: sancionesServidores,
  psancionados: sancionesParticulares,
};

/** Not to be searched by: an answer would tell whose they are, one guess after another. */
const reservedFields = ['rfc', 'curp'];

function bodySchema(register: PublishedRegister): SettingsSchema {
  const directions = { enum: ['asc', 'desc'] };
  const sortKeys = Object.keys(register.sortColumns).map((key) => [key, directions]);
  const texts = [...Object.keys(register.textFields), 'id', 'rfc', 'curp', 'rfcSolicitante'];
  return {
    type: 'object',
    properties: {
      page: { type: 'integer', minimum: 1, maximum: 100_000_000, default: 1 },
      pageSize: { type: 'integer', minimum: 1, maximum: 200, default: 10 },
      sort: {
        type: 'object',
        default: {},
        additionalProperties: false,
        properties: Object.fromEntries(sortKeys) as Record<string, SettingsSchema>,
      },
      query: {
        type: 'object',
        default: {},
        additionalProperties: false,
        properties: {
          ...Object.fromEntries(texts.map((name) => [name, text])),
          [register.codeField]: { type: 'array', maxItems: 50, items: {} },
          ...(register.name === 'psancionados' && { tipoPersona: { enum: ['F', 'M'] } }),
        },
      },
      rfcSolicitante: text,
    },
  };
}

/** Makes the reader of a register's requests: what is asked, or in words what is wrong with it. */
export function createRequestReader(
  register: PublishedRegister,
): (body: unknown) => SearchRequest | { problem: string } {
  const check = compileSettings(bodySchema(register));
  return (value) => {
    const [fault] = check(value);
    if (fault) {
      return {
        problem: `${fault.path.join('.')}: found ${fault.found}; expected ${fault.expected}.`,
      };
    }
    const { page, pageSize, sort, query } = value as Body;
    const asked = reservedFields.find((name) => isReserved(register, name) && hasText(query[name]));
    if (asked) return { problem: `${asked}: is reserved, so it cannot be searched by here.` };
    const signs = Object.keys(register.textFields).find((name) => isOfSigns(query[name]));
    if (signs) {
      return { problem: `${signs}: must contain a letter or a digit; there are no wildcards.` };
    }
    const { rfc, id } = query as Record<string, string | undefined>;
    return {
      page,
      pageSize,
      filter: filterOf(register, query),
      slice: {
        sort: Object.entries(sort).flatMap(([key, direction]) => {
          const column = register.sortColumns[key];
          return column ? [{ column, descending: direction === 'desc' }] : [];
        }),
        ...(hasText(id) && { providerIds: [id] }),
        ...(hasText(rfc) && { equal: [{ column: 'rfc', values: [rfc] }] }),
      },
    };
  };
}

function isReserved({ name }: PublishedRegister, field: string): boolean {
  return !(name === 'psancionados' && field === 'rfc');
}

function hasText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** Such a text asks for something that no text can be searched by. */
function isOfSigns(value: unknown): boolean {
  return hasText(value) && foldText(value) === '';
}

function filterOf(register: PublishedRegister, query: Body['query']): RecordQuery['filter'] {
  const texts = Object.entries(register.textFields)
    .filter(([name]) => hasText(query[name]))
    .map(([name, field]) => [field, query[name]]);
  const codes = query[register.codeField] as unknown[] | undefined;
  const meant = codes?.map((code) => catalogues[register.name].find(String(code))?.code ?? '');
  const { tipoPersona } = query;
  const subjects = tipoPersona ? [tipoPersona === 'F' ? 'PERSON' : 'COMPANY'] : register.subjects;
  return {
    ...(Object.fromEntries(texts) as Record<string, string>),
    ...(meant?.length && { [register.codeField]: meant }),
    ...(subjects && { subject: subjects }),
  } as RecordQuery['filter'];
}
