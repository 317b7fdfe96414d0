import type { SettingsSchema } from '../../service/settings/schema.ts';
import { nothingDeclared } from '../expiries/keep-expiries.ts';

export const day: SettingsSchema = {
  type: 'string',
  format: 'date',
  expected: { en: 'a day such as 2027-06-30', es: 'un día, por ejemplo 2027-06-30' },
};

const name: SettingsSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 100,
  description: 'Its name, for people.',
  descripcion: 'Su nombre, para las personas.',
};

const ending: SettingsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'endsOn'],
  expected: { en: '{ name: …, endsOn: 2027-06-30 }', es: '{ name: …, endsOn: 2027-06-30 }' },
  properties: {
    name,
    endsOn: {
      ...day,
      description: 'The day on which it ends.',
      descripcion: 'El día en que termina.',
    },
  },
};

/** What the state's own service depends on, told here so that somebody is told before it ends. */
export const serviceSchema: SettingsSchema = {
  type: 'object',
  additionalProperties: false,
  default: {},
  expected: {
    en: 'what the service depends on: `supportContract: …`, `licences: …`',
    es: 'de qué depende el servicio: `supportContract: …`, `licences: …`',
  },
  description: 'What the service of the state depends on, and when it ends.',
  descripcion: 'De qué depende el servicio de la entidad y cuándo termina.',
  properties: {
    supportContract: {
      ...ending,
      description: 'The support contract of the service.',
      descripcion: 'El contrato de soporte del servicio.',
    },
    licences: {
      type: 'array',
      maxItems: 50,
      default: [],
      items: ending,
      expected: { en: 'a list of licences', es: 'una lista de licencias' },
      description: 'Licences that the service needs.',
      descripcion: 'Licencias que el servicio necesita.',
    },
    warnWithinDays: {
      type: 'integer',
      minimum: 1,
      maximum: 365,
      default: nothingDeclared.warnWithinDays,
      description: 'How long before a contract, a licence or credentials end an alert tells of it.',
      descripcion:
        'Con cuántos días de anticipación se avisa de un contrato, una licencia o una cuenta que termina.',
    },
    warnOfCertificatesWithinDays: {
      type: 'integer',
      minimum: 1,
      maximum: 365,
      default: nothingDeclared.warnOfCertificatesWithinDays,
      description:
        'The same of certificates, which many services renew by themselves a month before.',
      descripcion:
        'Lo mismo de los certificados, que muchos servicios renuevan solos un mes antes.',
    },
  },
};
