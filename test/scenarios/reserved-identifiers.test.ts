import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { systemClock } from '../../connectors/clock.ts';
import { startConnector, type RunningConnector } from '../../connectors/connector.ts';
import { readStateSettings } from '../../connectors/settings.ts';
import { removeFolders, temporaryFolder } from '../connectors/support/temporary-folder.ts';
import { rfcOfPerson } from '../../examples/demo/services/data/rfc.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { followWalk } from './follow-walk.ts';

// Thousands bear the name; by its RFC alone both records are of one person, who is made up.
const name = { nombres: 'José Luis', primerApellido: 'Hernández', segundoApellido: 'García' };
const rfc = rfcOfPerson({ ...name, birthDate: '1985-03-17' });
const headings = 'Folio,Nombres,Primero,Segundo,RFC,CURP';
const sanctioned = `${headings}\n7,${Object.values(name).join(',')},${rfc},\n`;
const buying = `${headings}\n9,J. LUIS,HDEZ,GARCIA,${rfc},\n`;

const ids = { sanctionId: 'CHH.S3.ssancionados.7', buyerId: 'DUR.S2.spic.9' };
const log = pino({ level: 'silent' });
const running: (TestGateway | RunningConnector)[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((program) => program.close()));
  removeFolders();
});

const states = [
  { state: 'CHH', id: 'ssancionados', system: 'S3', rows: sanctioned },
  { state: 'DUR', id: 'spic', system: 'S2', rows: buying },
] as const;

/** Each state with a connector of its own, which has this secret, or none. */
async function startNation(secrets: Readonly<Record<'CHH' | 'DUR', string | null>>) {
  const folder = temporaryFolder();
  const shards = await Promise.all(
    states.map(async ({ state, id, system, rows }) => {
      const own = join(folder, state);
      mkdirSync(own);
      writeFileSync(join(own, 'register.csv'), rows);
      writeFileSync(join(own, 'state.yaml'), settingsOf(state, id));
      const connector = await startConnector({
        ...{ host: '127.0.0.1', port: 0, dataDir: own, drainMs: 0 },
        ...readStateSettings([join(own, 'state.yaml')]),
        ...{ matchSecret: secrets[state], clock: systemClock, log },
      });
      running.push(connector);
      const source = { id: `${state}.${id}`, state, system, name: 'Sintético' };
      return {
        ...{ state, hedge: false, endpoints: [`${connector.url}/${state.toLowerCase()}`] },
        sources: [{ ...source, level: 'ESTATAL' as const }],
      };
    }),
  );
  const gateway = await startTestGateway(shards);
  running.push(gateway);
  return gateway;
}

function settingsOf(state: string, register: string): string {
  return `state: ${state}
sources:
  - id: ${register}
    name: Sintético
    level: ESTATAL
    dialect: file
    register: ${register}
    path: register.csv
    sweepEverySeconds: 3600
    columns: { id: Folio, nombres: Nombres, primerApellido: Primero, segundoApellido: Segundo, rfc: RFC, curp: CURP }
`;
}

/** What is found, and how it is explained, once both registers were read. */
async function walk(gateway: TestGateway): Promise<any[]> {
  for (let attempt = 0; attempt < 100; attempt++, await sleep(50)) {
    const { coverage, findings } = await followWalk(
      gateway,
      'sanctionedBuyers(maxAgeSeconds: 0, minBand: WEAK, sanctionStates: [CHH], states: [DUR])',
      `... on SanctionedBuyersWalk { findings {
        nodes { sanctionId buyerId band explanation { code text texto } } } }`,
    );
    if (coverage.verdict === 'COMPLETE') return findings.nodes;
  }
  throw new Error('The walk is never complete.');
}

const secret = 'what both connectors share, and nobody else';

test('A reserved RFC that two states hold joins whom a usual name does not, and shows nowhere', async () => {
  const found = await walk(await startNation({ CHH: secret, DUR: secret }));
  expect(found).toMatchObject([{ ...ids, band: 'STRONG' }]);
  expect(found[0].explanation.map(({ code }: any) => code)).toContain('RFC_SAME');
  expect(JSON.stringify(found)).not.toContain(rfc.slice(0, 10));
});

test.each([
  ['another secret', 'what nobody else has, and so joins with nobody'],
  ['no secret', null],
])('By %s nobody is joined, nobody refuted: the name is what it is', async (_, other) => {
  const [{ band, explanation }] = (await walk(await startNation({ CHH: secret, DUR: other }))) as [
    any,
  ];
  expect(band).toBe('WEAK');
  const codes = explanation.map(({ code }: any) => code);
  expect(codes).not.toContain('RFC_DIFFERENT');
  expect(codes.includes('IDENTIFIERS_NOT_COMPARED')).toBe(other !== null);
});
