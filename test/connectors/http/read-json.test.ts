import fc from 'fast-check';
import type { Deviation } from '../../../connectors/http/deviations.ts';
import { readJson } from '../../../connectors/http/read-json.ts';
import { UpstreamFailure } from '../../../connectors/http/upstream-failure.ts';
import type { FailureCode } from '../../../specs/outcomes.ts';

const receivedAt = new Date('2026-11-22T10:00:00Z');

interface Given {
  status?: number;
  headers?: Record<string, string>;
}

function read(body: string | Buffer, { status = 200, headers = {} }: Given = {}): unknown {
  return readJson({
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(body),
    receivedAt,
  });
}

function failureOf(body: string | Buffer, given?: Given): UpstreamFailure {
  try {
    read(body, given);
  } catch (error) {
    if (error instanceof UpstreamFailure) return error;
    throw error;
  }
  throw new Error('It was accepted.');
}

describe('The status of an answer', () => {
  test.each<[number, FailureCode]>([
    [401, 'UNAUTHORIZED'],
    [403, 'FORBIDDEN'],
    [429, 'RATE_LIMITED'],
    [500, 'SERVER_ERROR'],
    [502, 'SERVER_ERROR'],
    [503, 'MAINTENANCE'],
    [504, 'SERVER_ERROR'],
    [408, 'TIMEOUT'],
    [201, 'UNEXPECTED_STATUS'],
    [204, 'UNEXPECTED_STATUS'],
    [400, 'UNEXPECTED_STATUS'],
    [404, 'UNEXPECTED_STATUS'],
    [422, 'UNEXPECTED_STATUS'],
    [301, 'REDIRECTED'],
    [304, 'REDIRECTED'],
  ])('%s means %s', (status, code) => {
    expect(failureOf('{}', { status })).toMatchObject({ code, cause: `HTTP ${status}` });
  });

  test.each([
    ['120', '2026-11-22T10:02:00.000Z'],
    ['Sun, 22 Nov 2026 11:00:00 GMT', '2026-11-22T11:00:00.000Z'],
    ['Sun, 22 Nov 2020 11:00:00 GMT', '2026-11-22T10:00:00.000Z'],
    ['99999999999999999999', '2026-11-22T11:00:00.000Z'],
    ['86400', '2026-11-22T11:00:00.000Z'],
    ['Sun, 22 Nov 2099 11:00:00 GMT', '2026-11-22T11:00:00.000Z'],
    ['mañana', null],
    ['', null],
  ])('comes with the moment of Retry-After, at most an hour ahead: %j → %s', (header, moment) => {
    const { retryAfter } = failureOf('', { status: 503, headers: { 'retry-after': header } });
    expect(retryAfter).toBe(moment);
  });
});

/** What was wrong with an answer that was read all the same. */
function deviationsOf(body: string | Buffer, type: string | null): [unknown, Deviation[]] {
  const deviations: Deviation[] = [];
  const headers = type === null ? {} : { 'content-type': type };
  const response = { status: 200, headers, body: Buffer.from(body), receivedAt };
  return [readJson(response, (deviation) => deviations.push(deviation)), deviations];
}

const otherTypes = [
  'text/html',
  'text/html; charset=utf-8',
  'text/plain',
  'text/json',
  'text/javascript',
  'application/octet-stream',
  'application/x-javascript',
  'application/jsonp',
  'application/xml',
  'json',
  '',
  null,
];

describe('The content type of an answer', () => {
  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/problem+JSON',
    'application/vnd.pdn.v1+json',
    'application/json;charset="UTF-8"',
  ])('may be %s', (type) => {
    expect(deviationsOf('{"ñ":1}', type)).toEqual([{ ñ: 1 }, []]);
  });

  test.each(otherTypes)('may be %j where the bytes are JSON, which is noted', (type) => {
    for (const body of ['{"a":"ñ"}', '[]', '\uFEFF {"a":1}', ' \n[1]']) {
      const [value, deviations] = deviationsOf(body, type);
      expect(value).toEqual(JSON.parse(body.replace('\uFEFF', '')));
      expect(deviations).toContain('CONTENT_TYPE_WRONG');
    }
  });

  test.each(otherTypes)('may not be %j for anything else', (type) => {
    const pages = ['<!doctype html><p>{"a":1}', '<html>', '"texto"', '12', 'null', 'callback({})'];
    for (const body of pages) {
      const failure = failureOf(body, { headers: { 'content-type': type ?? '' } });
      expect(failure.code).toBe('WRONG_CONTENT_TYPE');
    }
  });

  test('that is wrong hides neither a cut answer nor one that is nearly JSON', () => {
    const headers = { 'content-type': 'text/html' };
    expect(failureOf('{"a":[1,', { headers }).code).toBe('BODY_TRUNCATED');
    expect(failureOf('{a:1}', { headers }).code).toBe('NOT_JSON');
    expect(failureOf('', { headers }).code).toBe('EMPTY_BODY');
  });
});

describe('The charset of an answer', () => {
  const letters = '{"nombre":"PEÑA ÁÉÍÓÚÜ áéíóúüñ ¿º?"}';
  const latin = Buffer.from(letters, 'latin1');
  const latinNames = ['iso-8859-1', 'ISO-8859-1', 'ISO8859_1', 'latin1', 'windows-1252', 'Cp1252'];

  test.each(latinNames)('%s is read so where the bytes are', (name) => {
    const seen = deviationsOf(latin, `application/json; charset=${name}`);
    expect(seen).toEqual([JSON.parse(letters), ['CHARSET_LATIN']]);
  });

  test.each([...latinNames, 'iso-8859-15'])(
    '%s is passed over where the bytes are UTF-8',
    (name) => {
      const seen = deviationsOf(letters, `application/json;charset=${name}`);
      expect(seen).toEqual([JSON.parse(letters), ['CHARSET_WRONG']]);
      expect(deviationsOf('{"a":1}', `application/json;charset=${name}`)[1]).toEqual([]);
    },
  );

  test.each(['', ';charset=utf-8', ';charset=us-ascii', ';charset=cp850', ';charset=macintosh'])(
    'makes no Latin letters of other bytes: application/json%s',
    (charset) => {
      const headers = { 'content-type': `application/json${charset}` };
      expect(failureOf(latin, { headers }).code).toBe('NOT_UTF8');
    },
  );

  test('that is Latin is refused where a byte is of no letter, or the text is damaged UTF-8', () => {
    const headers = { 'content-type': 'application/json; charset=iso-8859-1' };
    // Ñ of code page 850 is a yen sign there, é is a control character.
    expect(failureOf(Buffer.from([0x22, 0x90, 0x22]), { headers }).code).toBe('NOT_UTF8');
    const damaged = Buffer.concat([
      Buffer.from('{"a":"ñáé'),
      Buffer.from([0xf1]),
      Buffer.from('"}'),
    ]);
    expect(failureOf(damaged, { headers }).code).toBe('NOT_UTF8');
  });

  test('of a text with any letters is told by its bytes', () => {
    const latinText = fc.stringMatching(/^[ -~ -ÿ]*$/);
    fc.assert(
      fc.property(latinText, (text) => {
        const json = JSON.stringify(text.normalize('NFC'));
        const asUtf8 = deviationsOf(`[${json}]`, 'application/json; charset=ISO-8859-1')[0];
        expect(asUtf8).toEqual([JSON.parse(json)]);
      }),
    );
  });

  test('may come with a byte order mark, which is noted', () => {
    expect(deviationsOf('\uFEFF{}', 'application/json')).toEqual([{}, ['BYTE_ORDER_MARK']]);
  });
});

describe('The body of an answer', () => {
  test('is any JSON value, with or without a byte order mark', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', '\uFEFF', ' \n'), (text, before) => {
        const value: unknown = JSON.parse(text, (name, member: unknown) =>
          name === '__proto__' ? undefined : member,
        );
        expect(read(before + text)).toEqual(value);
      }),
    );
  });

  test.each<[string, FailureCode, string | Buffer]>([
    ['nothing', 'EMPTY_BODY', ''],
    ['white space', 'EMPTY_BODY', ' \n'],
    ['a web page', 'NOT_JSON', '<html></html>'],
    ['a word', 'NOT_JSON', 'undefined'],
    ['JSON and more', 'NOT_JSON', '{"a":1} trailing'],
    ['a comma too many', 'NOT_JSON', '{"a":1,}'],
    ['cut in a string', 'BODY_TRUNCATED', '{"a":"b'],
    ['cut in a list', 'BODY_TRUNCATED', '{"a":[1,2'],
    ['cut before its last bracket', 'BODY_TRUNCATED', '{"a":{"b":"\\"}"}'],
    ['ISO-8859-1', 'NOT_UTF8', Buffer.from('{"a":"ñ"}', 'latin1')],
    ['UTF-16', 'NOT_UTF8', Buffer.from('\uFEFF{"a":1}', 'utf16le')],
    ['an overlong encoding', 'NOT_UTF8', Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
    ['nested 65 deep', 'WRONG_SHAPE', '['.repeat(65) + ']'.repeat(65)],
    ['nested a million deep', 'WRONG_SHAPE', '{"a":'.repeat(1_000_000)],
  ])('is refused when it is %s: %s', (_, code, body) => {
    expect(failureOf(body).code).toBe(code);
  });

  test('may be nested 64 deep, and brackets in strings do not count', () => {
    expect(read('['.repeat(64) + ']'.repeat(64))).toBeDefined();
    expect(read(JSON.stringify('['.repeat(100)))).toBe('['.repeat(100));
  });

  test('that is cut anywhere is told as truncated', () => {
    const text = JSON.stringify({ results: [{ a: 'á\\"{', b: [1, null, {}] }], n: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Buffer.byteLength(text) - 1 }), (length) => {
        const cut = Buffer.from(text).subarray(0, length);
        // Inside a character it is not even valid UTF-8.
        expect(['BODY_TRUNCATED', 'NOT_UTF8']).toContain(failureOf(cut).code);
      }),
    );
  });

  test.each([
    '{"__proto__":{"admin":true},"a":[{"__proto__":1}]}',
    '{"\\u005f_proto__":{"admin":true},"a":[{}]}',
  ])('loses members named __proto__: %s', (text) => {
    const value = read(text) as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['a']);
    expect(value['a']).toEqual([{}]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect('admin' in value).toBe(false);
  });

  test('is refused without repeating any of it', () => {
    const failure = failureOf('{"curp":"BEML920313HMCLNS09"');
    expect(`${failure.message} ${failure.stack}`).not.toContain('BEML');
  });
});
