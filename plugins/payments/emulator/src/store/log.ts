import fs from 'node:fs';
import path from 'node:path';

const SNAPSHOT = 'snapshot.ndjson';
const LOG = 'log.ndjson';

/**
 * The state on disk: a snapshot and the changes since, one JSON value a line. A line is written
 * whole before its request is answered, so a killed process loses nothing that was answered.
 */
export class ChangeLog {
  private readonly file: number;

  private constructor(directory: string) {
    this.file = fs.openSync(path.join(directory, LOG), 'a', 0o600);
  }

  /**
   * Replays what is on disk into `apply`, then writes `snapshot()` in its place.
   * @param apply takes one line's value, oldest first; lines may come twice and must then change nothing
   */
  static open(
    directory: string,
    apply: (entry: unknown) => void,
    snapshot: () => Iterable<unknown>,
  ): ChangeLog {
    fs.mkdirSync(directory, { recursive: true, mode: 0o700 });
    for (const name of [SNAPSHOT, LOG]) replay(path.join(directory, name), apply);
    compact(directory, snapshot());
    return new ChangeLog(directory);
  }

  append(entry: unknown): void {
    writeAll(this.file, `${JSON.stringify(entry)}\n`);
  }

  close(): void {
    fs.fsyncSync(this.file);
    fs.closeSync(this.file);
  }
}

function replay(file: string, apply: (entry: unknown) => void): void {
  if (!fs.existsSync(file)) return;
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  // What follows the last line break was cut off in the middle of a write: it was never answered.
  lines.pop();
  lines.forEach((line, index) => {
    try {
      apply(JSON.parse(line));
    } catch {
      throw new Error(`Line ${index + 1} of ${file} cannot be read: move the folder away.`);
    }
  });
}

/** The new snapshot takes its name only when it is whole; the log is emptied only after that. */
function compact(directory: string, entries: Iterable<unknown>): void {
  const draft = path.join(directory, `${SNAPSHOT}.new`);
  const file = fs.openSync(draft, 'w', 0o600);
  let chunk = '';
  for (const entry of entries) {
    chunk += `${JSON.stringify(entry)}\n`;
    if (chunk.length > 1_000_000) {
      writeAll(file, chunk);
      chunk = '';
    }
  }
  writeAll(file, chunk);
  fs.fsyncSync(file);
  fs.closeSync(file);
  fs.renameSync(draft, path.join(directory, SNAPSHOT));
  fs.writeFileSync(path.join(directory, LOG), '', { mode: 0o600 });
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length;) done += fs.writeSync(file, bytes, done);
}
