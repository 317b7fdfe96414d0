import { commandsOf, curlRequest } from './commands.ts';

test('a block is taken apart as a shell would', () => {
  const block = `# first
JAL_PASSWORD=… npm run connector -- a.yaml   # why
curl -s http://a/#b \\
  --json '{"query":"{ a }"}'
`;
  expect(commandsOf(block)).toEqual([
    { variables: ['JAL_PASSWORD=…'], words: ['npm', 'run', 'connector', '--', 'a.yaml'] },
    { variables: [], words: ['curl', '-s', 'http://a/#b', '--json', '{"query":"{ a }"}'] },
  ]);
});

test('curl is understood as far as the documents use it', () => {
  const { url, init } = curlRequest(['curl', '-s', 'http://a', '--json', '{}']);
  expect(url).toBe('http://a');
  expect(init).toMatchObject({ method: 'POST', body: '{}' });
  expect(() => curlRequest(['curl', '--magic', 'http://a'])).toThrow('--magic');
});
