/**
 * Structured logs: one JSON object a line with the request id, and no personal data. Callers pass
 * ids and codes; what still looks like a mail address, a token or a card number is blotted out.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface RequestScope {
  requestId: string;
}

const scope = new AsyncLocalStorage<RequestScope>();

export const inRequest = <T>(request: RequestScope, work: () => T): T => scope.run(request, work);
export const currentRequestId = (): string | undefined => scope.getStore()?.requestId;

/** winston's, which LOG_LEVEL names. */
const LEVELS = ['error', 'warn', 'info', 'http', 'verbose', 'debug'] as const;
type Level = (typeof LEVELS)[number];

const PATTERNS: readonly [RegExp, string][] = [
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[mail]'],
  [/\b(sk|rk|whsec)_[\w]+/g, '[secret]'],
  [/\bpi_\w+_secret_\w+/g, '[client secret]'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, '[token]'],
  [/\b(?:\d[ -]?){13,19}\b/g, '[card]'],
];

export function redact(text: string): string {
  return PATTERNS.reduce((left, [pattern, word]) => left.replace(pattern, word), text);
}

function write(level: Level, message: string, fields: Record<string, unknown> = {}): void {
  const threshold = LEVELS.indexOf((process.env.LOG_LEVEL ?? 'info') as Level);
  if (LEVELS.indexOf(level) > threshold) return;
  const line = JSON.stringify(
    { time: new Date().toISOString(), level, message, requestId: currentRequestId(), ...fields },
    (_, value: unknown) =>
      value instanceof Error
        ? { name: value.name, message: value.message, stack: value.stack, code: codeOf(value) }
        : value,
  );
  process.stdout.write(`${redact(line)}\n`);
}

const codeOf = (error: Error): unknown => ('code' in error ? error.code : undefined);

export const log = {
  error: (message: string, fields?: Record<string, unknown>) => write('error', message, fields),
  warn: (message: string, fields?: Record<string, unknown>) => write('warn', message, fields),
  info: (message: string, fields?: Record<string, unknown>) => write('info', message, fields),
  debug: (message: string, fields?: Record<string, unknown>) => write('debug', message, fields),
};
