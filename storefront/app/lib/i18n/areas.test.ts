/** Every route names the areas whose texts its page shows: a browser has no others. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { areas } from '~/locales/en';
import routes from '~/routes';

/** Of the build; all that is asked here is which files there are, inside of which. */
jest.mock('@remix-run/route-config', () => ({
  index: (file: string) => ({ file }),
  route: (_path: string, file: string, children?: unknown[]) => ({ file, children }),
}));

const app = path.resolve(__dirname, '../..');
const IMPORT = /^(?:import|export)\s(?!type\b)[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gms;
const AREA_MODULE = /lib\/i18n\/areas\/(\w+)\.client$/;
/** Loaders and actions have every text; browsers never see their modules. */
const SERVER = /\.server$/;

type Tree = typeof routes extends Promise<infer T> ? T : typeof routes;

const areaOf = new Map(
  Object.entries(areas).flatMap(([area, texts]) =>
    Object.keys(texts).map((key): [string, string] => [key, area]),
  ),
);

function fileOf(from: string, name: string): string | undefined {
  if (!name.startsWith('~/') && !name.startsWith('.')) return undefined;
  const base = name.startsWith('~/')
    ? path.join(app, name.slice(2))
    : path.resolve(path.dirname(from), name);
  return [`${base}.ts`, `${base}.tsx`].find((file) => existsSync(file));
}

const namesIn = (source: string): string[] =>
  [...source.matchAll(IMPORT)].map(([, from, alone]) => from ?? alone ?? '');

/** The modules that a browser loads for one of them, and itself. */
function modulesOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const name of namesIn(readFileSync(file, 'utf8')).filter((each) => !SERVER.test(each))) {
    const next = fileOf(file, name);
    if (next && !next.includes('/locales/')) modulesOf(next, seen);
  }
  return seen;
}

/** Keys that stand in a module: whole, or by their beginning where the rest is put in. */
function keysIn(source: string): string[] {
  const whole = [...source.matchAll(/['"`]([\w-]+(?:\.[\w-]+)+)['"`]/g)].map(([, key = '']) => key);
  const begun = [...source.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].flatMap(([, beginning = '']) =>
    [...areaOf.keys()].filter((key) => key.startsWith(beginning)),
  );
  return [...whole.filter((key) => areaOf.has(key)), ...begun];
}

function neededBy(file: string): Map<string, string> {
  const modules = [...modulesOf(file)];
  const keys = modules.flatMap((each) => keysIn(readFileSync(each, 'utf8')));
  return new Map(keys.map((key) => [areaOf.get(key) ?? '', key]));
}

const loadedBy = (file: string): string[] =>
  namesIn(readFileSync(file, 'utf8')).flatMap((name) => AREA_MODULE.exec(name)?.[1] ?? []);

interface Page {
  file: string;
  /** Its own areas last. */
  loads: string[];
}

function pagesOf(tree: Awaited<Tree>, above: readonly string[] = []): Page[] {
  return tree.flatMap(({ file, children = [] }) => {
    const loads = [...above, ...loadedBy(path.join(app, file))];
    return [{ file, loads }, ...pagesOf(children, loads)];
  });
}

it('every page loads the areas whose texts it shows, once each', async () => {
  const pages = pagesOf(await routes).filter(({ file }) => file.endsWith('.tsx'));
  expect(pages.length).toBeGreaterThan(25);
  for (const { file, loads } of pages) {
    const lacking = [...neededBy(path.join(app, file))].filter(
      ([area]) => area !== 'core' && !loads.includes(area),
    );
    expect({ file, lacking, loads }).toEqual({ file, lacking: [], loads: [...new Set(loads)] });
  }
});

it('what stands around every page is in the core', () => {
  const lacking = [...neededBy(path.join(app, 'root.tsx'))].filter(([area]) => area !== 'core');
  expect(lacking).toEqual([]);
});
