import type { BuyerFilter } from '../../../specs/graphql/buyers.generated.ts';
import type { SanctionFilter } from '../../../specs/graphql/sanctions.generated.ts';
import { emptyResolution, noTerms } from '../../../connectors/normalise/empty-parts.ts';
import type { BuyerRecord, SanctionRecord } from '../../../connectors/records.ts';
import { buyerRow, sanctionRow } from '../support/rows.ts';
import { openTestStore, ssancionados, type TestStore } from '../support/stores.ts';
import { removeFolders } from '../support/temporary-folder.ts';

afterAll(removeFolders);

const firstHundred = { order: 'NAME', first: 100, after: null } as const;

describe('Buyers', () => {
  let test_: TestStore;
  const institution = (nombre: string, siglas: string | null = null) => ({
    institucionDependencia: { nombre, siglas, clave: null },
  });
  const people: Record<string, Partial<BuyerRecord>> = {
    ana: { nombres: 'Ana María', primerApellido: 'Peña', segundoApellido: 'Núñez' },
    eva: { nombres: 'EVA', primerApellido: 'PENA', ...institution('Secretaría de Salud', 'SS') },
    leo: {
      nombres: 'Leo',
      primerApellido: 'Li',
      ...institution('Instituto de Salud Pública', 'ISP'),
    },
    ada: {
      puesto: { nombre: 'Jefa de Compras (S.A. de C.V.)', nivel: 'B' },
      ejercicioFiscal: '2023',
    },
    ivo: {
      nivelOrdenGobierno: 'MUNICIPAL',
      tipoArea: [
        { clave: 'TECNICA', valor: 'TÉCNICA' },
        { clave: 'OTRA', valor: 'OTRA' },
      ],
      tipoProcedimiento: [{ clave: 'CONCESION', valor: 'x' }],
      nivelResponsabilidad: [{ clave: 'OTRO', valor: 'x' }],
    },
  };

  beforeAll(() => {
    test_ = openTestStore();
    const rows = Object.entries(people).map(([name, person]) =>
      buyerRow(name, person, { fechaCaptura: name === 'leo' ? '2024-01-02T03:04:05.000Z' : null }),
    );
    test_.sweep([rows]);
  });

  test.each<[string, BuyerFilter, string[]]>([
    ['without a filter, all', {}, ['ada', 'ana', 'eva', 'ivo', 'leo']],
    ['by any part of a name, without case or accents', { nombres: 'a mar' }, ['ana']],
    ['with ñ as a letter of its own', { primerApellido: 'peña' }, ['ana']],
    ['with n as a letter of its own', { primerApellido: 'pena' }, ['eva']],
    ['by text of one letter', { primerApellido: 'l' }, ['leo']],
    ['by text of two letters', { segundoApellido: 'Ñe' }, ['ana']],
    ['by name or initials of the institution', { institucion: 'isp' }, ['leo']],
    ['by initials of two letters', { institucion: 'ss' }, ['eva']],
    ['not across name and initials', { institucion: 'salud ss' }, []],
    ['without punctuation', { puesto: 'sa de cv' }, ['ada']],
    ['by each word anywhere', { text: 'salud pen eva' }, ['eva']],
    ['by short words anywhere', { text: 'li isp' }, ['leo']],
    ['not by words of different records', { text: 'peña jefa' }, []],
    ['not by a short word across two columns', { text: 'ol' }, []],
    ['by all conditions at once', { institucion: 'salud', primerApellido: 'li' }, ['leo']],
    [
      'by text without letters: it asks nothing',
      { nombres: ' .', text: '' },
      ['ada', 'ana', 'eva', 'ivo', 'leo'],
    ],
    ['by a part of the year', { ejercicioFiscal: '2023' }, ['ada']],
    ['by level', { level: 'MUNICIPAL' }, ['ivo']],
    ['by any of several codes', { tipoArea: ['CONTRATANTE', 'OTRA'] }, ['ivo']],
    [
      'by codes of several kinds',
      { tipoProcedimiento: ['CONCESION'], tipoArea: ['OTRA'] },
      ['ivo'],
    ],
    ['not by a part of a code', { nivelResponsabilidad: ['RESOLUCION'] }, []],
    ['captured at a moment', { capturedSince: '2024-01-02T03:04:05Z' }, ['leo']],
    ['captured, whatever the offset', { capturedSince: '2024-01-01T21:04:05.000-06:00' }, ['leo']],
    ['captured later', { capturedSince: '2024-01-02T03:04:05.001Z' }, []],
    ['with null as no condition', { nombres: null, level: null, puesto: 'jefa' }, ['ada']],
    ['by quotes and operators as plain text', { nombres: '" OR nombres: "', text: 'NOT *' }, []],
  ])('are found %s', (_how, filter, expected) => {
    const query = { system: 'S2', sourceIds: ['JAL.spic'], filter } as const;
    const { rows } = test_.store.page(query, firstHundred);
    const found = rows.map(({ stored }) => stored.providerId).sort();
    expect(found).toEqual(expected);
    expect(test_.store.counts(query)).toEqual(new Map([['JAL.spic', found.length]]));
  });

  test('are asked of the sources named only, and each source asked is counted', () => {
    const sourceIds = ['JAL.spic', 'JAL.otra'];
    const query = { system: 'S2', sourceIds, filter: { level: 'MUNICIPAL' } } as const;
    expect(test_.store.counts(query)).toEqual(
      new Map([
        ['JAL.spic', 1],
        ['JAL.otra', 0],
      ]),
    );
    const nobody = test_.store.page({ ...query, sourceIds: [] }, firstHundred);
    expect(nobody).toEqual({ rows: [], hasNext: false });
  });
});

describe('Sanctions', () => {
  let test_: TestStore;
  const debarment = (fechaInicial: string | null, fechaFinal: string | null) => ({
    inhabilitacion: { plazo: null, fechaInicial, fechaFinal },
  });
  const resolved = (fechaResolucion: string | null, fechaNotificacion: string | null) => ({
    resolucion: { ...emptyResolution, fechaResolucion, fechaNotificacion },
  });
  const sanctions: Record<string, Partial<SanctionRecord>> = {
    period: debarment('2020-01-01', '2021-12-31'),
    open: debarment('2021-06-01', null),
    bare: { tipoSancion: [{ clave: 'INHABILITACION', valor: 'x', descripcion: null, ...noTerms }] },
    fine: {
      tipoSancion: [{ clave: 'MULTA', valor: 'x', descripcion: null, ...noTerms }],
      ...resolved('2021-05-05', '2022-01-01'),
      expediente: 'PAR/12/2021',
      autoridadSancionadora: 'Órgano Interno de Control',
    },
    notified: resolved(null, '2021-05-06'),
    company: { subject: 'COMPANY', nombreRazonSocial: 'Muñoz y Peña, S.A. de C.V.' },
  };

  beforeAll(() => {
    test_ = openTestStore();
    const rows = Object.entries(sanctions).map(([name, sanction]) => sanctionRow(name, sanction));
    test_.sweep([rows], {}, ssancionados);
  });

  test.each<[string, SanctionFilter, string[]]>([
    ['in force before the period', { inForceOn: '2019-12-31' }, ['bare']],
    ['in force on its first day', { inForceOn: '2020-01-01' }, ['bare', 'period']],
    ['in force on its last day', { inForceOn: '2021-12-31' }, ['bare', 'open', 'period']],
    ['in force where no end is published', { inForceOn: '2050-01-01' }, ['bare', 'open']],
    ['resolved from a day on', { resolvedFrom: '2021-05-06' }, ['notified']],
    ['resolved up to a day', { resolvedTo: '2021-05-05' }, ['fine']],
    [
      'resolved within days',
      { resolvedFrom: '2021-05-05', resolvedTo: '2021-05-06' },
      ['fine', 'notified'],
    ],
    ['by subject', { subject: ['COMPANY', 'UNKNOWN'] }, ['company']],
    ['by kind of sanction', { tipoSancion: ['MULTA', 'MULTA', 'SUSPENSION'] }, ['fine']],
    ['by company name', { nombreRazonSocial: 'munoz' }, []],
    ['by company name with its ñ', { nombreRazonSocial: 'MUÑOZ Y PEÑA SA' }, ['company']],
    ['by file number', { expediente: 'par 12' }, ['fine']],
    ['by authority', { autoridad: 'organo interno' }, ['fine']],
    ['by words over all texts', { text: 'control 2021' }, ['fine']],
  ])('are found %s', (_how, filter, expected) => {
    const query = { system: 'S3', sourceIds: ['JAL.ssancionados'], filter } as const;
    const { rows } = test_.store.page(query, firstHundred);
    expect(rows.map(({ stored }) => stored.providerId).sort()).toEqual(expected);
  });
});
