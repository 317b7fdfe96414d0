import { runConnect } from './test-terminal.ts';

describe('Flags that are wrong', () => {
  test('are told all at once, each with what was found, what is expected and the nearest name', async () => {
    const { code, shown, refused } = await runConnect(
      ...['--state', 'Colima', '--dialect', 'file', '--register', 'spik', '--pat', './a.csv'],
      ...['--page-size', 'muchas', '--column', 'nombres', 'suelta', '--level'],
    );
    expect(code).toBe(2);
    expect(shown).toBe('');
    expect(refused.split('\n')).toEqual([
      'No se puede continuar. Corrija lo siguiente:',
      '  --pat: se encontró una bandera desconocida; se espera --path, quizá',
      '  "suelta": se encontró una palabra suelta; se espera una bandera, por ejemplo --state COL; lo que lleva espacios va entre comillas',
      '  --level: falta; indique un valor',
      '  --state: se encontró "Colima"; se espera COL, quizá',
      '  --column: se encontró "nombres"; se espera NOMBRE=VALOR, por ejemplo nombres="Nombre(s)"',
      expect.stringMatching(/^ {2}--register: se encontró "spik"; se espera .*spic, ssancionados/),
      '  --page-size: se encontró "muchas"; se espera un número entero de 1 a 10000',
      expect.stringMatching(/^ {2}--path: falta; indique /),
      'Todas las banderas: npm run connect -- --help',
      '',
    ]);
  });

  const english = /\b(an?|the|or|and|value|column|one of|such as|neither|that|only|to be)\b/;
  test.each([
    [['file', '--path', './a.csv', '--url', 'https://ejemplo.mx/a.csv'], 'path o url'],
    [['file', '--path', './a.csv', '--time-zone', 'Marte'], 'una zona horaria'],
    [['file', '--path', './a.csv', '--constant', 'fechaCaptura=hoy'], 'Esto no es una fecha'],
    [['file', '--path', './a.csv', '--constant', 'id=1'], 'sólo una columna'],
    [['sql', '--database-env', 'PATH', '--query', 'SELECT 1', '--key', 'a'], 'una dirección'],
  ])('are told in Spanish alone: %j', async (flags, text) => {
    const { refused } = await runConnect(
      ...['--state', 'COL', '--register', 'spic', '--yes', '--dialect', ...flags],
    );
    expect(refused).toContain(text);
    expect(refused).not.toMatch(english);
  });

  test('are told in English when that is asked for', async () => {
    const { refused } = await runConnect('--lang', 'en', '--dialect', 'fil', '--state', 'JALI');
    expect(refused).toContain('--dialect: found "fil"; expected file, perhaps');
    expect(refused).toContain('--state: found "JALI"; expected JAL, perhaps');
  });

  test('are missing where nobody can be asked', async () => {
    const { code, refused } = await runConnect('--dialect', 'pdn-rest-v1', '--username', 'pdn');
    expect(code).toBe(2);
    for (const flag of ['state', 'register', 'url', 'token-url', 'client-id']) {
      expect(refused).toContain(`--${flag}: falta`);
    }
  });

  test('never repeat what may be a secret', async () => {
    const { refused } = await runConnect('--state', 'COL', '--password', 'clave-muy-secreta');
    expect(refused).toContain('--password: se encontró una bandera desconocida');
    expect(refused).toContain('--password-env, quizá');
    expect(refused).not.toContain('clave-muy-secreta');
  });

  test('name fields that the register has', async () => {
    const { refused } = await runConnect(
      ...['--state', 'COL', '--dialect', 'file', '--register', 'spic', '--path', 'a.csv'],
      ...['--column', 'primerApelido=Paterno', '--constant', 'puesto.nonbre=Juez'],
    );
    expect(refused).toContain('--column: se encontró "primerApelido"; se espera primerApellido');
    expect(refused).toContain('--constant: se encontró "puesto.nonbre"; se espera puesto.nombre');
  });

  test('ask for an account and a token at once', async () => {
    const { refused } = await runConnect(
      ...['--state', 'COL', '--dialect', 'pdn-graphql', '--register', 'sancionados'],
      ...['--url', 'https://api.ejemplo.gob.mx/graphql', '--token-env', 'A', '--username', 'b'],
    );
    expect(refused).toContain('--token-env: se encontró una cuenta y un token');
  });

  test('come twice where one value is wanted', async () => {
    const { refused } = await runConnect('--state', 'COL', '--state', 'JAL');
    expect(refused).toContain('--state: se encontró un segundo valor; se espera uno solo');
  });
});

describe('--help', () => {
  test('shows the flags that all dialects have', async () => {
    const { code, shown } = await runConnect('--help');
    expect(code).toBe(0);
    expect(shown).toContain('--token-url VALOR');
    expect(shown.split('--ends-on VALOR')).toHaveLength(2);
    expect(shown).not.toContain('--collection');
  });

  test('shows those of one dialect, by what its schema says', async () => {
    const { shown } = await runConnect('--help', '--dialect', 'file', '--lang', 'en');
    expect(shown).toMatch(
      /--encoding VALUE +Encoding of text files; by default told by their bytes/,
    );
    expect(shown).toMatch(/--column NAME=VALUE/);
  });
});
