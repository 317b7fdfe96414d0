import { readFileSync } from 'node:fs';

/** A JSON Schema of this folder, such as `buyer` or `pdn-rest-v1/spic`. */
export function readSchema(name: string): object {
  const file = new URL(`${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}
