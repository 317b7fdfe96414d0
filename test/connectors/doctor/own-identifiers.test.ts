import { checkOwnIdentifiers } from '../../../connectors/doctor/checks/own-identifiers.ts';
import { Findings } from '../../../connectors/doctor/finding.ts';
import type { FindingCode } from '../../../connectors/doctor/finding-texts.ts';
import { buyerRow, sanctionRow } from '../support/rows.ts';

const noemi = { nombres: 'Noemí', primerApellido: 'Yáñez', segundoApellido: 'Nochebuena' };
const nothing = { rfc: null, curp: null, superiorRfc: null, superiorCurp: null };

function told(row: Parameters<typeof checkOwnIdentifiers>[0]): [FindingCode, string | null][] {
  const added: [FindingCode, string | null][] = [];
  const findings = new Findings();
  findings.add = (code, recordId) => void added.push([code, recordId ?? null]);
  checkOwnIdentifiers(row, findings);
  return added;
}

test('An RFC of another name, and a CURP of another sex, are told of their record', () => {
  const genero = { clave: 'M', valor: 'Hombre' };
  const reserved = { ...nothing, rfc: 'OEHA700101AB1', curp: 'YANN770903MZSXCM05' };
  expect(told(buyerRow('7', { ...noemi, genero }, { reserved }))).toEqual([
    ['IDENTIFIER_OF_ANOTHER_NAME', '7'],
    ['CURP_OF_ANOTHER_SEX', '7'],
    ['TWO_BIRTHDAYS', '7'],
  ]);
});

test('A name that is hidden is compared, too: the doctor tells its provider', () => {
  const row = sanctionRow('8', { ...noemi, gravedad: 'NO_GRAVE' });
  const reserved = { ...row.reserved, rfc: 'OEHA700101AB1' };
  expect(told({ ...row, reserved })).toEqual([['IDENTIFIER_OF_ANOTHER_NAME', '8']]);
});
