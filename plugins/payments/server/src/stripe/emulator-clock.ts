const TIMEOUT_MS = 10_000;

/**
 * Moves the emulator to the platform's clock; it answers when what fell due on the way is done.
 * Stripe itself (no address) has its own time.
 */
export async function moveEmulatorClock(emulatorUrl: string | undefined, now: Date): Promise<void> {
  if (emulatorUrl === undefined) return;
  const response = await fetch(new URL('/_emulator/clock', emulatorUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: now.toISOString() }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok)
    throw new Error(`the Stripe emulator did not move its clock: HTTP ${response.status}`);
}
