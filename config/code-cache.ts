import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

/** A start that had to compile more than this writes the cache anew. */
const MOST_COMPILED = 100;
const INSTALLED = `${path.sep}node_modules${path.sep}`;
const [WRAPPER_HEAD] = Module.wrap('\0').split('\0') as [string];

/** Node's own loader, as far as it can be taken part in. */
interface Loader {
  prototype: {
    _compile(this: NodeJS.Module, source: string, file: string, format?: string): unknown;
  };
  _resolveFilename(
    request: string,
    parent: NodeJS.Module | undefined,
    isMain?: boolean,
    options?: unknown,
  ): string;
  _resolveLookupPaths(request: string, parent: NodeJS.Module): string[] | null;
  _extensions: NodeJS.RequireExtensions;
  _cache: NodeJS.Dict<NodeJS.Module>;
}

/** What a cache file begins with; the compiled code lies behind it. */
interface Index {
  /** Of which Node and which installed packages it is. */
  stamp: string;
  /** By file: hash of its source, offset and length of its compiled code. */
  files: Record<string, [source: string, offset: number, length: number]>;
  /** By folder and request, both inside node_modules: the file that was found. */
  places: Record<string, string>;
}

/** Compiled code that outlives the process. */
export interface CodeCache {
  /** Writes what this process compiled, when that was much; never throws. */
  save(): void;
}

/** Changes when npm installs anything. @throws when npm has installed nothing here */
function stampOf(root: string): string {
  const { mtimeMs, size } = statSync(path.join(root, 'node_modules/.package-lock.json'));
  return [process.version, process.arch, mtimeMs, size].join(' ');
}

function read(file: string, stamp: string): { index: Index; code: Buffer } {
  try {
    const bytes = readFileSync(file);
    const end = 4 + bytes.readUInt32LE(0);
    const index = JSON.parse(bytes.toString('utf8', 4, end)) as Index;
    if (index.stamp === stamp) return { index, code: bytes.subarray(end) };
  } catch {
    // None yet, or a damaged one: it is made anew.
  }
  return { index: { stamp, files: {}, places: {} }, code: Buffer.alloc(0) };
}

/** `require` as modules know it. */
function requireOf(loader: Loader, module: NodeJS.Module): NodeJS.Require {
  const resolve = (request: string, options?: unknown) =>
    loader._resolveFilename(request, module, false, options);
  return Object.assign((request: string) => module.require(request), {
    resolve: Object.assign(resolve, {
      paths: (request: string) => loader._resolveLookupPaths(request, module),
    }),
    main: require.main,
    extensions: loader._extensions,
    cache: loader._cache,
  });
}

class KeptCode implements CodeCache {
  readonly #loader = Module as unknown as Loader;
  readonly #scripts = new Map<string, { source: string; script: vm.Script }>();
  #compiled = 0;

  constructor(
    private readonly file: string,
    private readonly index: Index,
    private readonly code: Buffer,
  ) {}

  takePart(): void {
    const loader = this.#loader;
    const { _compile: compile } = loader.prototype;
    const { _resolveFilename: resolve } = loader;
    const runKept = this.#run.bind(this);
    const { places } = this.index;
    loader.prototype._compile = function compileOrReuse(source, file, format) {
      const plain = format !== 'module' && !source.startsWith('#!');
      return plain
        ? runKept(this, source, file, compile)
        : compile.call(this, source, file, format);
    };
    loader._resolveFilename = (request, parent, isMain, options) => {
      const from = parent?.filename;
      if (!from?.includes(INSTALLED) || isMain || options !== undefined) {
        return resolve.call(loader, request, parent, isMain, options);
      }
      const key = `${path.dirname(from)}|${request}`;
      const known = places[key];
      if (known !== undefined) return known;
      const found = resolve.call(loader, request, parent, isMain, options);
      if (found.includes(INSTALLED)) places[key] = found;
      return found;
    };
  }

  save(): void {
    if (this.#compiled <= MOST_COMPILED) return;
    this.#compiled = 0;
    try {
      mkdirSync(path.dirname(this.file), { recursive: true });
      const making = `${this.file}.${process.pid}`;
      writeFileSync(making, this.#bytes());
      renameSync(making, this.file);
    } catch {
      // A folder that cannot be written to: every start compiles by itself.
    }
  }

  #run(
    module: NodeJS.Module,
    source: string,
    file: string,
    compile: Loader['prototype']['_compile'],
  ): unknown {
    const script = this.#script(source, file);
    // Not CommonJS: the loader finds out what else it is.
    if (script === undefined) return compile.call(module, source, file);
    const wrapper = script.runInThisContext() as (...parts: unknown[]) => unknown;
    const { exports } = module;
    const require = requireOf(this.#loader, module);
    return wrapper.call(exports, exports, require, module, file, path.dirname(file));
  }

  #script(source: string, file: string): vm.Script | undefined {
    const sum = hash('sha1', source, 'base64');
    const [known, offset, length] = this.index.files[file] ?? ['', 0, 0];
    const kept = known === sum ? { cachedData: this.code.subarray(offset, offset + length) } : {};
    try {
      const script = new vm.Script(Module.wrap(source), {
        filename: file,
        columnOffset: -WRAPPER_HEAD.length,
        importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
        ...kept,
      });
      if (script.cachedDataRejected !== false) this.#compiled += 1;
      this.#scripts.set(file, { source: sum, script });
      return script;
    } catch {
      return undefined;
    }
  }

  /** Functions that were called by now are compiled in it, too. */
  #bytes(): Buffer {
    const parts: Buffer[] = [];
    const index: Index = { ...this.index, files: {} };
    let end = 0;
    const add = (file: string, source: string, code: Buffer) => {
      index.files[file] = [source, end, code.length];
      end += code.length;
      parts.push(code);
    };
    for (const [file, { source, script }] of this.#scripts) {
      add(file, source, script.createCachedData());
    }
    for (const [file, [source, offset, length]] of Object.entries(this.index.files)) {
      if (this.#scripts.has(file)) continue;
      add(file, source, this.code.subarray(offset, offset + length));
    }
    const head = Buffer.from(JSON.stringify(index));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(head.length);
    return Buffer.concat([size, head, ...parts]);
  }
}

/**
 * Keeps what V8 compiles, and where modules were found, between the starts of a process that is
 * thousands of modules: for the CMS that is a third of its start. Modules required from now on come
 * from the cache as long as their source is the same; without a readable cache, or one that can be
 * written, everything is as it was. (Node has the like from 22.1 on: `module.enableCompileCache`.)
 *
 * @param root of the repository: the cache is `.cache/code` in it, shared by all its processes
 */
export function keepCompiledCode(root: string): CodeCache {
  try {
    const stamp = stampOf(root);
    const file = path.join(root, '.cache/code', `node-${process.versions.modules}.bin`);
    const { index, code } = read(file, stamp);
    const kept = new KeptCode(file, index, code);
    kept.takePart();
    return kept;
  } catch {
    return { save: () => undefined };
  }
}
