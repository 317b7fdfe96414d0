import { decodeText } from './decode-text.ts';
import { UpstreamFailure } from './upstream-failure.ts';

const maxDepth = 64;

/**
 * Decodes JSON text, or the bytes of one in UTF-8 (a byte order mark is tolerated, RFC 8259 section 8.1),
 * of bounded depth, without members named `__proto__`, which code that copies objects could take for more.
 * @throws UpstreamFailure
 */
export function decodeJson(given: Buffer | string): unknown {
  const text = typeof given === 'string' ? given : decodeText(given);
  if (text.trim() === '') throw new UpstreamFailure('EMPTY_BODY');
  const { depth, open } = measureNesting(text);
  if (depth > maxDepth) throw new UpstreamFailure('WRONG_SHAPE', 'nested too deeply');
  try {
    return JSON.parse(text, mayHoldProto.test(text) ? withoutProto : undefined);
  } catch {
    throw new UpstreamFailure(open ? 'BODY_TRUNCATED' : 'NOT_JSON');
  }
}

/** How deep brackets nest outside strings, and whether the text ends inside one or inside a string. */
function measureNesting(text: string): { depth: number; open: boolean } {
  let level = 0;
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (inString) {
      if (character === '\\') i++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') depth = Math.max(depth, ++level);
    else if (character === '}' || character === ']') level--;
  }
  return { depth, open: inString || level > 0 };
}

/** The name as it is, or an escape of one of its letters; a reviver is slow, so only then. */
const mayHoldProto = /__proto__|\\u00(?:5f|6f|7[024])/i;

function withoutProto(name: string, value: unknown): unknown {
  return name === '__proto__' ? undefined : value;
}
