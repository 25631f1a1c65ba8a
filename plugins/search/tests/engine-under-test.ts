import type { Platform } from '@rental/config/testing/platform';

/** What the contract is run for. */
export interface EngineUnderTest {
  /** Names the suite's platform. */
  name: string;
  /** Variables that bring the engine. */
  env: () => Promise<NodeJS.ProcessEnv>;
  /** Resolves when the engine has taken in all that was written. */
  settle: (platform: Platform) => Promise<void>;
}
