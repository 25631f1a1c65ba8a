import { useEffect, useState } from 'react';

const TICK_MS = 15_000;

/** The platform's time in ms, going on from what the server said last. */
export function useNow(serverNow: string): number {
  const [base, setBase] = useState({ serverNow, at: performance.now() });
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    setBase({ serverNow, at: performance.now() });
    setElapsed(0);
  }, [serverNow]);
  useEffect(() => {
    const timer = setInterval(() => setElapsed(performance.now() - base.at), TICK_MS);
    return () => clearInterval(timer);
  }, [base]);
  return Date.parse(base.serverNow) + elapsed;
}
