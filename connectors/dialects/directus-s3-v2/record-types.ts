import type { Gravedad, SanctionSubject } from '../../../specs/graphql/sanctions.generated.ts';
import type { SourceSettings } from '../../settings.ts';

/** One of the eleven formats of 2024. */
export interface RecordType {
  subject: Exclude<SanctionSubject, 'UNKNOWN'>;
  /** Null where the faults alone tell. */
  gravedad: Gravedad | null;
  /**
   * Where no such collection runs yet, the member that holds such a record in the draft, in which all
   * formats share one register; otherwise null.
   */
  draftMember: string | null;
  /** Whether the authority refrained from sanctioning. */
  abstains: boolean;
}

const rows = {
  faltas_administrativas_graves: ['OFFICIAL', 'GRAVE', null],
  faltas_administrativas_no_graves: ['OFFICIAL', 'NO_GRAVE', null],
  faltas_graves_personas_fisicas: ['PERSON', 'GRAVE', null],
  faltas_graves_personas_morales: ['COMPANY', 'GRAVE', null],
  inhabilitaciones_personas_fisicas: ['PERSON', null, 'otroFisica'],
  inhabilitaciones_personas_morales: ['COMPANY', null, 'otroMoral'],
  hechos_corrupcion_servidores_publicos: ['OFFICIAL', null, 'hechosSP'],
  hechos_corrupcion_personas_fisicas: ['PERSON', null, 'hechosFisica'],
  hechos_corrupcion_personas_morales: ['COMPANY', null, 'hechosMoral'],
  abstenciones_graves: ['OFFICIAL', 'GRAVE', 'absGrave'],
  abstenciones_no_graves: ['OFFICIAL', 'NO_GRAVE', 'absNoGrave'],
} satisfies Record<string, [RecordType['subject'], RecordType['gravedad'], string | null]>;

export type Register = keyof typeof rows;

export const recordTypes = Object.fromEntries(
  Object.entries(rows).map(([register, [subject, gravedad, draftMember]]) => {
    const abstains = register.startsWith('abstenciones_');
    return [register, { subject, gravedad, draftMember, abstains }];
  }),
) as Record<Register, RecordType>;

/** Settings have made sure that the register of a source is one of these. */
export function recordTypeOf(source: SourceSettings): RecordType {
  return recordTypes[source.register as Register];
}
