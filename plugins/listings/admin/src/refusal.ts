/** What the server said when it refused. */
import type { ClaimHolder } from '../../contracts/moderation';

interface Refusal {
  readonly status?: number;
  readonly message?: string;
  readonly response?: { readonly data?: { readonly error?: { readonly details?: Details } } };
}
interface Details {
  readonly code?: string;
  readonly claim?: ClaimHolder;
}

const detailsOf = (error: unknown): Details =>
  (error as Refusal).response?.data?.error?.details ?? {};

export const statusOf = (error: unknown): number | undefined => (error as Refusal).status;

export const codeOf = (error: unknown): string | undefined => detailsOf(error).code;

/** The colleague who looks at it; undefined when that is not why. */
export const holderOf = (error: unknown): ClaimHolder | undefined => detailsOf(error).claim;

/** The server's own sentence, where it has one. */
export const sentenceOf = (error: unknown): string | undefined =>
  (error as Refusal).message || undefined;
