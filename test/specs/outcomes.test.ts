import fc from 'fast-check';
import { buildASTSchema, parse, type GraphQLEnumType } from 'graphql';
import { coverageOf, totalCountOf } from '../../specs/coverage.ts';
import type { SourceOutcome, SourceStatus } from '../../specs/graphql/network.generated.ts';
import { readSubgraphSdl } from '../../specs/graphql/sdl.ts';
import {
  failureCodes,
  isFailureCode,
  sourceError,
  statusOf,
  verdictOf,
} from '../../specs/outcomes.ts';

const schema = buildASTSchema(parse(readSubgraphSdl('network')), { assumeValidSDL: true });

function valuesOf(name: string): string[] {
  return (schema.getType(name) as GraphQLEnumType).getValues().map((value) => value.name);
}

const outcomes: fc.Arbitrary<SourceOutcome[]> = fc.array(
  fc.record({
    source: fc.constant(null),
    state: fc.constant({ code: 'JAL' } as SourceOutcome['state']),
    system: fc.constant('S2' as const),
    status: fc.constantFrom(...(valuesOf('SourceStatus') as SourceStatus[])),
    tookMs: fc.nat(),
    asOf: fc.option(fc.constant('2026-01-01T00:00:00.000Z')),
    returned: fc.nat(10),
    total: fc.option(fc.nat(100)),
    undetermined: fc.option(fc.nat(5)),
    quarantined: fc.option(fc.nat(5)),
    fileRemarks: fc.constant(null),
    lastSuccessAt: fc.constant(null),
    retryAfter: fc.constant(null),
    error: fc.constant(null),
  }),
  { maxLength: 5 },
);

describe('The failure codes', () => {
  test('are those of the SDL', () => {
    expect([...failureCodes].sort()).toEqual(valuesOf('FailureCode').sort());
  });

  test.each(failureCodes)('%s has its own text in both languages, and a status', (code) => {
    const { message, mensaje } = sourceError(code);
    expect(message).toMatch(/^[A-Z].+\.$/);
    expect(mensaje).toMatch(/^[A-ZÁÉÍÓÚ].+\.$/);
    expect(message).not.toBe(mensaje);
    expect(valuesOf('SourceStatus')).toContain(statusOf(code));
  });

  test('say different things', () => {
    const texts = failureCodes.flatMap((code) => Object.values(sourceError(code)));
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('are told from other texts', () => {
    expect(isFailureCode('TIMEOUT')).toBe(true);
    for (const other of ['timeout', 'toString', '__proto__', '', null, 1]) {
      expect(isFailureCode(other)).toBe(false);
    }
  });
});

describe('The verdict', () => {
  const answered = { status: 'ANSWERED', returned: 0, total: 0, asOf: 't' } as const;
  const stale = { status: 'STALE', returned: 0, total: 3, asOf: 't' } as const;
  const silent = { status: 'TIMEOUT', returned: 0, total: null, asOf: null } as const;

  test('is COMPLETE only when every source answered in full, also when nothing was found', () => {
    expect(verdictOf([answered, answered], false)).toBe('COMPLETE');
    expect(verdictOf([answered, stale], true)).toBe('PARTIAL');
  });

  test('is INCONCLUSIVE, never a "no", when nothing was found and a source is missing', () => {
    expect(verdictOf([answered, silent], false)).toBe('INCONCLUSIVE');
  });

  test('is FAILED when no source delivered', () => {
    expect(verdictOf([silent, silent], false)).toBe('FAILED');
    expect(verdictOf([], false)).toBe('FAILED');
  });

  test('is COMPLETE for no answer in which a source did not answer in full', () => {
    fc.assert(
      fc.property(outcomes, fc.boolean(), (sources, found) => {
        const isWhole = sources.length > 0 && sources.every(({ status }) => status === 'ANSWERED');
        expect(verdictOf(sources, found) === 'COMPLETE').toBe(isWhole);
      }),
    );
  });
});

describe('Coverage', () => {
  test('counts each source asked once', () => {
    fc.assert(
      fc.property(outcomes, fc.boolean(), (sources, found) => {
        const coverage = coverageOf(sources, found);
        const statuses = Map.groupBy(coverage.sources, ({ status }) => status);
        expect(coverage.asked).toBe(sources.length);
        expect([...statuses.values()].flat()).toHaveLength(coverage.asked);
        expect(coverage.answered).toBe(statuses.get('ANSWERED')?.length ?? 0);
      }),
    );
  });

  test('gives a total only when the total of every source is known', () => {
    fc.assert(
      fc.property(outcomes, (sources) => {
        const isKnown = sources.length > 0 && sources.every(({ total }) => total !== null);
        const total = totalCountOf(coverageOf(sources, true));
        expect(total !== null).toBe(isKnown);
        if (isKnown) expect(total).toBe(sources.reduce((sum, source) => sum + source.total!, 0));
      }),
    );
  });
});
