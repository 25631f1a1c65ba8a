/** Private pictures: a folder that no web server serves. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface PrivateFiles {
  write(id: string, bytes: Buffer): Promise<void>;
  /** Undefined when there is no such file. */
  read(id: string): Promise<Buffer | undefined>;
  remove(id: string): Promise<void>;
}

const isMissing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT';

export function privateFiles(folder: string): PrivateFiles {
  const pathOf = (id: string): string => {
    if (!/^[a-z0-9]{1,64}$/.test(id)) throw new RangeError('an upload has a plain id');
    return join(folder, `${id}.webp`);
  };
  return {
    async write(id, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(pathOf(id), bytes, { mode: 0o600, flag: 'wx' });
    },
    async read(id) {
      try {
        return await readFile(pathOf(id));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    remove: (id) => rm(pathOf(id), { force: true }),
  };
}
