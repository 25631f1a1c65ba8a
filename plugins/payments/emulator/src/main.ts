import { ConfigError, readConfig } from './config';
import { startEmulator } from './server';

const HELP = `The Stripe emulator: a local server for development that the Stripe SDK talks to.

Usage: DEV_TOOLS=1 node plugins/payments/emulator/dist/src/main.js

  STRIPE_EMULATOR_PORT            port (12111)
  HOST                            address to listen on (127.0.0.1)
  DATA_DIR                        state is kept in $DATA_DIR/emulator (.data)
  STRIPE_SECRET_KEY               key of servers (sk_test_emulator)
  STRIPE_PUBLISHABLE_KEY          key of browsers (pk_test_emulator)
  WEBHOOK_URL                     where the platform's events go
  STRIPE_WEBHOOK_SECRET           what they are signed with (whsec_emulator)
  CONNECT_WEBHOOK_URL             where events of connected accounts go
  STRIPE_CONNECT_WEBHOOK_SECRET   what they are signed with (whsec_emulator)
  STRIPE_EMULATOR_PAYOUT_DELAY_MS wall time until a payout is paid (1000)
  STRIPE_EMULATOR_AVAILABLE_DELAY emulated seconds until funds are available (0)

Inspector: http://127.0.0.1:12111/`;

async function main(): Promise<void> {
  if (process.argv.includes('--help') || process.argv.includes('-h')) {
    console.log(HELP);
    return;
  }
  const config = readConfig(process.env);
  const emulator = await startEmulator(config);
  console.log(`stripe-emulator listening on ${emulator.url}`);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    emulator.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function fail(error: unknown): never {
  console.error(sentence(error));
  process.exit(1);
}

/** One sentence that says what to do. */
function sentence(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  const port = process.env.STRIPE_EMULATOR_PORT || '12111';
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken: stop what listens there or set STRIPE_EMULATOR_PORT to another port.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `The Stripe emulator may not write its state or listen on port ${port}: check the rights of DATA_DIR.`;
  return `The Stripe emulator could not start: ${error instanceof Error ? error.message : String(error)}`;
}

main().catch(fail);
