import { Lru } from '../../connectors/lru.ts';

test('What was asked for last is kept, the rest is made anew', () => {
  const lru = new Lru<string, string>(2);
  const made: string[] = [];
  const get = (key: string) => lru.getOrMake(key, () => (made.push(key), key.toUpperCase()));
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(get)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('What was put in or asked for last is kept, whatever was forgotten meanwhile', () => {
  const lru = new Lru<string, number>(2);
  lru.set('a', 1);
  lru.set('b', 2);
  expect(lru.get('a')).toBe(1);
  lru.set('c', 3);
  expect(['a', 'b', 'c'].map((key) => lru.get(key))).toEqual([1, undefined, 3]);
  expect([lru.delete('a'), lru.delete('a'), lru.get('a')]).toEqual([true, false, undefined]);
});

test('What could not be made is tried again', () => {
  const lru = new Lru<string, number>(2);
  const failing = () => {
    throw new Error('not now');
  };
  expect(() => lru.getOrMake('a', failing)).toThrow('not now');
  expect(lru.getOrMake('a', () => 1)).toBe(1);
});
