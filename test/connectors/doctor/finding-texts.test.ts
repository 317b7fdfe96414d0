import { findingTexts } from '../../../connectors/doctor/finding-texts.ts';
import { readRequirements } from '../../../specs/requirements.ts';

const requirements = readRequirements();

describe.each(Object.entries(findingTexts))('The finding %s', (_code, { requirement, en, es }) => {
  test('is measured by a requirement there is', () => {
    expect(requirements.get(requirement)).toMatchObject({ id: requirement });
  });

  test('says what, why and how, in both languages', () => {
    for (const words of [en, es]) {
      expect(words).toHaveLength(3);
      for (const sentence of words) expect(sentence).toMatch(/^([^a-záéíóúñ]|[a-z]+[A-Z.]).+\.$/s);
    }
    expect(en).not.toEqual(es);
  });
});

test('Every requirement begins with what kind of duty it is', () => {
  expect(requirements.size).toBeGreaterThan(50);
  for (const { id, text } of requirements.values()) {
    expect([id, text]).toEqual([id, expect.stringMatching(/^(MUST|SHOULD)( NOT)? .+\.$/)]);
  }
});
