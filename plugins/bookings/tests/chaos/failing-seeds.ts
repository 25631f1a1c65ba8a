/** Seeds of stories that have failed: kept in the repository and told again first by `test:long`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface KeptSeed {
  seed: number;
  rentals: number;
}

const FILE = path.join(__dirname, 'failing-seeds.json');

export const keptSeeds = (): KeptSeed[] => JSON.parse(readFileSync(FILE, 'utf8')) as KeptSeed[];

export function keepFailingSeed(failed: KeptSeed): void {
  const kept = keptSeeds();
  if (kept.some(({ seed, rentals }) => seed === failed.seed && rentals === failed.rentals)) return;
  writeFileSync(FILE, `${JSON.stringify([...kept, failed], null, 2)}\n`);
}
