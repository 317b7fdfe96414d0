/** One fenced block of a Markdown file. */
export interface CodeBlock {
  file: string;
  /** Where its first line stands, from 1. */
  line: number;
  language: string;
  text: string;
}

/** The fenced blocks of a Markdown text, in order. */
export function codeBlocksOf(file: string, markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: (CodeBlock & { indent: string }) | null = null;
  for (const [index, line] of markdown.split('\n').entries()) {
    const fence = /^(?<indent> *)```(?<language>\S*)\s*$/.exec(line)?.groups;
    if (open && fence?.['language'] === '') {
      const { indent: _indent, ...block } = open;
      blocks.push(block);
      open = null;
    } else if (open) {
      open.text += `${line.startsWith(open.indent) ? line.slice(open.indent.length) : line}\n`;
    } else if (fence) {
      const { indent = '', language = '' } = fence;
      open = { file, line: index + 2, language, text: '', indent };
    }
  }
  if (open) throw new Error(`${file}:${open.line - 1}: this block is never closed.`);
  return blocks;
}

/** A Markdown text without its fenced blocks and inline code. */
function proseOf(markdown: string): string {
  return markdown.replace(/^ *```.*?^ *```\s*$/gms, '').replace(/`[^`\n]*`/g, '');
}

/** The targets of the links in a Markdown text. */
export function linksOf(markdown: string): string[] {
  return [...proseOf(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
}
