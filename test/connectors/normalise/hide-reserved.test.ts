import fc from 'fast-check';
import { emptySanction } from '../../../connectors/normalise/empty-records.ts';
import {
  hideReserved,
  type Identifiers,
  type WholeSanction,
} from '../../../connectors/normalise/hide-reserved.ts';

const names = ['nombres', 'primerApellido', 'segundoApellido', 'nombreRazonSocial'] as const;

const text = fc.option(fc.string({ minLength: 1, maxLength: 8 }));

const whole: fc.Arbitrary<WholeSanction> = fc
  .record({
    subject: fc.constantFrom('OFFICIAL', 'PERSON', 'COMPANY', 'UNKNOWN'),
    gravedad: fc.constantFrom('GRAVE', 'NO_GRAVE', 'NO_CLASIFICADA'),
    nombres: text,
    primerApellido: text,
    segundoApellido: text,
    nombreRazonSocial: text,
    observaciones: text,
    causaMotivoHechos: text,
    expediente: text,
  })
  .map((told) => ({
    ...emptySanction,
    formato: 'PARTICULARES_SANCIONADOS',
    nivelOrdenGobierno: 'ESTATAL',
    ...told,
  }));

const identifiers: fc.Arbitrary<Identifiers> = fc.record(
  { rfc: text, curp: text, telefono: text },
  { requiredKeys: [] },
);

describe('A sanction that is parted into what the public may see and what it may not', () => {
  test('hides every name exactly where the fault is not serious and nobody says it is a company', () => {
    fc.assert(
      fc.property(whole, identifiers, (sanction, given) => {
        const { record, reserved } = hideReserved(sanction, given);
        const isHidden = sanction.gravedad === 'NO_GRAVE' && sanction.subject !== 'COMPANY';
        for (const name of names) {
          expect(record[name]).toBe(isHidden ? null : sanction[name]);
          expect(reserved[name]).toBe(isHidden ? sanction[name] : null);
        }
      }),
    );
  });

  test('hides the remarks exactly where the fault may be serious', () => {
    fc.assert(
      fc.property(whole, identifiers, (sanction, given) => {
        const { record, reserved } = hideReserved(sanction, given);
        const isShown = sanction.gravedad === 'NO_GRAVE';
        expect(record.observaciones).toBe(isShown ? sanction.observaciones : null);
        expect(reserved.observaciones).toBe(isShown ? null : sanction.observaciones);
      }),
    );
  });

  test('loses nothing, shows nothing twice, and leaves the rest and its argument as they are', () => {
    fc.assert(
      fc.property(whole, identifiers, (sanction, given) => {
        const before = structuredClone(sanction);
        const { record, reserved } = hideReserved(sanction, given);
        expect(sanction).toEqual(before);
        for (const name of [...names, 'observaciones'] as const) {
          expect([record[name], reserved[name]].filter((part) => part !== null)).toEqual(
            sanction[name] === null ? [] : [sanction[name]],
          );
        }
        const parted = [...names, 'observaciones'];
        const rest = Object.entries(sanction).filter(([name]) => !parted.includes(name));
        expect(record).toMatchObject(Object.fromEntries(rest));
        expect(reserved).toMatchObject(given);
      }),
    );
  });

  test('has a place for everything that is reserved, null where nothing was told', () => {
    const { reserved } = hideReserved(fc.sample(whole, 1)[0]!);
    expect(Object.keys(reserved).sort()).toEqual(
      [
        ...['rfc', 'curp', ...names, 'telefono', 'domicilioMexico', 'domicilioExtranjero'],
        ...['directorGeneral', 'representanteLegal', 'observaciones'],
      ].sort(),
    );
  });
});
