import type { Language } from '../../service/settings/schema-words.ts';
import type { Words } from './finding-text.ts';
import { accessFindings } from './findings/access.ts';
import { connectorFindings } from './findings/connector.ts';
import { credentialsFindings } from './findings/credentials.ts';
import { deviationFindings } from './findings/deviations.ts';
import { filesFindings } from './findings/files.ts';
import { identityFindings } from './findings/identity.ts';
import { pagingFindings } from './findings/paging.ts';
import { privacyFindings } from './findings/privacy.ts';
import { searchingFindings } from './findings/searching.ts';
import { tlsFindings } from './findings/tls.ts';
import { valuesFindings } from './findings/values.ts';

/** Everything the doctor may find. Texts never repeat what a service said. */
export const findingTexts = {
  ...accessFindings,
  ...tlsFindings,
  ...credentialsFindings,
  ...deviationFindings,
  ...pagingFindings,
  ...identityFindings,
  ...valuesFindings,
  ...filesFindings,
  ...privacyFindings,
  ...searchingFindings,
  ...connectorFindings,
};

export type FindingCode = keyof typeof findingTexts;

/** The words for a finding in one language. */
export function wordsOf(code: FindingCode, language: Language): Words {
  return findingTexts[code][language];
}
