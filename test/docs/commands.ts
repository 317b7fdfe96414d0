/** One command of a `sh` block, as a shell would take it apart. */
export interface Command {
  /** Variables that are set for it alone. */
  variables: string[];
  words: string[];
}

/** The commands of a block, one a line; a backslash at its end continues a line. */
export function commandsOf(text: string): Command[] {
  return text
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .map(wordsOf)
    .filter((words) => words.length > 0)
    .map((words) => {
      const first = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
      return { variables: words.slice(0, first), words: words.slice(first) };
    });
}

/** Understands quotes and comments, and none of a shell's expansions. */
function wordsOf(line: string): string[] {
  const words = line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"#]|(?<=\S)#)+|#.*/g);
  return [...words]
    .map(([word]) => word)
    .filter((word) => !word.startsWith('#'))
    .map((word) => word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'));
}

/** The request that `curl` would send. Options that it does not know are errors. */
export function curlRequest(words: readonly string[]): { url: string; init: RequestInit } {
  const headers = new Headers();
  const init: RequestInit = { headers };
  let url = '';
  const rest = words.slice(1);
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    switch (word) {
      case '-s':
      case '-sS':
        break;
      case '-X':
        init.method = rest.shift()!;
        break;
      case '-H':
        headers.append(...(rest.shift()!.split(/:\s*/, 2) as [string, string]));
        break;
      case '-d':
      case '--json':
        init.body = rest.shift()!;
        init.method ??= 'POST';
        if (word === '--json') headers.set('content-type', 'application/json');
        break;
      default:
        if (word.startsWith('-') || url) throw new Error(`curl with ${word} is not understood.`);
        url = word;
    }
  }
  return { url, init };
}
