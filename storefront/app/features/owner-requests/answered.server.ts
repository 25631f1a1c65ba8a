import type { UserPage } from '~/lib/session.server';

const ANSWERS = [
  'approve',
  'decline',
  'approve_change',
  'decline_change',
  'waive_deposit',
] as const;

/** What the owner just did, as the address tells. */
export function answered({ t, url }: UserPage): string | undefined {
  const done = ANSWERS.find((answer) => answer === url.searchParams.get('done'));
  return done && t(`requests.done.${done}`);
}
