import type { Debarment } from '../../../connectors/records.ts';
import { sanctionRow } from '../support/rows.ts';
import { serveStore, stopServing } from '../support/served-store.ts';
import { ssancionados } from '../support/stores.ts';

afterEach(stopServing);

describe('What is known of the dates of a debarment', () => {
  test.each<[Omit<Debarment, 'plazo'>, string, string]>([
    [{ fechaInicial: '2019-01-01', fechaFinal: '2019-12-31' }, 'PUBLICADA', 'PUBLICADA'],
    [{ fechaInicial: '2019-01-01', fechaFinal: null }, 'PUBLICADA', 'NO_PUBLICADA'],
    [
      { fechaInicial: null, fechaFinal: null, fechaInicialEstado: 'ILEGIBLE' },
      'ILEGIBLE',
      'NO_PUBLICADA',
    ],
    [
      { fechaInicial: '2019-01-01', fechaFinal: null, fechaFinalEstado: 'INDEFINIDA' },
      'PUBLICADA',
      'INDEFINIDA',
    ],
  ])('%j, also of a record that an earlier version stored', async (dates, first, last) => {
    const { sweep, ask } = await serveStore();
    sweep([[sanctionRow('1', { inhabilitacion: { plazo: null, ...dates } })]], {}, ssancionados);
    const { data, errors } = await ask(
      'sanctions',
      '{ sanctions { nodes { inhabilitacion { fechaInicialEstado fechaFinalEstado } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data['sanctions'].nodes).toEqual([
      { inhabilitacion: { fechaInicialEstado: first, fechaFinalEstado: last } },
    ]);
  });
});
