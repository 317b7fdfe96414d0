import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { openLedger } from '../../../connectors/ledger/file-ledger.ts';
import type { Ledger } from '../../../connectors/ledger/ledger.ts';
import { verifyChain } from '../../../specs/ledger-chain.ts';
import { maxEntryBytes, type EntryBody } from '../../../specs/ledger.ts';
import { SettableClock } from '../support/settable-clock.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const clock = new SettableClock();
const log = pino({ level: 'silent' });

let file: string;
let ledger: Ledger;
let files = 0;
const open = () => (ledger = openLedger(file, { clock, log }));
const body = (reason: string): EntryBody => ({ kind: 'BACKUP_FAILED', source: null, reason });
const reasons = () => [...ledger.entries()].map((entry) => 'reason' in entry && entry.reason);
const linesInFile = () => readFileSync(file, 'utf8').split('\n').slice(0, -1);

beforeEach(() => {
  file = join(folder, `${++files}.ledger.ndjson`);
  open();
});
afterEach(() => ledger.close());
afterAll(removeFolders);

describe('A ledger in a file', () => {
  test('is a chain of entries, one a line, that goes on after it is opened again', () => {
    ledger.append(body('a'));
    ledger.append(body('b'));
    ledger.close();
    open().append(body('c'));
    expect(reasons()).toEqual(['a', 'b', 'c']);
    expect(ledger.last()).toMatchObject({ seq: 3, at: '2026-11-22T10:00:00.000Z', reason: 'c' });
    expect(verifyChain(linesInFile())).toMatchObject({ lines: 3, broken: null });
  });

  test('is read from any line on', () => {
    for (let n = 1; n <= 7; n++) ledger.append(body(`${n}`));
    const after = (place: number) =>
      [...ledger.lines(place)].map((line) => (JSON.parse(line) as { reason: string }).reason);
    expect(after(4)).toEqual(['5', '6', '7']);
    expect(after(7)).toEqual([]);
    expect(after(8)).toEqual([]);
  });

  test('puts aside an entry that was not written whole, and goes on from the one before', () => {
    ledger.append(body('a'));
    ledger.append(body('b'));
    ledger.close();
    const whole = readFileSync(file).length;
    truncateSync(file, whole - 9);
    open().append(body('c'));
    expect(reasons()).toEqual(['a', 'c']);
    expect(verifyChain(linesInFile()).broken).toBeNull();
    const torn = readdirSync(folder).find((name) =>
      name.startsWith(`${files}.ledger.ndjson.torn-`),
    );
    expect(readFileSync(join(folder, torn!), 'utf8')).toContain('"reason":"b"');
  });

  test('opens where there is no room to put that aside, and does so when there is', () => {
    ledger.append(body('a'));
    ledger.append(body('b'));
    ledger.close();
    truncateSync(file, readFileSync(file).length - 9);
    const inTheWay = `${file}.torn-${clock.now().toISOString().replaceAll(':', '-')}`;
    mkdirSync(inTheWay);
    open();
    expect(reasons()).toEqual(['a']);
    expect(() => ledger.append(body('c'))).toThrow('EISDIR');
    rmdirSync(inTheWay);
    ledger.append(body('c'));
    expect(reasons()).toEqual(['a', 'c']);
    expect(readFileSync(inTheWay, 'utf8')).toContain('"reason":"b"');
  });

  test('keeps an altered chain as it is, and goes on with an entry that names the break', () => {
    for (const reason of ['a', 'b', 'c']) ledger.append(body(reason));
    ledger.close();
    const altered = readFileSync(file, 'utf8').replace('"reason":"b"', '"reason":"x"');
    writeFileSync(file, altered);
    open();
    expect(ledger.last()).toMatchObject({
      seq: 4,
      kind: 'CHAIN_BROKEN',
      line: 2,
      fault: 'WRONG_HASH',
    });
    ledger.close();
    open().append(body('d'));
    expect(linesInFile()).toHaveLength(5); // the break is told once
    expect(readFileSync(file, 'utf8').startsWith(altered)).toBe(true);
    expect(verifyChain(linesInFile()).broken).toEqual({ line: 2, seq: 2, fault: 'WRONG_HASH' });
  });

  test('goes on after lines that are nothing at all, and leaves them out', () => {
    ledger.append(body('a'));
    ledger.close();
    appendFileSync(file, `\n{}\n${'x'.repeat(maxEntryBytes + 10)}\n`);
    open().append(body('b'));
    expect(reasons()).toEqual(['a', false, 'b']);
    expect(verifyChain(linesInFile()).broken).toEqual({ line: 2, seq: null, fault: 'NOT_JSON' });
    expect(ledger.last()).toMatchObject({ seq: 3 });
  });

  test('does not write over what another program wrote meanwhile', () => {
    ledger.append(body('a'));
    appendFileSync(file, 'something\n');
    expect(() => ledger.append(body('b'))).toThrow('another program');
    expect(readFileSync(file, 'utf8')).toContain('something');
  });

  test('names the folder that it cannot be kept in', () => {
    expect(() => openLedger(join(folder, 'none', 'x'), { clock, log })).toThrow('ENOENT');
  });
});
