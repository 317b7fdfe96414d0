import fc from 'fast-check';
import { pdnRestV1 } from '../../../connectors/dialects/pdn-rest-v1/index.ts';
import { mask } from '../../../connectors/normalise/private-content.ts';
import type { AcceptedRow } from '../../../connectors/records.ts';
import { withoutReserved } from '../../../connectors/store/without-reserved.ts';
import { sourceOf, spic, ssancionados } from '../dialects/pdn-rest-v1/rows.ts';
import { privateText, publicText, somebody } from './private-texts.ts';

const key = { idKey: 'a key of the tests' };
const read = (register: 'spic' | 'ssancionados', row: object) => {
  return pdnRestV1.readRow({ ...sourceOf(register), ...key }, row) as AcceptedRow;
};

/** Everything of a row that is ever shown. */
function shownOf({ id, providerId, record, notes, original, withheld }: AcceptedRow): string {
  const shown = {
    id,
    providerId,
    record,
    notes,
    withheld,
    original: withoutReserved(original, withheld),
  };
  return JSON.stringify(shown);
}

describe('What is private in a text', () => {
  test('is masked in the record and withheld from the original, with a note, wherever it stands', () => {
    fc.assert(
      fc.property(privateText, ({ text, private: secret }) => {
        const row = {
          ...spic,
          observaciones: text,
          puesto: { nombre: text, nivel: 'A' },
          nota: { de: ['otra', text] },
          [text]: 'y',
        };
        const accepted = read('spic', row);
        const escaped = JSON.stringify(secret).slice(1, -1);
        expect(shownOf(accepted)).not.toContain(escaped);
        expect(accepted.withheld).toEqual(
          expect.arrayContaining(['/observaciones', '/puesto/nombre', '/nota/de/1']),
        );
        expect(accepted.notes).toContainEqual(
          expect.objectContaining({ code: 'PRIVATE_IN_TEXT', path: '/observaciones' }),
        );
        expect(JSON.stringify(accepted.record)).toContain(mask);
      }),
      { numRuns: 500 },
    );
  });

  test('is nowhere in texts that are public, which stay as they are', () => {
    fc.assert(
      fc.property(publicText, (text) => {
        const { withheld, record, notes } = read('spic', { ...spic, observaciones: text });
        expect(withheld).not.toContain('/observaciones');
        expect('observaciones' in record && record.observaciones).toBe(text);
        expect(notes.map(({ code }) => code)).not.toContain('PRIVATE_IN_TEXT');
      }),
    );
  });
});

describe('An id that is a CURP or an RFC of a person', () => {
  const curp = 'GOML800101HDFRRN05';
  const withId = (id: string) => read('spic', { ...spic, id });

  test.each([curp, `SRV-${curp}`, 'GOML800101AB1', 'goml-800101-ab1', 'ana@correo.example'])(
    'is shown as a digest that is always the same: %s',
    (id) => {
      const accepted = withId(id);
      expect(accepted.providerId).toMatch(/^reservado-[0-9a-f]{32}$/);
      expect(accepted.id).toBe(`JAL.S2.spic.${accepted.providerId}`);
      expect(accepted.record.id).toBe(accepted.id);
      expect(withId(id)).toEqual(accepted);
      expect(accepted.reserved.ownId).toBe(id);
      expect(shownOf(accepted)).not.toContain(id);
      expect(accepted.withheld).toContain('/id');
    },
  );

  test('is digested by the key and for the source: in another one it is another', () => {
    const source = sourceOf('spic');
    const idIn = (settings: object) => {
      return pdnRestV1.readRow({ ...source, ...settings }, { ...spic, id: curp }).providerId;
    };
    const ids = [key, { idKey: 'another key' }, { ...key, id: 'JAL.otra' }].map(idIn);
    expect(new Set(ids).size).toBe(3);
  });

  test('is not shown of a row that is kept apart either', () => {
    const row = pdnRestV1.readRow({ ...sourceOf('spic'), ...key }, { id: curp, nombres: 7 });
    expect(row.kind).toBe('quarantined');
    expect(row.providerId).toBe(withId(curp).providerId);
  });

  test('is a digest as a number of a file too, which says nothing of other records', () => {
    const fileOf = (id: string) => {
      const { record } = read('ssancionados', { ...ssancionados, id, expediente: curp });
      return 'expediente' in record ? record.expediente : null;
    };
    expect(fileOf('1')).toMatch(/^reservado-[0-9a-f]{32}$/);
    expect(fileOf('1')).toBe(fileOf('1'));
    expect(fileOf('1')).not.toBe(fileOf('2'));
  });
});

describe('The name of a person whose fault is not serious', () => {
  const official = somebody.filter(({ nombres, primerApellido, segundoApellido }) => {
    // Names of one syllable stand inside other words.
    return [nombres, primerApellido, segundoApellido ?? 'Pérez'].every((name) => name.length > 4);
  });
  type Name = { nombres: string; primerApellido: string; segundoApellido?: string | null };
  const plain = (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, '');
  const mentions: readonly ((name: Name) => string)[] = [
    ({ nombres, primerApellido }) => `El C. ${nombres} ${primerApellido} faltó a sus labores`,
    ({ nombres, primerApellido }) => `${primerApellido.toUpperCase()}, ${nombres}`,
    ({ primerApellido }) => `Se amonestó al Ing. ${plain(primerApellido)}.`,
    ({ nombres, primerApellido }) =>
      `https://ejemplo.gob.mx/r/${plain(nombres)}-${plain(primerApellido)}.pdf`
        .replaceAll(' ', '_')
        .toLowerCase(),
    ({ nombres, primerApellido }) =>
      `https://ejemplo.gob.mx/${encodeURIComponent(`${nombres} ${primerApellido}`)}`,
    ({ nombres, primerApellido }) =>
      `Acta${plain(nombres)}${plain(primerApellido)}.docx`.replaceAll(' ', ''),
    ({ primerApellido }) => [...primerApellido].join('\u200b'),
    ({ primerApellido }) => primerApellido.normalize('NFD'),
  ];
  const notSerious = [{ clave: 'OTRO', valor: 'Falta administrativa no grave' }][0];

  test('is in no other text, member or id of it', () => {
    fc.assert(
      fc.property(official, fc.constantFrom(...mentions), (name, mention) => {
        const { nombres, primerApellido, segundoApellido } = name;
        const text = mention(name);
        const row = {
          ...ssancionados,
          id: `${plain(primerApellido)}-2021`,
          tipoFalta: notSerious,
          servidorPublicoSancionado: {
            ...ssancionados.servidorPublicoSancionado,
            ...{ nombres, primerApellido, segundoApellido },
          },
          causaMotivoHechos: text,
          observaciones: text,
          resolucion: { url: text, fechaResolucion: '2021-03-01' },
          notaInterna: text,
        };
        const accepted = read('ssancionados', row);
        expect(accepted.record).toMatchObject({ gravedad: 'NO_GRAVE', primerApellido: null });
        const { record, providerId, original, withheld } = accepted;
        const shown = plain(
          JSON.stringify([providerId, record, withoutReserved(original, withheld)]),
        ).toLowerCase();
        expect(shown).not.toContain(plain(primerApellido).toLowerCase());
        expect(shown).not.toContain(JSON.stringify(text).toLowerCase());
        expect(withheld).toEqual(
          expect.arrayContaining(['/causaMotivoHechos', '/resolucion/url', '/notaInterna']),
        );
        expect(accepted.notes.map(({ code }) => code)).toContain('PRIVATE_IN_TEXT');
      }),
    );
  });

  test('stays part of the names of offices and places', () => {
    const accepted = read('ssancionados', {
      ...ssancionados,
      tipoFalta: notSerious,
      institucionDependencia: { nombre: 'Municipio de León', siglas: 'ML', clave: '1' },
      servidorPublicoSancionado: {
        ...ssancionados.servidorPublicoSancionado,
        ...{ nombres: 'Ana', primerApellido: 'León', segundoApellido: 'Soto' },
      },
    });
    expect(accepted.record).toMatchObject({
      institucionDependencia: { nombre: 'Municipio de León' },
    });
    expect(accepted.withheld).not.toContain('/institucionDependencia/nombre');
  });
});
