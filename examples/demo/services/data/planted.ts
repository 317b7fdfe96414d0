import type { StateCode } from '../states.ts';
import { withoutAccents } from './letters.ts';
import type { Person } from './person.ts';
import { recordId } from './record-ids.ts';
import type { WrittenName } from './records.ts';

/** How the buyers register writes the name, compared with the sanctions register. */
export type Spelling = 'same' | 'withoutAccents' | 'surnamesSwapped' | 'withoutSecondSurname';

/**
 * A synthetic person who is disqualified from office in one state on 2026-11-01 and takes part in
 * procurement in another. RFC and CURP agree in both registers; the name may not. Namesakes who
 * only look like such a person occur by chance, as in real registers.
 */
export interface PlantedPerson {
  person: Person;
  spelling: Spelling;
  sanction: { state: StateCode; id: string };
  buyer: { state: StateCode; id: string };
}

/** The planted person's place in both registers; each state has at most one in each. */
const ROW = 13;

const spell: Record<Spelling, (name: WrittenName) => WrittenName> = {
  same: (name) => name,
  withoutAccents: ({ nombres, primerApellido, segundoApellido = '' }) => ({
    nombres: withoutAccents(nombres),
    primerApellido: withoutAccents(primerApellido),
    segundoApellido: withoutAccents(segundoApellido),
  }),
  surnamesSwapped: ({ nombres, primerApellido, segundoApellido = '' }) => ({
    nombres,
    primerApellido: segundoApellido,
    segundoApellido: primerApellido,
  }),
  withoutSecondSurname: ({ nombres, primerApellido }) => ({ nombres, primerApellido }),
};

type Line = [
  sanctionedIn: StateCode,
  buysIn: StateCode,
  spelling: Spelling,
  nombres: string,
  primerApellido: string,
  segundoApellido: string,
  sex: Person['sex'],
  birthDate: string,
];

const LINES: Line[] = [
  ['VER', 'PUE', 'withoutAccents', 'María de la Luz', 'Ordóñez', 'del Ángel', 'F', '1974-03-09'],
  ['JAL', 'COL', 'same', 'J. Jesús', 'Bañuelos', 'Núñez', 'M', '1968-11-21'],
  ['MEX', 'CMX', 'surnamesSwapped', 'Ma. Guadalupe', 'Avendaño', 'de la Cruz', 'F', '1981-07-30'],
  ['NLE', 'TAM', 'withoutAccents', 'Raúl Íñigo', 'Treviño', 'Güemes', 'M', '1979-01-17'],
  ['OAX', 'CHP', 'withoutSecondSurname', 'Isaías', 'Zárate', 'Tzintzun', 'M', '1966-05-02'],
  ['YUC', 'ROO', 'same', 'Eréndira', 'Dzul', 'Euán', 'F', '1990-12-12'],
  ['SIN', 'SON', 'withoutAccents', 'Germán', 'Gastélum', 'Ochurte', 'M', '1972-08-25'],
  ['GUA', 'QUE', 'surnamesSwapped', 'Úrsula Begoña', 'Ibáñez', 'Montes de Oca', 'F', '1985-02-14'],
  ['NAY', 'JAL', 'withoutSecondSurname', 'José María', 'Quiñones', 'de la O', 'M', '1963-10-05'],
  ['PUE', 'TLA', 'same', 'Citlali', 'Cuautle', 'Peña', 'F', '1988-06-19'],
  ['CMX', 'MOR', 'withoutAccents', 'Efraín', 'Argüelles', 'Cosío y Prado', 'M', '1970-04-28'],
  ['ZAC', 'AGU', 'surnamesSwapped', 'Noemí', 'Yáñez', 'Nochebuena', 'F', '1977-09-03'],
];

/** The planted persons, with the two records that each of them appears in. */
export const planted: readonly PlantedPerson[] = LINES.map(
  ([sanctionedIn, buysIn, spelling, nombres, primerApellido, segundoApellido, sex, birthDate]) => ({
    person: { nombres, primerApellido, segundoApellido, sex, birthDate, bornIn: sanctionedIn },
    spelling,
    sanction: { state: sanctionedIn, id: recordId(sanctionedIn, 'ssancionados', ROW) },
    buyer: { state: buysIn, id: recordId(buysIn, 'spic', ROW) },
  }),
);

/** The planted person whom this row of a sanctions register is about, if any. */
export function plantedSanction(state: StateCode, row: number): PlantedPerson | undefined {
  return row === ROW ? planted.find(({ sanction }) => sanction.state === state) : undefined;
}

/** The planted person whom this row of a buyers register is about, if any. */
export function plantedBuyer(state: StateCode, row: number): PlantedPerson | undefined {
  return row === ROW ? planted.find(({ buyer }) => buyer.state === state) : undefined;
}

/** The planted person's name as the buyers register has it. */
export function nameOfBuyer({ person, spelling }: PlantedPerson): WrittenName {
  return spell[spelling](person);
}

/**
 * Sanctions that a second state publishes, too, and tells otherwise: a longer debarment, by another authority. Two
 * registers that copy from each other do so, and one of them is not kept up.
 */
export const retold: readonly { by: StateCode; of: StateCode }[] = [
  { by: 'HID', of: 'VER' },
  { by: 'MIC', of: 'JAL' },
  { by: 'COA', of: 'NLE' },
];

/** A row that no planted person has. */
const RETOLD_ROW = 19;

/** The state whose planted sanction this row of another's register tells again, if any, and the row it has there. */
export function retoldSanction(
  state: StateCode,
  row: number,
): { state: StateCode; row: number } | undefined {
  const found = row === RETOLD_ROW ? retold.find(({ by }) => by === state) : undefined;
  return found && { state: found.of, row: ROW };
}

/** The ids of both records of a sanction that is told twice. */
export function idsOfRetold({ by, of }: (typeof retold)[number]): [first: string, second: string] {
  return [recordId(of, 'ssancionados', ROW), recordId(by, 'ssancionados', RETOLD_ROW)];
}
