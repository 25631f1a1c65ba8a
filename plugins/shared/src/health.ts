/** Liveness says that the process answers; readiness, which of its dependencies do. */
export interface Check {
  name: string;
  /** Without an optional dependency the platform is slower, not down. */
  optional?: boolean;
  run(): Promise<void>;
}

export interface Readiness {
  ready: boolean;
  checks: Record<string, 'ok' | 'down' | 'degraded'>;
}

const TIMEOUT_MS = 2000;

export async function checkReadiness(checks: readonly Check[]): Promise<Readiness> {
  const outcomes = await Promise.all(
    checks.map(async (check) => [check, await passes(check)] as const),
  );
  return {
    ready: outcomes.every(([check, ok]) => ok || check.optional === true),
    checks: Object.fromEntries(
      outcomes.map(([check, ok]) => [check.name, ok ? 'ok' : check.optional ? 'degraded' : 'down']),
    ),
  };
}

async function passes(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${check.name} did not answer`)), TIMEOUT_MS);
  });
  try {
    await Promise.race([check.run(), late]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
