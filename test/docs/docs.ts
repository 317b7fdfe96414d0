import { projectFiles, readProjectFile } from '../support/project.ts';
import { codeBlocksOf, type CodeBlock } from './code-blocks.ts';

/** Everything that is written for people. */
export const documents = projectFiles().filter((path) => path.endsWith('.md'));

/** All code blocks of all documents. */
export const codeBlocks: readonly CodeBlock[] = documents.flatMap((path) =>
  codeBlocksOf(path, readProjectFile(path)),
);

/** The guide whose commands go together: guide.test.ts runs them in order, in a real shell. */
export const guide = 'docs/es/conectar-un-estado.md';

/** The blocks of a language, each with its place as the title of its test. */
export function blocksIn(language: string): [place: string, block: CodeBlock][] {
  return codeBlocks
    .filter((block) => block.language === language)
    .map((block) => [`${block.file}:${block.line}`, block]);
}

/** Blocks of commands that stand on their own. */
export const commandBlocks = blocksIn('sh').filter(([, { file }]) => file !== guide);
