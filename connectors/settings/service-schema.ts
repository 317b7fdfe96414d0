import type { SettingsSchema } from '../../service/settings/schema.ts';

export const day: SettingsSchema = {
  type: 'string',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
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
      default: 60,
      description:
        'How long before something ends an alert tells of it, certificates and credentials included.',
      descripcion:
        'Con cuántos días de anticipación se avisa de lo que termina, también certificados y credenciales.',
    },
  },
};
