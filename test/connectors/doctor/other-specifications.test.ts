import { dialectNamed } from '../../../connectors/dialects/index.ts';
import { checkRow } from '../../../connectors/doctor/checks/rows.ts';
import { Findings } from '../../../connectors/doctor/finding.ts';
import type { SourceSettings } from '../../../connectors/settings.ts';
import { limits } from '../support/limits.ts';
import { cleanRows, type Row } from './clean-rows.ts';

// What is right by the specification of a dialect is no finding. All people are made up.

const now = new Date('2026-01-01T00:00:00Z');

/** What the doctor finds in one row of a register. */
function findingsIn(row: unknown, changes: Partial<SourceSettings>): string[] {
  const source: SourceSettings = {
    id: 'COL.one',
    key: 'one',
    state: 'COL',
    system: 'S3',
    name: 'One',
    level: 'ESTATAL',
    dialect: 'pdn-rest-v1',
    register: 'psancionados',
    options: { url: 'http://127.0.0.1:1/' },
    credentials: { token: 'abc' },
    sweepEverySeconds: 60,
    fullSweepEverySeconds: null,
    limits,
    ...changes,
  };
  const findings = new Findings();
  checkRow(dialectNamed(source.dialect)!.readRow(source, row), source, findings, now);
  return findings.all().flatMap(({ code, places }) => places.map(({ path }) => `${code} ${path}`));
}

const directus = { dialect: 'directus-s3-v2', register: 'faltas_administrativas_graves' };
const grave = {
  id: 'a1',
  expediente: 'PAR/1',
  date_created: '2024-01-02T10:00:00Z',
  datosGenerales: {
    nombres: 'Ana',
    primerApellido: 'García',
    curp: 'GARA800101MCMRXN05',
    rfc: 'GARA800101AB1',
  },
  empleoCargoComision: { nombreEntePublico: 'Secretaría de Salud', entidadFederativa: '06' },
  faltaCometida: [{ clave: 'PECULADO', valor: null }],
  tipoSancion: [{ clave: 'DESTITUCION' }],
};

describe('Of the formats of 2024 the doctor', () => {
  test('takes codes without labels as they are specified', () => {
    expect(findingsIn(grave, directus).filter((found) => found.startsWith('LABEL'))).toEqual([]);
  });

  test('takes what a token may read for what it may be sent', () => {
    const privately = findingsIn(grave, directus);
    expect(privately.filter((found) => found.startsWith('PRIVATE'))).toEqual([]);
  });

  test('finds reserved members where no token is asked for', () => {
    const openly = findingsIn(grave, { ...directus, credentials: null });
    expect(openly).toEqual(
      expect.arrayContaining([
        'PRIVATE_MEMBER /datosGenerales/curp',
        'PRIVATE_MEMBER /datosGenerales/rfc',
      ]),
    );
  });
});

describe('Of REST v1 the doctor', () => {
  const [company] = cleanRows(1).psancionados as [Row];
  const party = (changes: object) => ({
    ...company,
    particularSancionado: {
      ...(company['particularSancionado'] as object),
      tipoPersona: 'M',
      ...changes,
    },
  });

  test('never takes the RFC of a company for that of a person, however short', () => {
    expect(findingsIn(party({ rfc: 'PAT21343213' }), {})).toEqual([
      'BAD_RFC /particularSancionado/rfc',
    ]);
  });

  test('knows the persons who stand in the entry of a company', () => {
    const named = party({ directorGeneral: { rfc: 'PAT21343213' } });
    expect(findingsIn(named, {})).toContain(
      'PRIVATE_MEMBER /particularSancionado/directorGeneral/rfc',
    );
  });

  test('finds no private address in one of which nothing is said', () => {
    const blank = { pais: { clave: null, valor: '' }, codigoPostal: null };
    expect(findingsIn(party({ tipoPersona: 'F', rfc: null, domicilioMexico: blank }), {})).toEqual(
      [],
    );
  });

  test('takes O, AMONESTACIÓN as it is specified', () => {
    const warned = { ...party({}), tipoSancion: [{ clave: 'O', valor: 'AMONESTACIÓN' }] };
    expect(findingsIn(warned, {})).toEqual([]);
    const unlabelled = { ...warned, tipoSancion: [{ clave: '', valor: 'AMONESTACIÓN' }] };
    expect(findingsIn(unlabelled, {})).toEqual(['LABEL_BLANK /tipoSancion/0']);
  });
});
