import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const app = path.resolve(__dirname, '../app');
const sources = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(tsx|css)$/.test(file),
);

/** Left and right of Tailwind and CSS; `start` and `end` turn round in right-to-left scripts. */
const PHYSICAL =
  /(?<![\w-])-?(m[lr]|p[lr]|left|right|rounded-[lr]|rounded-[tb][lr]|border-[lr]|scroll-[mp][lr])-[\w[(]|(?<![\w-])(text|float|clear)-(left|right)(?![\w-])|(margin|padding|border)-(left|right)|^\s*(left|right):/m;

it.each(sources)('%s has logical properties only', (file) => {
  expect(readFileSync(path.join(app, file), 'utf8')).not.toMatch(PHYSICAL);
});
