import type { AcceptedRow } from '../../../connectors/records.ts';
import { accept as acceptS2, full } from './directus-s2-v2/rows.ts';
import { accept as acceptS3, rows as s3, running } from './directus-s3-v2/rows.ts';
import { accept as acceptGraphql, rows as graphql } from './pdn-graphql/rows.ts';
import { pdnRestV1 } from '../../../connectors/dialects/pdn-rest-v1/index.ts';
import { rows as rest, sourceOf, type RegisterName } from './pdn-rest-v1/rows.ts';
import { accept as acceptTable, rows as tables } from '../tabular/rows.ts';

/** A row of each register of each dialect, and how it is read. */
const readers: [string, object, (row: object) => AcceptedRow][] = [
  ...(Object.keys(rest) as RegisterName[]).map((register): (typeof readers)[number] => [
    `pdn-rest-v1 ${register}`,
    rest[register],
    (row) => pdnRestV1.readRow(sourceOf(register), row) as AcceptedRow,
  ]),
  ...(['servidor_publico', 'sancionados'] as const).map((register): (typeof readers)[number] => [
    `pdn-graphql ${register}`,
    graphql[register],
    (row) => acceptGraphql(register, row),
  ]),
  ['directus-s2-v2', full, acceptS2],
  ...running.map((register): (typeof readers)[number] => [
    `directus-s3-v2 ${register}`,
    s3[register],
    (row) => acceptS3(register, row),
  ]),
  ...(['spic', 'ssancionados', 'psancionados'] as const).map(
    (register): (typeof readers)[number] => [
      `tables ${register}`,
      tables[register],
      (row) => acceptTable(register, row),
    ],
  ),
];

/** Members that no format has: private by their names, or by what they hold. Synthetic. */
const members = {
  domicilio: 'Calle Falsa 123',
  telefonoParticular: '3312345678',
  correoElectronico: 'ana',
  notaInterna: 'Localizable en ana@correo.example',
  otraNota: { de: ['Cel. 33 1234 5678'] },
};

test.each(readers)(
  'A row of %s shows none of the private members that no format has',
  (_name, row, read) => {
    const { withheld } = read({ ...row, ...members });
    const isWithheld = (path: string) => withheld.some((one) => `${path}/`.startsWith(`${one}/`));
    const paths = [
      '/domicilio',
      '/telefonoParticular',
      '/correoElectronico',
      '/notaInterna',
      '/otraNota/de/0',
    ];
    expect(paths.filter((path) => !isWithheld(path))).toEqual([]);
  },
);
