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
  ],
  warnWithinDays: 60,
};
const account: AccountCredentials = {
  ...{ tokenUrl: 'https://login.ejemplo.gob.mx/token', username: 'u', password: 'SECRETO' },
  ...{
    clientId: 'c',
    clientSecret: 'SECRETO',
    clientAuthentication: 'basic' as const,
    scope: null,
  },
  endsOn: '2026-12-01',
};
const source: SourceSettings = { ...sourceOf('spic'), options: { url }, credentials: account };

function open(file: string) {
  const certificates = createCertificates();
  certificates.note(url, new Date('2026-12-05T12:00:00Z'));
  certificates.note(account.tokenUrl, new Date('2028-01-01T00:00:00Z'));
  const ledger = openLedger(file, { clock, log });
  const keeper = keepExpiries({ sources: [source], service, certificates, ledger, clock, log });
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
    ['CERTIFICATE_ENDS', null, '2026-12-05', 13],
    ['CREDENTIALS_END', null, '2026-12-01', 9],
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
      (entry) => entry.kind === 'EXPIRY_NEAR' && entry.what,
    );
    expect(entered).toEqual(['CONTRACT', 'LICENCE', 'CERTIFICATE', 'CREDENTIALS']);
    ledger.close();
  }
});
