import { join } from 'node:path';
import { dialects } from '../../connectors/dialects/index.ts';
import { readStateSettings } from '../../connectors/settings.ts';
import { demoSecrets, registryFile } from '../../examples/demo/settings.ts';
import { readRegistry } from '../../gateway/settings/registry-file.ts';
import { states } from '../../specs/catalogues/states.ts';
import { projectFiles, projectRoot } from '../support/project.ts';

const codes = states.map(({ code }) => code);
const examples = readStateSettings([join(projectRoot, 'examples/states')], demoSecrets(codes));

describe('examples/states', () => {
  test('has one file for each of the 32 states, under its letters', () => {
    const files = projectFiles().filter((path) => path.startsWith('examples/states/'));
    expect(files).toEqual(
      codes.map((code) => `examples/states/${code.toLowerCase()}.yaml`).toSorted(),
    );
    expect(examples.states.map(({ state }) => state).toSorted()).toEqual(codes.toSorted());
  });

  test('reads each state’s services of the demo, at the port of its INEGI number', () => {
    for (const { state, sources } of examples.states) {
      const port = 14_200 + Number(states.find(({ code }) => code === state)!.inegi);
      for (const { options, dialect, credentials } of sources) {
        const { url, database } = options as { url?: string; database?: string };
        if (dialect === 'connector') expect(url).toBe('http://127.0.0.1:4305/agu');
        else if (dialect === 'sql') expect(database).toContain(`@127.0.0.1:${port + 100}/`);
        else expect(new URL(url!).origin).toBe(`http://127.0.0.1:${port}`);
        if (credentials && 'tokenUrl' in credentials) {
          expect(credentials.tokenUrl).toBe(`http://127.0.0.1:${port}/oauth/token`);
        }
      }
    }
  });

  test('speaks every dialect there is', () => {
    const spoken = examples.states.flatMap(({ sources }) => sources.map(({ dialect }) => dialect));
    expect(new Set(spoken)).toEqual(new Set(dialects.map(({ name }) => name)));
  });
});

describe('examples/registry.yaml', () => {
  test('lists the very sources that examples/states configures', () => {
    const registered = readRegistry(registryFile).flatMap(({ sources }) => sources);
    const configured = examples.states.flatMap(({ sources }) =>
      sources.map(({ id, state, system, name, level }) => ({ id, state, system, name, level })),
    );
    expect(registered).toHaveLength(configured.length);
    expect(new Map(registered.map((source) => [source.id, source]))).toEqual(
      new Map(configured.map((source) => [source.id, source])),
    );
  });
});
