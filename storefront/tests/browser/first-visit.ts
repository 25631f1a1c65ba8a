/** What a browser loads for a page that it opens first, read from the build. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const build = path.resolve(__dirname, '../../build');
const client = path.join(build, 'client');

/** An entry of Vite's manifest: a script, what it imports and what it may import later. */
interface Chunk {
  file: string;
  src?: string;
  imports?: string[];
  dynamicImports?: string[];
}

interface RouteEntry {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
  /** Address of its script. */
  module: string;
}

interface RemixManifest {
  entry: { module: string };
  routes: Record<string, RouteEntry>;
}

export interface FirstVisit {
  /** Id of the route, e.g. `routes/search`. */
  route: string;
  scripts: number;
  /** Of all scripts, each compressed by itself. */
  gzipBytes: number;
}

function readManifests() {
  const chunks: Record<string, Chunk> = JSON.parse(
    readFileSync(path.join(build, '.vite/client-manifest.json'), 'utf8'),
  );
  const name = readdirSync(path.join(client, 'assets')).find((file) => /^manifest-/.test(file));
  const script = readFileSync(path.join(client, 'assets', name ?? 'manifest.js'), 'utf8');
  const remix: RemixManifest = JSON.parse(script.slice(script.indexOf('{'), -1));
  return { chunks, remix };
}

/** The route and those that it stands in, the root first. */
function lineage(routes: RemixManifest['routes'], id: string): RouteEntry[] {
  const route = routes[id];
  if (route === undefined) throw new Error(`The build has no route ${id}.`);
  return route.parentId === undefined ? [route] : [...lineage(routes, route.parentId), route];
}

const sizes = new Map<string, number>();

function compressedSize(file: string): number {
  const size = sizes.get(file) ?? gzipSync(readFileSync(path.join(client, file))).length;
  sizes.set(file, size);
  return size;
}

/** Every visitor needs the texts of one language: a file for each area that the page names. */
const textsIn = (language: string) => (chunk: Chunk | undefined) =>
  new RegExp(`^app/locales/(.*[/-])?${language}\\.ts$`).test(chunk?.src ?? '');

function scriptsOf(chunks: Record<string, Chunk>, modules: string[], language: string) {
  const isText = textsIn(language);
  const keyOf = new Map(Object.entries(chunks).map(([key, { file }]) => [`/${file}`, key]));
  const waiting = modules.map((module) => keyOf.get(module) ?? '');
  const files = new Set<string>();
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const chunk = chunks[key];
    if (chunk === undefined) throw new Error(`The build has no script ${key}.`);
    if (files.has(chunk.file)) continue;
    files.add(chunk.file);
    const texts = (chunk.dynamicImports ?? []).filter((late) => isText(chunks[late]));
    waiting.push(...(chunk.imports ?? []), ...texts);
  }
  return files;
}

/** Every page's scripts, in the language whose texts are longest; a route without a page has none. */
export function firstVisits(): FirstVisit[] {
  const { chunks, remix } = readManifests();
  const sources = Object.values(chunks).map(({ src = '' }) => src);
  const languages = sources.flatMap(
    (src) => /^app\/locales\/core\/(\w+)\.ts$/.exec(src)?.[1] ?? [],
  );
  const visitOf = (route: string, language: string): FirstVisit => {
    const modules = lineage(remix.routes, route).map(({ module }) => module);
    const files = [...scriptsOf(chunks, [remix.entry.module, ...modules], language)];
    const gzipBytes = files.reduce((sum, file) => sum + compressedSize(file), 0);
    return { route, scripts: files.length, gzipBytes };
  };
  return Object.keys(remix.routes)
    .filter((route) => sources.some((src) => src.startsWith(`app/${route}.tsx`)))
    .map((route) => languages.map((language) => visitOf(route, language)))
    .flatMap((visits) => visits.sort((a, b) => b.gzipBytes - a.gzipBytes).slice(0, 1));
}
