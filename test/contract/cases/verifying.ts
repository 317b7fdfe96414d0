import { createConnectUpstream } from '../../../connectors/auth/connect-upstream.ts';
import { createSender } from '../../../connectors/http/send-request.ts';
import type { StoredRecord } from '../../../connectors/records.ts';
import { createVerifier } from '../../../connectors/verify/verifier.ts';
import type { Verification } from '../../../connectors/verify/verify-record.ts';
import { never } from '../../connectors/support/limits.ts';
import { clock } from '../trial.ts';
import { sharedTrial, type Context } from './context.ts';
import { edited, withRows } from './edits.ts';

/** A record that was read is compared with what its source says of it now, whatever the source speaks. */
export function verifying(context: Context): void {
  const { subject, register, data, secrets, service } = context;
  const trial = sharedTrial(context);
  afterEach(async () => {
    await service().setFault(null);
    await service().publish(data, clock.now());
  });

  /** Anew each time, so that nothing is remembered. */
  async function verify(stored: StoredRecord): Promise<Verification> {
    const connectUpstream = createConnectUpstream({ send: createSender(clock), clock });
    const log = { warn: () => undefined, error: (entry: unknown) => console.error(entry) };
    const verifier = createVerifier({ connectUpstream, clock, log, signal: never });
    return verifier(stored, trial().source, 20_000.5);
  }

  /** The record of a row, and the row. */
  function one(): { stored: StoredRecord; place: number } {
    const [stored] = trial().held();
    const place = register
      .rowsIn(data)
      .findIndex((row) => register.keyOf(row) === stored!.providerId);
    return { stored: stored!, place };
  }

  test('is UNCHANGED while it says the same', async () => {
    expect(await verify(one().stored)).toMatchObject({
      result: 'UNCHANGED',
      fields: [],
      code: null,
    });
  });

  test('is CHANGED, and how, and nothing that is reserved is shown', async () => {
    if (!register.hasIds) return;
    const { stored, place } = one();
    const changed = withRows(data, register, (rows) =>
      rows.map((row) => (row === register.rowsIn(data)[place] ? edited(row) : row)),
    );
    clock.advance(60);
    await service().publish(changed, clock.now());
    const { result, fields } = await verify(stored);
    expect(result).toBe('CHANGED');
    expect(fields.length).toBeGreaterThan(0);
    expect(JSON.stringify(fields)).toMatch(/Otr[ao] (puesto|causa)/i);
    for (const secret of secrets) expect(JSON.stringify(fields)).not.toContain(secret);
  });

  test('is GONE when its register does not have it any more', async () => {
    const { stored, place } = one();
    const gone = register.hasIds
      ? withRows(data, register, (rows) =>
          rows.filter((row) => row !== register.rowsIn(data)[place]),
        )
      : withRows(data, register, () => []);
    clock.advance(60);
    await service().publish(gone, clock.now());
    expect(await verify(stored)).toMatchObject({ result: 'GONE', code: null });
  });

  test('is UNREACHABLE when its source cannot tell, and that says nothing of it', async () => {
    await service().setFault('error500');
    const { result, code } = await verify(one().stored);
    expect(result).toBe('UNREACHABLE');
    const { code: expected = 'SERVER_ERROR' } = subject.faults['error500'] ?? {};
    expect(code).toBe(expected);
  });
}
