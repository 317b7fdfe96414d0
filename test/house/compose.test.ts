import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { programSchema as connectorSchema } from '../../connectors/settings/program-schema.ts';
import { demoSecrets } from '../../examples/demo/settings.ts';
import { programSchema as gatewaySchema } from '../../gateway/settings/program-schema.ts';
import { states } from '../../specs/catalogues/states.ts';
import { partsOf } from '../support/imports.ts';
import { projectRoot, readProjectFile } from '../support/project.ts';

interface Service {
  image: string;
  command?: string[];
  environment?: Record<string, string | number>;
  env_file?: string;
  ports?: string[];
  volumes?: string[];
  network_mode?: string;
  healthcheck?: { test: string[] };
  [setting: string]: unknown;
}

const compose = parse(readProjectFile('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const { gateway, ...beside } = compose.services as { gateway: Service };
const connectors = Object.values<Service>(beside).filter(
  (service) => programOf(service) === 'connectors/main.ts',
);
const registry = parse(readProjectFile('examples/registry.yaml')) as {
  shards: { state: string; url: string }[];
};
const dockerfile = readProjectFile('Dockerfile');

describe('docker-compose.yml', () => {
  const services = Object.entries<Service>(compose.services);

  test.each(services)('%s runs a program of the project, on a read-only disk', (_name, service) => {
    expect(exists(programOf(service))).toBe(true);
    expect(service).toMatchObject({
      image: 'pdn-federated-gateway',
      read_only: true,
      restart: 'unless-stopped',
      mem_limit: expect.stringMatching(/^\d+m$/),
      cap_drop: ['ALL'],
    });
  });

  test('variables are settings of the program that is given them', () => {
    expect(Object.keys(gatewaySchema.properties)).toEqual(
      expect.arrayContaining(Object.keys(gateway.environment!)),
    );
    for (const { environment } of connectors) {
      expect(Object.keys(connectorSchema.properties)).toEqual(
        expect.arrayContaining(Object.keys(environment!)),
      );
    }
    expect(exists(gateway.environment!['GATEWAY_REGISTRY']!)).toBe(true);
  });

  test('each state is served once, where the registry says', () => {
    const served = connectors.flatMap(({ environment }) =>
      String(environment!['CONNECTOR_STATES'])
        .split(/,\s*/)
        .map((file) => {
          const { state } = parse(readProjectFile(file)) as { state: string };
          return { state, port: Number(environment!['CONNECTOR_PORT']) };
        }),
    );
    const primary = { state: 'AGU', port: 4305 };
    expect(served).toEqual([
      ...registry.shards.map(({ state, url }) => ({ state, port: Number(new URL(url).port) })),
      primary,
    ]);
  });

  test('connectors are given the secrets that the examples name', () => {
    const secrets = connectors.map((connector) => readEnvironmentFile(connector.env_file!));
    const expected = demoSecrets(states.map(({ code }) => code));
    expect(secrets).toEqual(connectors.map(() => expected));
  });

  test('only the gateway can be reached from outside, and all share its network', () => {
    expect(gateway.ports).toEqual(['127.0.0.1:4000:4000']);
    for (const service of Object.values<Service>(beside)) {
      expect(service.ports).toBeUndefined();
      expect(service.network_mode).toBe('service:gateway');
    }
  });

  test('each program is asked for its health at its own address', () => {
    const asked = Object.values<Service>(beside).map(({ healthcheck }) => healthcheck!.test);
    expect(asked.map(([, , script]) => script)).toEqual(asked.map(() => 'scripts/healthy.mjs'));
    expect(asked.map(([, , , url]) => url)).toEqual([
      'http://127.0.0.1:14200/',
      ...connectors.map(
        ({ environment }) => `http://127.0.0.1:${environment!['CONNECTOR_PORT']}/livez`,
      ),
    ]);
  });

  test('each connector has a volume of its own for its replicas', () => {
    // The gateway's own is of its walks.
    const mounted = [gateway, ...connectors].flatMap(({ volumes }) => volumes!);
    const names = Object.keys(compose.volumes);
    expect(names).toHaveLength(connectors.length + 1);
    expect(mounted).toEqual(names.map((name) => `${name}:/data`));
    expect(dockerfile).toContain('CONNECTOR_DATA_DIR=/data');
  });
});

describe('Dockerfile', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths]) =>
    paths!.split(' '),
  );

  test('copies what is there', () => {
    expect(copied.filter((path) => !exists(path))).toEqual([]);
  });

  test.each([...new Set(Object.values<Service>(compose.services).map(programOf))])(
    'has all that %s needs',
    (program) => {
      const { files, packages } = partsOf(program);
      const folders = new Set([...files].map((file) => file.split('/')[0]!));
      expect([...folders].filter((folder) => !copied.includes(folder))).toEqual([]);
      const { dependencies } = JSON.parse(readProjectFile('package.json')) as {
        dependencies: Record<string, string>;
      };
      expect(packages).not.toEqual(new Set());
      expect([...packages].filter((name) => !(name in dependencies))).toEqual([]);
    },
  );

  test('runs as nobody in particular, and says whether it is alive', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/CMD \["node", "scripts\/healthy.mjs", ".+:4000\/livez"\]/);
    expect(dockerfile).toMatch(/^CMD \["node", "gateway\/main.ts"\]$/m);
  });
});

/** The program that a service runs: the image's own, unless it has a command. */
function programOf({ command = ['node', 'gateway/main.ts'] }: Service): string {
  return command[1]!;
}

function exists(path: string | number): boolean {
  return existsSync(join(projectRoot, String(path)));
}

function readEnvironmentFile(path: string): Record<string, string> {
  const lines = readProjectFile(path).split('\n');
  const pairs = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
}
