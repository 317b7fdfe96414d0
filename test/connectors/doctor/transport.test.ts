import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { checkTransport } from '../../../connectors/doctor/checks/transport.ts';
import { Findings } from '../../../connectors/doctor/finding.ts';

// A certificate for localhost that nobody signed but itself; its key is for this test and nothing else.
const pem = (name: string) => readFileSync(new URL(`certificates/${name}.pem`, import.meta.url));

async function codesFor(address: string): Promise<string[]> {
  const findings = new Findings();
  await checkTransport(address, findings, new Date());
  return findings.all().map(({ code }) => code);
}

describe('The transport of a service', () => {
  let server: Server;
  let address: string;
  beforeAll(async () => {
    server = createServer({ cert: pem('self-signed'), key: pem('self-signed.key') });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    address = `https://localhost:${(server.address() as AddressInfo).port}/v1/spic`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('is not trusted with a certificate that nobody vouches for', async () => {
    expect(await codesFor(address)).toEqual(['BAD_CERTIFICATE']);
  });

  test('is unsafe without encryption, but for this machine', async () => {
    expect(await codesFor('http://api.ejemplo.gob.mx/v1/spic')).toEqual(['NO_TLS']);
    expect(await codesFor('http://127.0.0.1:1/v1/spic')).toEqual([]);
  });

  test('is not judged where nothing answers', async () => {
    expect(await codesFor('https://127.0.0.1:1/v1/spic')).toEqual([]);
  });
});
