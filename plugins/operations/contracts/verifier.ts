/** What the page "Verifier" shows. Instants are ISO 8601 UTC. */

/** A promise that is broken. */
export interface VerifierFinding {
  /** Stable: `RESERVATIONS_OVERLAP`, `LEDGER_UNBALANCED` … */
  readonly code: string;
  /** In English. */
  readonly message: string;
  /** Of the booking that it is about, where it is about one. */
  readonly booking: { readonly documentId: string; readonly number: string | null } | null;
  /** What else is known, as `name: value`. */
  readonly facts: readonly string[];
}

export interface VerificationSummary {
  readonly id: string;
  readonly at: string;
  readonly tookMs: number;
  /** Who had it run; null: it was due. */
  readonly by: string | null;
  /** How many findings; null when it could not be carried out. */
  readonly total: number | null;
  readonly error: string | null;
}

export interface Verification extends VerificationSummary {
  /** The first of them. */
  readonly findings: readonly VerifierFinding[];
}

export interface VerifierView {
  /** Null: nothing was verified yet. */
  readonly last: Verification | null;
  /** Those before it, newest first. */
  readonly earlier: readonly VerificationSummary[];
  /** By the platform's clock. */
  readonly now: string;
}

/** How often everything is verified without being asked, by the platform's clock. */
export const VERIFIED_EVERY_MINUTES = 60;
