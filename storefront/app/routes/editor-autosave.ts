import { autosaveStep } from '~/features/listing-editor/save-step.server';
import { mutation } from '~/lib/mutation.server';

/** Where the editor's scripts store what is typed. */
export const action = mutation(autosaveStep);
