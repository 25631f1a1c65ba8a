import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toMermaid } from './diagram';

test("the README's diagram is the table's", () => {
  const readme = readFileSync(path.join(__dirname, '../README.md'), 'utf8');
  const shown = /```mermaid\n([\s\S]*?)\n```/.exec(readme)?.[1];
  expect(shown).toBe(toMermaid());
});
