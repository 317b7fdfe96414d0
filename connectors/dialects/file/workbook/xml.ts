import { SaxesParser } from 'saxes';
import { UpstreamFailure } from '../../../http/upstream-failure.ts';
import { announcedEncoding } from '../byte-order-mark.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Elements are named without the prefix of their namespace, attributes with it. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads one XML document part by part. It loads nothing and expands no entities but the five of XML.
 * @throws UpstreamFailure `WRONG_SHAPE` when it is not well-formed.
 */
export async function readXml(
  content: AsyncIterable<Buffer>,
  { open, close, text }: XmlHandlers,
): Promise<void> {
  const parser = new SaxesParser({ position: false });
  parser.on('error', ({ message }) => {
    // An entity that the document declares stays as it is written.
    if (!message.includes('undefined entity')) throw broken();
  });
  parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes as Attributes));
  if (close) parser.on('closetag', ({ name }) => close(localName(name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const bytes of content) {
    decoder ??= new TextDecoder(announcedEncoding(bytes) ?? 'utf-8', { fatal: true });
    parser.write(decoded(() => decoder!.decode(bytes, { stream: true })));
  }
  parser.write(decoded(() => decoder?.decode() ?? '')).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw broken();
  }
}

function broken(): UpstreamFailure {
  return new UpstreamFailure('WRONG_SHAPE', 'a workbook with broken XML');
}
