import type { System } from '../../../specs/graphql/network.generated.ts';
import { readSchema } from '../../../specs/records/read-schema.ts';
import { compileCheck } from '../../normalise/check.ts';
import type { RowReader } from '../../normalise/accept-row.ts';
import type { SourceSettings } from '../../settings.ts';
import { readBuyer } from './buyer.ts';
import { readOfficialSanction } from './official-sanction.ts';
import { readPrivateSanction } from './private-sanction.ts';

/** One of the registers that the specifications of REST v1 describe. */
interface Register extends Pick<RowReader, 'check' | 'read'> {
  system: System;
  /** Sort keys of its specification, from the one that tells most. */
  sortKeys: readonly string[];
}

const person = ['primerApellido', 'segundoApellido', 'nombres', 'institucionDependencia'];

const common = readSchema('pdn-rest-v1/common');
const checkOf = (register: string) => compileCheck(readSchema(`pdn-rest-v1/${register}`), [common]);

export const registers = {
  spic: {
    system: 'S2',
    sortKeys: [...person, 'puesto'],
    check: checkOf('spic'),
    read: readBuyer,
  },
  ssancionados: {
    system: 'S3',
    sortKeys: person,
    check: checkOf('ssancionados'),
    read: readOfficialSanction,
  },
  psancionados: {
    system: 'S3',
    sortKeys: ['nombreRazonSocial', 'institucionDependencia'],
    check: checkOf('psancionados'),
    read: readPrivateSanction,
  },
} satisfies Record<string, Register>;

/** Settings have made sure that the register of a source is one of these. */
export function registerOf(source: SourceSettings): Register {
  return registers[source.register as keyof typeof registers];
}
