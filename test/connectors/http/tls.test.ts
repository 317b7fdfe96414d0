import { X509Certificate } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates, type TlsOptions } from 'node:tls';
import { systemClock } from '../../../connectors/clock.ts';
import { createCertificates } from '../../../connectors/expiries/certificates.ts';
import { createSender } from '../../../connectors/http/send-request.ts';
import {
  makeCertificates,
  type Certificates,
} from '../../../examples/drill/network/certificates.ts';
import { limits, never } from '../support/limits.ts';
import { SettableClock } from '../support/settable-clock.ts';

let shown: Certificates;
const usual = getCACertificates('default');
beforeAll(async () => {
  shown = await makeCertificates();
  setDefaultCACertificates([...usual, shown.ca]);
});
afterAll(() => setDefaultCACertificates(usual));

const patient = {
  ...limits,
  connectTimeoutMs: 5000,
  responseTimeoutMs: 5000,
  requestTimeoutMs: 5000,
};

let server: Server;
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** Asks a server that shows this at its door. */
async function ask(options: TlsOptions, certificates = createCertificates()) {
  server = createServer(options, (_, response) => response.end('{}'));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const url = `https://localhost:${(server.address() as AddressInfo).port}/x`;
  const send = createSender(systemClock, certificates);
  const request = { method: 'GET', url, headers: { connection: 'close' } } as const;
  const answer = await send(request, patient, never).then(
    ({ status }) => status,
    ({ code }: { code: string }) => code,
  );
  return { answer, endsOn: certificates.endOf(url) };
}

test.each([
  'notYetValid',
  'wrongHost',
  'selfSigned',
  'unknownAuthority',
  'tooOldProtocol',
] as const)(
  'A service that shows a certificate that is %s is TLS_FAILED, and nothing is noted of it',
  async (fault) => {
    expect(await ask(shown[fault])).toEqual({ answer: 'TLS_FAILED', endsOn: null });
  },
);

test('Of one that has ended the day is noted too, though it is TLS_FAILED', async () => {
  const endsOn = lastDayOf(shown.expired);
  expect(await ask(shown.expired)).toEqual({ answer: 'TLS_FAILED', endsOn });
});

test('Of one that is trusted the day is noted on which it ends', async () => {
  const { answer, endsOn } = await ask(shown.good);
  expect(answer).toBe(200);
  expect(endsOn).toMatch(/^20\d\d-\d\d-\d\d$/);
  expect(Date.parse(endsOn!)).toBeGreaterThan(Date.now());
});

test('Every connection shows its certificate anew, so that one that was renewed is noticed', async () => {
  let noted = 0;
  server = createServer(shown.good, (_, response) => response.end('{}'));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const url = `https://localhost:${(server.address() as AddressInfo).port}/x`;
  const send = createSender(systemClock, { note: () => void noted++ });
  const request = { method: 'GET', url, headers: { connection: 'close' } } as const;
  for (let time = 0; time < 3; time++) await send(request, patient, never);
  expect(noted).toBe(3);
});

test('A certificate that was renewed is noted with the next sweep, though the service keeps its connections', async () => {
  server = createServer(shown.good, (_, response) => response.end('{}'));
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const url = `https://localhost:${(server.address() as AddressInfo).port}/x`;
  const clock = new SettableClock();
  const certificates = createCertificates();
  const send = createSender(clock, certificates);
  const sweep = () => send({ method: 'GET', url, headers: {} }, patient, never);
  await sweep();
  expect(certificates.endOf(url)).toBe(lastDayOf(shown.good));
  server.setSecureContext(shown.renewed);
  clock.advance(60);
  await sweep();
  expect(certificates.endOf(url)).toBe(lastDayOf(shown.renewed));
  server.closeAllConnections();
});

function lastDayOf({ cert }: TlsOptions): string {
  return new X509Certificate(cert as string).validToDate.toISOString().slice(0, 10);
}
