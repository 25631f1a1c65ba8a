/** Why somebody reports something. Small: forms in the browser load it. */

export const REPORT_REASONS = [
  'not_as_described',
  'prohibited_item',
  'fraud',
  'offensive',
  'photos_of_others',
  'other',
] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** Characters. */
export const REPORT_WORDS_MOST = 1000;
