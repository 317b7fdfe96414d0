import type { FindingText } from '../finding-text.ts';

/** What a connector owes. */
export const connectorFindings = {
  CON_NOT_SERVED: {
    requirement: 'CON-1',
    en: [
      'The connector does not serve a subgraph of this state.',
      'The gateway shows the state as not connected.',
      'Start the connector with this state’s file.',
    ],
    es: [
      'El conector no atiende un subgrafo de esta entidad.',
      'El gateway muestra a la entidad como no conectada.',
      'Inicie el conector con el archivo de esta entidad.',
    ],
  },
  CON_UNORDERED: {
    requirement: 'CON-3',
    en: [
      'Rows of the connector are not in the one total order.',
      'Pages over all states would lose or repeat rows.',
      'Run the same release of connector and gateway.',
    ],
    es: [
      'Los renglones del conector no vienen en el orden total.',
      'Las páginas de todas las entidades perderían o repetirían renglones.',
      'Use la misma versión de conector y gateway.',
    ],
  },
  CON_COVERAGE: {
    requirement: 'CON-5',
    en: [
      'The coverage of the connector does not name each source once.',
      'A failure could look like nothing found.',
      'Run the same release of connector and gateway.',
    ],
    es: [
      'La cobertura del conector no nombra cada fuente una vez.',
      'Una falla podría parecer que no se encontró nada.',
      'Use la misma versión de conector y gateway.',
    ],
  },
  CON_NOT_FRESH: {
    requirement: 'CON-6',
    en: [
      'The connector holds no whole and fresh reading of the source.',
      'The state counts as incomplete in every answer.',
      'See the code of the source, and what was found in its service.',
    ],
    es: [
      'El conector no tiene una lectura completa y reciente de la fuente.',
      'La entidad cuenta como incompleta en toda respuesta.',
      'Vea el código de la fuente y los hallazgos de su servicio.',
    ],
  },
  CON_DIGEST: {
    requirement: 'CON-13',
    en: [
      'A digest of the connector is not that of the original it shows.',
      'The record cannot be checked.',
      'Read the register again; if it stays so, tell those who keep the software.',
    ],
    es: [
      'Una huella del conector no es la del original que muestra.',
      'El registro no se puede comprobar.',
      'Lea de nuevo el registro; si continúa, avise a quien mantiene el programa.',
    ],
  },
  CON_PRIVATE: {
    requirement: 'CON-10',
    en: [
      'The connector shows something like a CURP or a personal RFC.',
      'It is published to everybody.',
      'See where it stands in the record; remove it from the text at its origin.',
    ],
    es: [
      'El conector muestra algo como una CURP o un RFC personal.',
      'Se publica para todos.',
      'Vea dónde está en el registro; quítelo del texto en su origen.',
    ],
  },
  CON_SLOW: {
    requirement: 'CON-14',
    en: [
      'The connector takes more than 100 ms for a page of 20.',
      'Queries over all states become slow.',
      'Give it a faster disk or more memory.',
    ],
    es: [
      'El conector tarda más de 100 ms en una página de 20.',
      'Las consultas a todas las entidades se vuelven lentas.',
      'Dele un disco más rápido o más memoria.',
    ],
  },
} as const satisfies Record<string, FindingText>;
