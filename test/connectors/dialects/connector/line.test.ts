import fc from 'fast-check';
import { connector } from '../../../../connectors/dialects/connector/index.ts';
import { readPage } from '../../../../connectors/dialects/connector/feed-page.ts';
import { UpstreamFailure } from '../../../../connectors/http/upstream-failure.ts';
import type { ChangeLine } from '../../../../connectors/serve/change-feed.ts';
import { digestOf } from '../../../../specs/canonical.ts';
import { emptyBuyer } from '../../../../connectors/normalise/empty-records.ts';
import { standbySource } from './primary.ts';

const source = standbySource('http://127.0.0.1:1/col');
const original = { id: 'A-1', nombres: 'Nadie' };

const line: ChangeLine = {
  change: 3,
  id: 'COL.S2.spic.A-1',
  providerId: 'A-1',
  missingSince: null,
  fechaCaptura: '2026-01-02T03:04:05.000Z',
  firstSeen: '2026-01-02T03:04:05.000Z',
  retrievedAt: '2026-01-02T03:04:05.000Z',
  dialect: 'pdn-rest-v1',
  digest: digestOf(original),
  record: {
    ...emptyBuyer,
    id: 'COL.S2.spic.A-1',
    nombres: 'Nadie',
    nivelOrdenGobierno: 'ESTATAL',
  },
  notes: [{ path: '/a', action: 'GUESSED', code: 'X', message: 'a', mensaje: 'b' }],
  withheld: ['/rfc'],
  original,
};

const anything = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 });

describe('A line of the feed', () => {
  test('is taken as it is', () => {
    expect(connector.readRow(source, line)).toEqual({
      kind: 'accepted',
      id: line.id,
      providerId: 'A-1',
      record: line.record,
      reserved: { rfc: null, curp: null, superiorRfc: null, superiorCurp: null },
      notes: line.notes,
      fechaCaptura: line.fechaCaptura,
      original,
      withheld: ['/rfc'],
    });
  });

  test('may have notes with more in them, of a newer connector', () => {
    const notes = [{ ...line.notes[0], more: 1 }];
    expect(connector.readRow(source, { ...line, notes })).toMatchObject({
      kind: 'accepted',
      notes,
    });
  });

  test('is taken or kept apart with a reason, whatever stands in it, and never throws', () => {
    const broken = fc
      .dictionary(fc.constantFrom(...Object.keys(line)), anything, { maxKeys: 3 })
      .map((changes): unknown => ({ ...line, ...changes }));
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: broken }, anything), (value) => {
        const read = connector.readRow(source, value);
        if (read.kind === 'quarantined') {
          expect(read.reasons.length).toBeGreaterThan(0);
          expect(read.original).toBe(value);
        } else {
          expect(digestOf(read.original)).toBe((value as ChangeLine).digest);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('An answer of the feed', () => {
  test('is read or refused with a code, whatever arrives', () => {
    const text = fc
      .array(anything)
      .map((values) => values.map((v) => JSON.stringify(v)).join('\n'));
    const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));
    fc.assert(
      fc.property(
        fc.oneof(
          text.map((t) => Buffer.from(t)),
          bytes,
        ),
        (body) => {
          expect(() => readPage(body, 0)).toThrow(UpstreamFailure);
        },
      ),
    );
  });
});
