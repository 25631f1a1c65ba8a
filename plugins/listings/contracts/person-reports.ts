/** Reports about a person and by a person, for the page that staff have about them. */
import type { ReportReason } from './report-reasons';
import type { ReportOutcome, ReportSubject } from './reports';

/** A report in a line. Instants are ISO 8601 UTC. */
export interface ReportSummary {
  readonly id: string;
  readonly subject: {
    readonly kind: ReportSubject;
    readonly id: string;
    /** A listing's title; null for other subjects and for what is gone. */
    readonly title: string | null;
  };
  readonly reason: ReportReason;
  readonly words: string;
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly outcome: ReportOutcome | null;
}

export interface ReportTally {
  readonly open: number;
  readonly dismissed: number;
  /** Something was done: taken down, suspended. */
  readonly upheld: number;
  /** Newest first, at most five. */
  readonly last: readonly ReportSummary[];
}

export interface PersonReports {
  /** About this person, or about what is theirs. */
  readonly about: ReportTally;
  /** Sent by this person. */
  readonly by: ReportTally;
}
