import { FORM, type EditorState } from './steps';

/** What an input of a step shows: the entry that was refused, else what is stored. */
export interface StepFields {
  values: Readonly<Record<string, string>>;
  state: EditorState | undefined;
}

export const fieldOf = ({ values, state }: StepFields, name: string) => ({
  form: FORM,
  name,
  error: state?.errors[name],
  defaultValue: valueOf({ values, state }, name),
});

/** Without an entry after an attempt, nothing was chosen. */
export const valueOf = ({ values, state }: StepFields, name: string): string =>
  (state && Object.keys(state.values).length > 0 ? state.values[name] : values[name]) ?? '';
