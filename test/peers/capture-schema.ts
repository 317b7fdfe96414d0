import type { Collection } from '../../examples/demo/services/directus/model/collection.ts';
import { COLLECTIONS, MODEL } from '../../examples/demo/services/directus/model/model.ts';
import { isReserved } from '../../examples/demo/services/directus/model/reserved.ts';
import { writingOf } from '../../examples/demo/services/directus/model/spellings.ts';
import type { Directus } from './directus.ts';

/** Collections as the demo's service has them, in the spelling of the capture tool. */
type Fields = Map<string, { field: string; official: string }>;

const published: ReadonlySet<string> = new Set(COLLECTIONS);

/** The names of the fields of a collection, wherever it is reached from. */
const fieldsBy = new Map<string, Fields>();
for (const root of COLLECTIONS) {
  const writing = writingOf(root, 'tool');
  const visit = (collection: string) => {
    const { own, one, many } = MODEL[collection]!;
    const fields: Fields = fieldsBy.get(collection) ?? new Map();
    fieldsBy.set(collection, fields);
    for (const official of [...own, ...Object.keys(one), ...Object.keys(many)]) {
      const { name } = writing(collection, official);
      fields.set(name, { field: name, official });
    }
    for (const target of Object.values(one)) visit(target);
    for (const target of Object.values(many)) visit(target.collection);
  };
  visit(root);
}

const keyTypeOf = (collection: string) => (published.has(collection) ? 'uuid' : 'integer');

/** The type of a column, by its name: the model knows names alone. */
function typeOf(field: string): string {
  if (field.startsWith('date_')) return 'timestamp';
  if (field.startsWith('user_')) return 'uuid';
  if (/^(fecha|inicioProc|conclusionProc)/.test(field)) return 'date';
  if (/^(plazo[AMDS]|anios$|meses$|dias$|ejercicio$)/.test(field)) return 'integer';
  return 'text';
}

/** Fields that hold lists of codes. */
const lists =
  /^(tipoArea|sectorAct|autorizaci|justificacion|convocatoria|evaluacion|adjudicacion|formaliza|dictamenes|visitas|determinacion|analisis|modificacion|presentacion|propuestas|asignacion|emision)/;

/** Makes the collections of S2 and S3, their relations, and two roles; returns the tokens of their users. */
export async function createCaptureSchema(
  directus: Directus,
): Promise<{ token: string; idlessToken: string }> {
  for (const [name] of fieldsBy) await directus.administer('POST', '/collections', tableOf(name));
  for (const [name] of fieldsBy) await createRelations(directus, name);
  const token = await createReader(directus, 'lector', () => true);
  const idlessToken = await createReader(directus, 'lector-sin-id', (field) => field !== 'id');
  return { token, idlessToken };
}

function tableOf(collection: string): object {
  const { one, many } = MODEL[collection]!;
  const columns = [...fieldsBy.get(collection)!.values()].filter(
    ({ official }) =>
      !(official in one) && !(official in many) && !isForeignKey(collection, official),
  );
  const key = { is_primary_key: true, has_auto_increment: keyTypeOf(collection) === 'integer' };
  return {
    collection,
    schema: {},
    meta: {},
    fields: [
      { field: 'id', type: keyTypeOf(collection), schema: key, meta: specialOf(collection) },
      ...columns.map(({ field }) => {
        const isList = collection.startsWith('niveles_resp') || lists.test(field);
        const isText = !isList || field === 'otroEspecifique' || field === 'especifiqueOtro';
        const meta = isText ? {} : { special: ['cast-json'] };
        return { field, type: isText ? typeOf(field) : 'json', schema: {}, meta };
      }),
    ],
  };
}

function specialOf(collection: string): object {
  return keyTypeOf(collection) === 'uuid' ? { special: ['uuid'] } : {};
}

/** Whether a field holds the key of the row that a list belongs to. */
function isForeignKey(collection: string, field: string): boolean {
  return Object.values(MODEL).some(({ many }: Collection) =>
    Object.values(many).some((target) => target.collection === collection && target.key === field),
  );
}

async function createRelations(directus: Directus, collection: string): Promise<void> {
  const { one, many } = MODEL[collection]!;
  for (const { field, official } of fieldsBy.get(collection)!.values()) {
    const related = one[official];
    const list = many[official];
    if (related) {
      await createField(directus, collection, { field, type: 'integer', special: 'm2o' });
      const relation = { collection, field, related_collection: related };
      await directus.administer('POST', '/relations', { ...relation, schema: {}, meta: {} });
    } else if (list) {
      const type = keyTypeOf(collection);
      await createField(directus, list.collection, { field: list.key, type, special: 'm2o' });
      await createField(directus, collection, { field, type: 'alias', special: 'o2m' });
      const relation = {
        collection: list.collection,
        field: list.key,
        related_collection: collection,
      };
      const meta = { one_field: field };
      await directus.administer('POST', '/relations', { ...relation, schema: {}, meta });
    }
  }
}

async function createField(
  directus: Directus,
  collection: string,
  { field, type, special }: { field: string; type: string; special: string },
): Promise<void> {
  const schema = type === 'alias' ? null : {};
  const body = { field, type, schema, meta: { special: [special] } };
  await directus.administer('POST', `/fields/${collection}`, body);
}

/** A user with a token who may read what the public role of the capture tool may. */
async function createReader(
  { administer }: Directus,
  name: string,
  mayRead: (field: string) => boolean,
): Promise<string> {
  const [{ id: grantee }, role, owner] = await createRole(administer, name);
  const permissions = [...fieldsBy].map(([collection, fields]) => ({
    [owner]: grantee,
    collection,
    action: 'read',
    permissions: {},
    validation: {},
    fields: ['id', ...[...fields.values()].filter(isPublicIn(collection)).map(({ field }) => field)]
      .filter(mayRead)
      .filter((field) => field !== 'entePublico'),
  }));
  await administer('POST', '/permissions', permissions);
  const token = `token-${name}`;
  const user = { email: `${name}@ejemplo.mx`, role, token, status: 'active' };
  await administer('POST', '/users', { first_name: name, last_name: name, ...user });
  return token;
}

const isPublicIn =
  (collection: string) =>
  ({ official }: { official: string }) =>
    !isReserved(collection, official);

/** Until version 10 permissions are those of a role, since then of a policy. */
async function createRole(
  administer: Directus['administer'],
  name: string,
): Promise<[{ id: string }, string, 'role' | 'policy']> {
  const policy = await administer('POST', '/policies', { name }).catch(() => null);
  if (policy === null) {
    const role = await administer('POST', '/roles', {
      name,
      admin_access: false,
      app_access: false,
    });
    return [role, role.id, 'role'];
  }
  const role = await administer('POST', '/roles', { name, policies: [{ policy: policy.id }] });
  return [policy, role.id, 'policy'];
}
