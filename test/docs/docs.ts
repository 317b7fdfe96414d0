import { projectFiles, readProjectFile } from '../support/project.ts';
import { codeBlocksOf, type CodeBlock } from './code-blocks.ts';

/** Everything that is written for people. */
export const documents = projectFiles().filter((path) => path.endsWith('.md'));

/** All code blocks of all documents. */
export const codeBlocks: readonly CodeBlock[] = documents.flatMap((path) =>
  codeBlocksOf(path, readProjectFile(path)),
);

/** The blocks of a language, each with its place as the title of its test. */
export function blocksIn(language: string): [place: string, block: CodeBlock][] {
  return codeBlocks
    .filter((block) => block.language === language)
    .map((block) => [`${block.file}:${block.line}`, block]);
}
