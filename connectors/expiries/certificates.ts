/** Until when the certificates of services are valid, as their connections showed it. */
export interface Certificates {
  /** Notes the certificate that an https address showed. */
  note(url: string, validTo: Date): void;
  /** The day on which that of an address ends; null where none has been seen. */
  endOf(url: string): string | null;
}

export function createCertificates(): Certificates {
  // As many as there are addresses in the settings.
  const ends = new Map<string, string>();
  return {
    note: (url, validTo) => void ends.set(new URL(url).origin, validTo.toISOString().slice(0, 10)),
    endOf: (url) => ends.get(new URL(url).origin) ?? null,
  };
}
