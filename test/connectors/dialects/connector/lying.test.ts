import type { ServerResponse } from 'node:http';
import type { ChangeLine, FeedEnd } from '../../../../connectors/serve/change-feed.ts';
import type { FailureCode } from '../../../../specs/outcomes.ts';
import { digestOf } from '../../../../specs/canonical.ts';
import { serve } from '../../../support/http-server.ts';
import {
  contentOf,
  standbyOf,
  standbySource,
  startPrimary,
  stopAll,
  type Primary,
  type Register,
} from './primary.ts';

// Another connector is not trusted more than a state's service is.

const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
  await stopAll();
});

type Answer = { lines: ChangeLine[]; end: FeedEnd };

/** A server between a standby and a connector, which changes what that answers. */
async function between(
  primary: Primary,
  respond: (body: string, response: ServerResponse, path: string) => void,
): Promise<string> {
  const server = await serve((request, response) => {
    const path = request.url!;
    void fetch(new URL(path, primary.url)).then(async (answer) =>
      respond(await answer.text(), response, path),
    );
  });
  running.push(server);
  return `${server.url}/col`;
}

function parse(body: string): Answer {
  const values = body
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  const { end } = values.pop() as { end: FeedEnd };
  return { lines: values as ChangeLine[], end };
}

function write({ lines, end }: Answer): string {
  return [...lines, { end }].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** What a standby makes of answers in which `lie` has changed something, at its first reading. */
async function readLies(
  lie: (answer: Answer) => void,
  register: Register = 'spic',
  options: { limits?: { pageSize?: number; maxPages?: number } } = {},
) {
  const primary = await startPrimary('COL', { rows: 30 });
  await primary.read(register);
  const url = await between(primary, (body, response) => {
    const answer = parse(body);
    lie(answer);
    response.end(write(answer));
  });
  const settings = standbySource(url, register);
  const standby = standbyOf({ ...settings, limits: { ...settings.limits, ...options.limits } });
  const report = await standby.read();
  const { id } = settings;
  return { report, content: contentOf(standby.store, id), truth: contentOf(primary.store(), id) };
}

describe('A line is kept apart', () => {
  test.each<[string, (line: ChangeLine) => void]>([
    ['whose digest is another one', (line) => (line.digest = digestOf('x'))],
    ['whose original is another one', (line) => (line.original = { id: line.providerId })],
    ['whose id is of another state', (line) => (line.id = line.id.replace('COL.', 'SON.'))],
    [
      'whose record, too, is of another state',
      (line) => {
        line.id = line.id.replace('COL.', 'SON.');
        line.record.id = line.id;
      },
    ],
    ['whose id is of another record', (line) => (line.providerId = 'other')],
    ['whose record has another id', (line) => (line.record.id = 'COL.S2.spic.other')],
    ['without an original', (line) => delete (line as Partial<ChangeLine>).original],
    ['whose record is none', (line) => (line.record = {} as never)],
    [
      'whose record holds what the contract does not have',
      (line) => Object.assign(line.record, { rfc: 'XEXX010101000' }),
    ],
    ['whose moment is no moment', (line) => (line.fechaCaptura = '2026-02-30T00:00:00.000Z')],
    ['whose moment is not in UTC', (line) => (line.fechaCaptura = '2026-02-03T00:00:00+06:00')],
    ['whose notes are none', (line) => (line.notes = [{ path: '/a' }] as never)],
    [
      'that says nothing of being there',
      (line) => delete (line as Partial<ChangeLine>).missingSince,
    ],
  ])('%s', async (_what, lie) => {
    const { report, content, truth } = await readLies(({ lines }) => lie(lines[2]!));
    expect(report).toMatchObject({ failure: 'ROWS_QUARANTINED', quarantined: 1 });
    expect([...content.keys()]).toEqual([...truth.keys()].filter((_id, index) => index !== 2));
  });

  test('whose record names whom the public may not know', async () => {
    const { report } = await readLies(({ lines }) => {
      const line = lines.find(
        ({ record }) => 'gravedad' in record && record.gravedad === 'NO_GRAVE',
      );
      line!.record.nombres = 'Nadie';
    }, 'ssancionados');
    expect(report).toMatchObject({ failure: 'ROWS_QUARANTINED', quarantined: 1 });
  });
});

describe('A reading of changes', () => {
  test('removes nothing by a line that is not what it says', async () => {
    const primary = await startPrimary('COL', { rows: 30 });
    await primary.read();
    let lie: (line: ChangeLine) => void = () => undefined;
    const url = await between(primary, (body, response) => {
      const answer = parse(body);
      for (const line of answer.lines.filter(({ missingSince }) => missingSince)) lie(line);
      response.end(write(answer));
    });
    const source = standbySource(url);
    const standby = standbyOf(source);
    await standby.read();
    const before = contentOf(standby.store, source.id);
    primary.service.registers.spic.splice(4, 1);
    primary.service.touch();
    await primary.read();
    lie = (line) => (line.digest = digestOf('x'));
    expect(await standby.read()).toMatchObject({ failure: 'ROWS_QUARANTINED', quarantined: 1 });
    expect(contentOf(standby.store, source.id)).toEqual(before);
  });

  test('finds out that the other connector holds another number of records', async () => {
    const primary = await startPrimary('COL', { rows: 30 });
    await primary.read();
    let tooMany = 0;
    const url = await between(primary, (body, response) => {
      const { lines, end } = parse(body);
      response.end(write({ lines, end: { ...end, held: end.held + tooMany } }));
    });
    const standby = standbyOf(standbySource(url));
    await standby.read();
    tooMany = 1;
    expect(await standby.read()).toMatchObject({ failure: 'INCONSISTENT', kind: 'FULL' });
  });
});

describe('An answer is refused', () => {
  test.each<[FailureCode, string, (answer: Answer) => void]>([
    ['INCONSISTENT', 'that leaves a record out', ({ lines }) => lines.splice(2, 1)],
    [
      'INCONSISTENT',
      'that tells of a record twice',
      ({ lines, end }) => {
        lines.push({ ...lines[0]!, change: end.cursor + 1 });
        end.cursor++;
      },
    ],
    ['WRONG_SHAPE', 'whose changes go back', ({ lines }) => (lines[3]!.change = 1)],
    [
      'WRONG_SHAPE',
      'whose changes have no numbers',
      ({ lines }) => (lines[3]!.change = '4' as never),
    ],
    ['WRONG_SHAPE', 'with a line that is none', ({ lines }) => (lines[3] = null as never)],
    ['WRONG_SHAPE', 'whose cursor is another one', ({ end }) => end.cursor++],
    ['WRONG_SHAPE', 'that is an answer and none', ({ end }) => (end.code = 'TIMEOUT')],
    ['WRONG_SHAPE', 'that is none and does not say why', ({ end }) => (end.status = 'STALE')],
    [
      'WRONG_SHAPE',
      'with a reason that nobody knows',
      ({ end }) => Object.assign(end, { status: 'STALE', code: 'toString' }),
    ],
    ['WRONG_SHAPE', 'that does not say how much there is', ({ end }) => (end.held = -1)],
    ['WRONG_SHAPE', 'of another system', ({ end }) => (end.system = 'S3')],
    [
      'ENDLESS_PAGING',
      'that announces more and brings nothing',
      ({ lines, end }) => {
        lines.length = 0;
        end.cursor = 0;
        end.more = true;
      },
    ],
  ])('%s: one %s', async (failure, _what, lie) => {
    const { report } = await readLies(lie);
    expect(report).toMatchObject({ failure });
  });

  test('when there is more and more, though each page is right by itself', async () => {
    let change = 0;
    const { report } = await readLies(
      ({ lines, end }) => {
        lines.splice(
          0,
          lines.length,
          ...lines.slice(0, 1).map((line) => ({ ...line, change: ++change })),
        );
        Object.assign(end, { cursor: change, more: true });
      },
      'spic',
      { limits: { maxPages: 20 } },
    );
    expect(report).toMatchObject({ failure: 'ENDLESS_PAGING', pages: 20 });
  });

  test.each<[FailureCode, string, (body: string, response: ServerResponse) => void]>([
    ['BODY_TRUNCATED', 'in the middle of a line', (body, r) => r.end(body.slice(0, 5000))],
    [
      'BODY_TRUNCATED',
      'between two lines',
      (body, r) => r.end(body.slice(0, body.indexOf('\n') + 1)),
    ],
    ['BODY_TRUNCATED', 'in its end', (body, r) => r.end(body.slice(0, -5))],
    ['EMPTY_BODY', 'before it begins', (_body, r) => r.end()],
    ['NOT_JSON', 'and is a web page', (_body, r) => r.end('<!doctype html>\n<p>x</p>\n')],
    ['NOT_UTF8', 'and is in ISO 8859-1', (_body, r) => r.end(Buffer.from('{"a":"ñ"}\n', 'latin1'))],
    ['BODY_TOO_LARGE', 'never', (body, r) => r.end(body.repeat(200))],
    ['REDIRECTED', 'elsewhere', (_body, r) => r.writeHead(302, { location: '/x' }).end()],
    ['UNEXPECTED_STATUS', 'as a cursor unknown', (_body, r) => r.writeHead(410).end()],
    ['CONNECTION_LOST', 'with its connection', (_body, r) => r.destroy()],
  ])('%s: when it ends %s', async (failure, _how, respond) => {
    const primary = await startPrimary('COL', { rows: 30 });
    await primary.read();
    const url = await between(primary, respond);
    const standby = standbyOf(standbySource(url));
    expect(await standby.read()).toMatchObject({ failure });
  });
});
