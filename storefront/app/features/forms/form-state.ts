/** What a form shows after an attempt that failed: the entries as they were, and what to mend. */
export interface FormState<Field extends string> {
  /** Never a password. */
  values: Partial<Record<Field, string>>;
  errors: Partial<Record<Field, string>>;
  /** What concerns no single entry. */
  failure?: string;
}

/** Links and descriptions agree on these. */
export const fieldId = (form: string, field: string): string => `${form}-${field}`;
export const errorId = (form: string, field: string): string => `${form}-${field}-error`;
