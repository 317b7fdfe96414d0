import type { Certificates } from '../network/certificates.ts';
import type { Text } from '../text.ts';
import type { ServiceFault } from './service-fault.ts';

/** What a service reached by https shows at its door. */
export const tlsFaults: ServiceFault[] = [
  tlsFault('expired', { es: 'Certificado vencido', en: 'Certificate expired' }),
  tlsFault('notYetValid', { es: 'Certificado aún no vigente', en: 'Certificate not yet valid' }),
  tlsFault('wrongHost', { es: 'Certificado de otro nombre', en: 'Certificate of another name' }),
  tlsFault('selfSigned', { es: 'Certificado autofirmado', en: 'Certificate signed by itself' }),
  tlsFault('unknownAuthority', { es: 'Autoridad desconocida', en: 'Unknown authority' }),
  tlsFault('tooOldProtocol', { es: 'Sólo habla TLS 1.1', en: 'It speaks only TLS 1.1' }),
];

type Kind = Exclude<keyof Certificates, 'ca' | 'good' | 'renewed'>;

function tlsFault(kind: Kind, title: Text): ServiceFault {
  return {
    name: `tls-${kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    title,
    code: 'TLS_FAILED',
    make: ({ door }, { certificates }) => door.open(certificates[kind]),
    mend: ({ door }, { certificates }) => door.open(certificates.good),
  };
}
