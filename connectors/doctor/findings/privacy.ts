import type { FindingText } from '../finding-text.ts';

/** What should not be public, and identifiers that cannot be true. */
export const privacyFindings = {
  PRIVATE_MEMBER: {
    requirement: 'SRC-13',
    en: [
      'A reserved field of a person (RFC, CURP, telephone, e-mail, private address) is sent to whoever asks.',
      'This connector withholds it, but the service publishes it to everybody: it breaks the law that protects personal data.',
      'Send it only to who may have it: in REST v1, where rfcSolicitante is given; otherwise behind a token.',
    ],
    es: [
      'Se envía a cualquiera un campo reservado de una persona (RFC, CURP, teléfono, correo, domicilio particular).',
      'Este conector lo reserva, pero el servicio lo publica a cualquiera: viola la ley de protección de datos personales.',
      'Envíelo sólo a quien tenga derecho: en REST v1, con rfcSolicitante; si no, tras un token.',
    ],
  },
  PRIVATE_IN_TEXT: {
    requirement: 'SRC-13',
    en: [
      'A public text holds something like a CURP, a personal RFC, a telephone, an e-mail address or a bank account.',
      'This connector masks it, but whoever publishes the text as it is shows it to everybody.',
      'Remove it from the text at its origin.',
    ],
    es: [
      'Un texto público contiene algo como una CURP, un RFC personal, un teléfono, un correo o una CLABE.',
      'Este conector lo oculta, pero quien publique el texto tal cual lo muestra a cualquiera.',
      'Quítelo del texto en su origen.',
    ],
  },
  BAD_RFC: {
    requirement: 'SRC-23',
    en: [
      'An RFC has no valid form or check digit.',
      'About one real RFC in sixty is so; more of them say that the capture does not check.',
      'Check it with SAT when it is captured.',
    ],
    es: [
      'Un RFC no tiene forma o dígito verificador válidos.',
      'Cerca de uno de cada sesenta reales es así; si son más, la captura no los valida.',
      'Valídelo ante el SAT al capturar.',
    ],
  },
  BAD_CURP: {
    requirement: 'SRC-23',
    en: [
      'A CURP has no valid form or check digit.',
      'The person cannot be told from a namesake.',
      'Check it with RENAPO when it is captured.',
    ],
    es: [
      'Una CURP no tiene forma o dígito verificador válidos.',
      'La persona no se distingue de un homónimo.',
      'Valídela ante RENAPO al capturar.',
    ],
  },
  IDENTIFIER_OF_ANOTHER_NAME: {
    requirement: 'SRC-28',
    en: [
      'An RFC or a CURP has the letters of another name than the record.',
      'It may be somebody else’s: who is looked up by it is the wrong person.',
      'Compare the record with the document it was captured from.',
    ],
    es: [
      'Un RFC o una CURP tiene las letras de otro nombre que el del registro.',
      'Puede ser de alguien más: quien se busque con él será la persona equivocada.',
      'Compare el registro con el documento del que se capturó.',
    ],
  },
  CURP_OF_ANOTHER_SEX: {
    requirement: 'SRC-28',
    en: [
      'A CURP tells another sex than the record.',
      'One of both is wrong, or the CURP is somebody else’s.',
      'Compare the record with the document it was captured from.',
    ],
    es: [
      'Una CURP dice otro sexo que el registro.',
      'Uno de los dos está mal, o la CURP es de alguien más.',
      'Compare el registro con el documento del que se capturó.',
    ],
  },
  TWO_BIRTHDAYS: {
    requirement: 'SRC-28',
    en: [
      'The RFC and the CURP of one record tell of two birthdays.',
      'One of both is wrong, or somebody else’s.',
      'Compare the record with the document it was captured from.',
    ],
    es: [
      'El RFC y la CURP de un registro dicen dos fechas de nacimiento.',
      'Uno de los dos está mal o es de alguien más.',
      'Compare el registro con el documento del que se capturó.',
    ],
  },
} as const satisfies Record<string, FindingText>;
