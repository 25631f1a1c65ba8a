import type { EditorView } from './editor-page.server';
import type { EditorState } from './steps';

/** What the fields of a step are drawn from. */
export interface StepProps {
  view: EditorView;
  state: EditorState | undefined;
}
