import { EDITOR_STEPS } from '@rental/listings/contracts/editor-steps';
import type { FormState } from '~/features/forms/form-state';

export const STEPS = [...EDITOR_STEPS, 'preview'] as const;
export type Step = (typeof STEPS)[number];

export const isStep = (text: string | undefined): text is Step =>
  STEPS.some((step) => step === text);

/** Where saving a step leads. */
export const stepAfter = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? 'preview';

/** The forms' id, for every step. */
export const FORM = 'listing';
/** What the server refused; entries by the name of their field. */
export type EditorState = FormState<string>;
