/** Seeds of stories that have failed: kept in the repository and told again first by `test:long`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface KeptSeed {
  seed: number;
  rentals: number;
  /** Told with power cuts. */
  crashes?: boolean;
}

const FILE = path.join(__dirname, 'failing-seeds.json');

export const keptSeeds = (): KeptSeed[] => JSON.parse(readFileSync(FILE, 'utf8')) as KeptSeed[];

export function keepFailingSeed(failed: KeptSeed): void {
  const kept = keptSeeds();
  const { seed, rentals, crashes } = failed;
  if (kept.some((each) => each.seed === seed && each.rentals === rentals)) return;
  const story = { seed, rentals, ...(crashes ? { crashes } : {}) };
  writeFileSync(FILE, `${JSON.stringify([...kept, story], null, 2)}\n`);
}
