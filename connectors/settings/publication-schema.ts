import type { SettingsSchema } from '../../service/settings/schema.ts';
import { usualRule } from '../alerts/publication/keep-rates.ts';
import { day } from './service-schema.ts';

/** When a source that publishes less than it did is told. */
export const publicationSchema: SettingsSchema = {
  type: 'object',
  additionalProperties: false,
  default: {},
  expected: {
    en: 'how drops in publication are told: `dropBelow: 0.6`, `sigmas: 4`, …',
    es: 'cómo se avisan las caídas en lo publicado: `dropBelow: 0.6`, `sigmas: 4`, …',
  },
  description: 'When a source is told that publishes less than its own history lets expect.',
  descripcion:
    'Cuándo se avisa que una fuente publica menos de lo que su historia permite esperar.',
  properties: {
    dropBelow: {
      type: 'number',
      minimum: 0.1,
      maximum: 0.95,
      default: usualRule.dropBelow,
      description: 'Told below this part of what was to be expected …',
      descripcion: 'Se avisa por debajo de esta parte de lo esperado …',
    },
    sigmas: {
      type: 'number',
      minimum: 1,
      maximum: 20,
      default: usualRule.sigmas,
      description: '… and only by more than so many standard deviations.',
      descripcion: '… y sólo si la diferencia pasa de tantas desviaciones estándar.',
    },
    baselineWeeks: {
      type: 'integer',
      minimum: 4,
      maximum: 52,
      default: usualRule.baselineWeeks,
      description: 'Weeks of its own history that are expected to go on.',
      descripcion: 'Semanas de su propia historia que se espera que continúen.',
    },
    daysOff: {
      type: 'array',
      maxItems: 200,
      default: [],
      items: day,
      expected: { en: 'a list of days', es: 'una lista de días' },
      description:
        'Days on which nothing is expected, beside the statutory holidays, Holy Week and 20 December to 6 January.',
      descripcion:
        'Días en los que no se espera nada, además de los de descanso obligatorio, la Semana Santa y del 20 de diciembre al 6 de enero.',
    },
  },
};
