import type { FindingText } from '../finding-text.ts';

/** Why no trusted encrypted connection can be made, each with its own remedy. */
export const tlsFindings = {
  BAD_CERTIFICATE: {
    requirement: 'SRC-17',
    en: [
      'The certificate is signed by itself or by an authority that is not public.',
      'No careful client connects, and nobody can tell the service from an impostor.',
      'Install a certificate of a public authority for this name, with its whole chain.',
    ],
    es: [
      'El certificado está firmado por sí mismo o por una autoridad que no es pública.',
      'Ningún cliente cuidadoso se conecta, y nadie distingue al servicio de un impostor.',
      'Instale un certificado de una autoridad pública para este nombre, con su cadena completa.',
    ],
  },
  CERTIFICATE_CHAIN_INCOMPLETE: {
    requirement: 'SRC-17',
    en: [
      'The service sends its certificate without that of the authority that signed it, which is not a public root.',
      'Browsers often know an intermediate authority already; programs do not, and refuse to connect.',
      'Configure the file with the whole chain (fullchain.pem): the certificate, then each intermediate one. An authority of your own is no public one.',
    ],
    es: [
      'El servicio envía su certificado sin el de la autoridad que lo firmó, que no es una raíz pública.',
      'Los navegadores suelen conocer ya la autoridad intermedia; los programas no, y se niegan a conectarse.',
      'Configure el archivo con la cadena completa (fullchain.pem): el certificado y después cada intermedio. Una autoridad propia no es pública.',
    ],
  },
  CERTIFICATE_EXPIRED: {
    requirement: 'SRC-17',
    en: [
      'The certificate, or one of its chain, has expired.',
      'No careful client connects: nothing of this register reaches the platform.',
      'Renew it now, restart the service so that it shows the new one, and let it renew itself.',
    ],
    es: [
      'El certificado, o uno de su cadena, ya venció.',
      'Ningún cliente cuidadoso se conecta: nada de este registro llega a la plataforma.',
      'Renuévelo ya, reinicie el servicio para que muestre el nuevo y automatice su renovación.',
    ],
  },
  CERTIFICATE_NOT_YET_VALID: {
    requirement: 'SRC-17',
    en: [
      'The certificate is valid only from a later day on.',
      'No careful client connects until then.',
      'Check the clock of the machine that made it, or install the previous one until that day.',
    ],
    es: [
      'El certificado vale apenas a partir de un día posterior.',
      'Ningún cliente cuidadoso se conecta hasta entonces.',
      'Revise el reloj de la máquina que lo hizo, o instale el anterior hasta ese día.',
    ],
  },
  CERTIFICATE_OTHER_NAME: {
    requirement: 'SRC-17',
    en: [
      'The certificate is of another name than the address.',
      'Nobody can tell the service from an impostor, so no careful client connects.',
      'Use the name of the certificate in the address, or get one that lists this name.',
    ],
    es: [
      'El certificado es de otro nombre que el de la dirección.',
      'Nadie distingue al servicio de un impostor, así que ningún cliente cuidadoso se conecta.',
      'Use en la dirección el nombre del certificado, u obtenga uno que incluya este nombre.',
    ],
  },
  TLS_TOO_OLD: {
    requirement: 'SRC-17',
    en: [
      'The service offers only versions of TLS, ciphers or keys that are no longer safe.',
      'What is sent can be read on the way, so current clients refuse to connect.',
      'Enable TLS 1.2 and 1.3 in the web server or its proxy, with a key of 2048 bits or more; disable TLS 1.0 and 1.1.',
    ],
    es: [
      'El servicio ofrece sólo versiones de TLS, cifrados o llaves que ya no son seguros.',
      'Lo que se envía se puede leer en el camino, así que los clientes actuales se niegan a conectarse.',
      'Habilite TLS 1.2 y 1.3 en el servidor web o su proxy, con llave de 2048 bits o más; deshabilite TLS 1.0 y 1.1.',
    ],
  },
  NOT_TLS_THERE: {
    requirement: 'SRC-17',
    en: [
      'What answers at this https address does not speak TLS.',
      'No encrypted connection can be made, so nothing is read.',
      'Check the port: often it is that of plain http. Serve the address over https.',
    ],
    es: [
      'Lo que responde en esta dirección https no habla TLS.',
      'No se puede hacer una conexión cifrada, así que nada se lee.',
      'Revise el puerto: muchas veces es el de http sin cifrar. Sirva la dirección por https.',
    ],
  },
  TLS_FAILED: {
    requirement: 'SRC-17',
    en: [
      'No encrypted connection could be agreed on.',
      'Nothing of this register reaches the national platform.',
      'Try `openssl s_client -connect host:port -servername host` and correct what it reports.',
    ],
    es: [
      'No se pudo acordar una conexión cifrada.',
      'Nada de este registro llega a la plataforma nacional.',
      'Pruebe `openssl s_client -connect servidor:puerto -servername servidor` y corrija lo que reporte.',
    ],
  },
} as const satisfies Record<string, FindingText>;
