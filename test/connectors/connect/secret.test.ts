import { makeSecret } from '../../../connectors/connect/secret.ts';
import { matchesHash } from '../../../connectors/publish/oauth/hash.ts';
import { testTerminal } from './test-terminal.ts';

async function run(argv: string[], input: string | null = null) {
  const terminal = testTerminal();
  if (input !== null) (terminal.input as unknown as NodeJS.WritableStream).end(input);
  const code = await makeSecret(argv, terminal);
  return { code, lines: terminal.shown().split('\n'), refused: terminal.refused() };
}

describe('npm run secret', () => {
  test.each([
    [[], /^scrypt:/],
    [['--token'], /^sha256:/],
  ])('%j makes a new secret and its hash', async (argv, kind) => {
    const { code, lines } = await run(argv);
    const [, secret, , hash] = lines as [string, string, string, string];
    expect(code).toBe(0);
    expect(hash).toMatch(kind);
    expect(await matchesHash(secret, hash)).toBe(true);
    expect((await run(argv)).lines[1]).not.toBe(secret);
  });

  test.each([['contraseña\n'], ['contraseña\r\n'], ['contraseña']])(
    '--hash prints the hash of %j from the input, and nothing else',
    async (input) => {
      const { code, lines } = await run(['--hash'], input);
      expect(code).toBe(0);
      expect(lines).toHaveLength(2);
      expect(await matchesHash('contraseña', lines[0]!)).toBe(true);
    },
  );

  test('--hash asks at a terminal, and shows nothing of what is typed', async () => {
    const terminal = testTerminal(true);
    const code = makeSecret(['--hash', '--token'], terminal);
    await terminal.answer('Secreto, que no se muestra', 'contraseña', '\r');
    expect(await code).toBe(0);
    const hash = /sha256:\S+/.exec(terminal.shown())![0];
    expect(await matchesHash('contraseña', hash)).toBe(true);
    expect(terminal.shown()).not.toContain('contraseña');
  });

  test.each([['--hash', 'clave'], ['clave'], ['--hash=clave', '--no'], ['--hush']])(
    'refuses %j without repeating it',
    async (...argv) => {
      const { code, lines, refused } = await run(argv, '');
      expect(code).toBe(2);
      expect(lines).toEqual(['']);
      expect(refused).not.toContain('clave');
    },
  );

  test.each([
    ['', 'No llegó ningún secreto'],
    ['x'.repeat(501), 'a lo más 500'],
    ['x'.repeat(1_000_000), 'a lo más 500'],
  ])('refuses an input that is empty or too long', async (input, words) => {
    const { code, refused } = await run(['--hash'], input);
    expect(code).toBe(2);
    expect(refused).toContain(words);
  });
});
