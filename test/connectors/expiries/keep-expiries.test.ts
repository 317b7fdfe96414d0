import { join } from 'node:path';
import { pino } from 'pino';
import { createCertificates } from '../../../connectors/expiries/certificates.ts';
import { keepExpiries } from '../../../connectors/expiries/keep-expiries.ts';
import { openLedger } from '../../../connectors/ledger/file-ledger.ts';
import type {
  AccountCredentials,
  ServiceSettings,
  SourceSettings,
} from '../../../connectors/settings.ts';
import { sourceOf } from '../dialects/pdn-rest-v1/rows.ts';
import { SettableClock } from '../support/settable-clock.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';

afterAll(removeFolders);

const clock = new SettableClock();
const log = pino({ level: 'silent' });
const url = 'https://api.ejemplo.gob.mx/v1/spic';

const service: ServiceSettings = {
  supportContract: { name: 'Soporte del servicio', endsOn: '2026-12-20' },
  licences: [
    { name: 'Base de datos', endsOn: '2027-06-30' },
    { name: 'Cortafuegos', endsOn: '2026-11-01' },
    { name: 'Antivirus', endsOn: '2026-11-01' },
  ],
  warnWithinDays: 60,
  warnOfCertificatesWithinDays: 21,
};
const account: AccountCredentials = {
  ...{ tokenUrl: 'https://login.ejemplo.gob.mx/token', username: 'u', password: 'SECRETO' },
  ...{
    clientId: 'c',
    clientSecret: 'SECRETO',
    clientAuthentication: 'basic' as const,
    scope: null,
  },
  name: 'sesea',
  endsOn: '2026-12-01',
};
const source: SourceSettings = { ...sourceOf('spic'), options: { url }, credentials: account };
const sharing: SourceSettings = { ...sourceOf('ssancionados'), credentials: account };
const token = { name: 'catalogo', token: 'SECRETO', endsOn: '2027-01-15' };
const withToken: SourceSettings = { ...sourceOf('psancionados'), credentials: token };

const sources = [source, sharing, withToken];

function open(file: string) {
  const certificates = createCertificates();
  certificates.note(url, new Date('2026-12-05T12:00:00Z'));
  certificates.note(account.tokenUrl, new Date('2028-01-01T00:00:00Z'));
  const ledger = openLedger(file, { clock, log });
  const keeper = keepExpiries({ sources, service, certificates, ledger, clock, log });
  return { ledger, keeper };
}

test('What ends within the days that are set is told, with the day and how many are left, and so is what has ended', () => {
  const { keeper, ledger } = open(join(temporaryFolder(), 'JAL.ledger.ndjson'));
  const alerts = keeper.current(clock.now());
  expect(
    alerts.map(({ kind, subject, endsOn, facts }) => [kind, subject, endsOn, facts['days']]),
  ).toEqual([
    ['CONTRACT_ENDS', 'Soporte del servicio', '2026-12-20', 28],
    ['LICENCE_ENDS', 'Cortafuegos', '2026-11-01', -21],
    ['LICENCE_ENDS', 'Antivirus', '2026-11-01', -21],
    ['CERTIFICATE_ENDS', null, '2026-12-05', 13],
    ['CREDENTIALS_END', 'sesea', '2026-12-01', 9],
    ['CREDENTIALS_END', 'catalogo', '2027-01-15', 54],
  ]);
  expect(JSON.stringify(alerts)).not.toMatch(/SECRETO|ejemplo\.gob\.mx/);
  ledger.close();
});

test('Each is entered into the ledger once, also over a restart', () => {
  const file = join(temporaryFolder(), 'JAL.ledger.ndjson');
  for (let start = 0; start < 2; start++) {
    const { keeper, ledger } = open(file);
    keeper.look();
    keeper.look();
    const entered = [...ledger.entries()].map(
      (entry) => entry.kind === 'EXPIRY_NEAR' && `${entry.what} ${entry.subject}`,
    );
    expect(entered).toEqual([
      'CONTRACT Soporte del servicio',
      'LICENCE Cortafuegos',
      'LICENCE Antivirus',
      'CERTIFICATE null',
      'CREDENTIALS sesea',
      'CREDENTIALS catalogo',
    ]);
    ledger.close();
  }
});

test('A certificate is told of later than what people have to buy: services renew theirs by themselves', () => {
  const certificates = createCertificates();
  certificates.note(url, new Date('2026-12-31T00:00:00Z'));
  const file = join(temporaryFolder(), 'JAL.ledger.ndjson');
  const ledger = openLedger(file, { clock, log });
  const nothing: ServiceSettings = {
    licences: [],
    warnWithinDays: 60,
    warnOfCertificatesWithinDays: 21,
  };
  const tools = { sources: [source], service: nothing, certificates, ledger, clock, log };
  const kinds = (now: Date) =>
    keepExpiries(tools)
      .current(now)
      .map(({ kind }) => kind);
  expect(kinds(new Date('2026-12-09T00:00:00Z'))).toEqual(['CREDENTIALS_END']);
  expect(kinds(new Date('2026-12-10T00:00:00Z'))).toEqual(['CERTIFICATE_ENDS', 'CREDENTIALS_END']);
  ledger.close();
});
