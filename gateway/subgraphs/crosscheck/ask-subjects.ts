import type { StateCode } from '../../../specs/graphql/network.generated.ts';
import { parseRecordId } from '../../../specs/ids.ts';
import {
  maxNameLength,
  maxSubjects,
  type SubjectsAnswer,
  type SubjectsRequest,
} from '../../../specs/matching/wire.ts';
import { ShardFailure } from '../../clients/shard-failure.ts';
import type { QueryContext } from '../../shards/sharded-data-source.ts';
import { askState, type StateAccess, type Told } from '../ask-state.ts';
import {
  compileAnswer,
  dates,
  list,
  nullable,
  object,
  recordId,
  source,
} from './answer-schemas.ts';

const name = { type: ['string', 'null'], maxLength: maxNameLength.person };
const digest = { type: 'string', maxLength: 60 };
const identifier = nullable(
  object({ whole: nullable(digest), root: digest, date: digest, isSound: { type: 'boolean' } }),
);
const identifiers = nullable(object({ rfc: identifier, curp: identifier, blindBy: digest }));
const person = object({
  kind: { const: 'person' },
  written: object({ nombres: name, primerApellido: name, segundoApellido: name, identifiers }, []),
});
const company = object({
  kind: { const: 'company' },
  written: object(
    { nombreRazonSocial: { type: 'string', maxLength: maxNameLength.company }, identifiers },
    ['nombreRazonSocial'],
  ),
});

const isAnswer = compileAnswer<SubjectsAnswer>(
  object({
    subjects: list(
      object({ id: recordId, subject: nullable({ anyOf: [person, company] }), dates }),
      maxSubjects,
    ),
    next: nullable(recordId),
    sources: list(source, 100),
  }),
);

/** Asks a state whom records of its are about. */
export function askSubjects(
  state: StateCode,
  request: SubjectsRequest,
  access: StateAccess,
  query: QueryContext,
): Promise<Told<SubjectsAnswer>> {
  const asked = { path: '/subjects', body: JSON.stringify(request) };
  return askState(state, asked, (answer) => read(answer, state, request), access, query);
}

/** @throws ShardFailure `WRONG_SHAPE` */
function read(
  answer: unknown,
  state: StateCode,
  { system, after = null }: SubjectsRequest,
): SubjectsAnswer {
  if (!isAnswer(answer)) throw new ShardFailure('WRONG_SHAPE');
  const { subjects, next, sources } = answer;
  const areOwn = subjects.every(({ id }) => {
    const parsed = parseRecordId(id);
    return parsed?.state === state && parsed.system === system;
  });
  // A page that does not go on would be read for ever.
  const goesOn = next === null || next > (after ?? '');
  if (!areOwn || !goesOn || !sources.every(({ id }) => id.startsWith(`${state}.`))) {
    throw new ShardFailure('WRONG_SHAPE');
  }
  return answer;
}
