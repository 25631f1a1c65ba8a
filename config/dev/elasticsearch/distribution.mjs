/**
 * Elasticsearch's libraries from Maven Central, put together once for all copies of the repository.
 * It is the server itself, without the modules that are not published there (GET /, painless, the
 * language analysers); the search plugin needs none of them.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../start/refusal.mjs';

export const VERSION = '8.17.2';
const here = path.dirname(fileURLToPath(import.meta.url));
const DOWNLOAD_MS = 5 * 60_000;

const cacheFolder = () =>
  path.join(
    process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'),
    'rental-portal',
    `elasticsearch-${VERSION}`,
  );

/** @returns {string | undefined} where it is put together; nothing is downloaded */
export function installedDistribution() {
  const folder = cacheFolder();
  const there = existsSync(path.join(folder, 'classes', 'Launcher.class'));
  return there && works('java', ['-version']) ? folder : undefined;
}

/** @param {string} program @param {string[]} args */
const works = (program, args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** @param {string} program @param {string[]} args @param {string} cwd */
function runOrRefuse(program, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    timeout: DOWNLOAD_MS,
  });
  if (status === 0) return;
  const lines = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim().split('\n');
  throw new Refusal(`${program} failed:\n${lines.slice(-10).join('\n')}`);
}

/** @param {string} folder @param {string} artifact `group:name` @param {string} into */
function download(folder, artifact, into) {
  const [group, name] = artifact.split(':');
  const pom = path.join(folder, `${name}-pom.xml`);
  writeFileSync(
    pom,
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>rental</groupId><artifactId>${name}</artifactId><version>1</version>
<dependencies><dependency><groupId>${group}</groupId><artifactId>${name}</artifactId>
<version>${VERSION}</version></dependency></dependencies></project>\n`,
  );
  const options = [`-f=${pom}`, `-DoutputDirectory=${into}`, '-q', '-B'];
  runOrRefuse('mvn', ['dependency:copy-dependencies', ...options], folder);
}

/** @param {string} folder */
function assemble(folder) {
  const libraries = path.join(folder, 'lib');
  const network = path.join(folder, 'network');
  download(folder, 'org.elasticsearch:elasticsearch', libraries);
  download(folder, 'org.elasticsearch.plugin:transport-netty4', network);
  // A module holds what the server does not have already.
  const module = path.join(folder, 'home', 'modules', 'transport-netty4');
  mkdirSync(module, { recursive: true });
  const known = new Set(readdirSync(libraries));
  for (const jar of readdirSync(network))
    if (!known.has(jar)) cpSync(path.join(network, jar), path.join(module, jar));
  cpSync(
    path.join(here, 'plugin-descriptor.properties'),
    path.join(module, 'plugin-descriptor.properties'),
  );
  mkdirSync(path.join(folder, 'home', 'config'), { recursive: true });
  cpSync(
    path.join(here, 'log4j2.properties'),
    path.join(folder, 'home', 'config', 'log4j2.properties'),
  );
  const classes = path.join(folder, 'classes');
  const classPath = path.join(libraries, '*');
  runOrRefuse('javac', ['-cp', classPath, '-d', classes, path.join(here, 'Launcher.java')], folder);
}

/**
 * @returns {string} where it is put together, downloading it when it is not there yet
 * @throws {Refusal} when Java or Maven is missing, or Maven Central is out of reach
 */
export function ensureDistribution() {
  const installed = installedDistribution();
  if (installed !== undefined) return installed;
  for (const program of ['java', 'javac', 'mvn'])
    if (!works(program, ['-version']))
      throw new Refusal(`There is no ${program}: install a JDK 17 or later, and Maven.`);
  const folder = cacheFolder();
  mkdirSync(path.dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  try {
    assemble(fresh);
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}
