import { useCallback, useState } from 'react';
import { useAnswer, type Answer } from '@rental/shared/admin/use-answer';
import type { CategoryDetail } from '../../../contracts/category-editor';
import { isSame, toEdited, type EditedDraft } from './edited-draft';

export interface CategoryState {
  readonly answer: Answer<{ data: CategoryDetail }>;
  /** As stored; null until it is read. */
  readonly stored: CategoryDetail | null;
  readonly draft: EditedDraft | null;
  readonly isChanged: boolean;
  readonly edit: (change: Partial<EditedDraft>) => void;
  readonly reset: () => void;
  readonly reload: () => void;
}

/** Reads a category and holds what is changed of it; another stored version drops the changes. */
export function useCategory(id: string): CategoryState {
  const { answer, reload } = useAnswer<{ data: CategoryDetail }>(`/listings/categories/${id}`);
  const stored = answer.status === 'ready' && answer.body.data.id === id ? answer.body.data : null;
  const [edited, setEdited] = useState<{ version: string; draft: EditedDraft }>();
  const original = stored && toEdited(stored.draft);
  const isMine = stored !== null && edited?.version === stored.version;
  const draft = isMine ? edited.draft : original;
  const version = stored?.version ?? '';
  const edit = (change: Partial<EditedDraft>): void =>
    setEdited((last) => {
      const base = last?.version === version ? last.draft : original;
      return base ? { version, draft: { ...base, ...change } } : last;
    });
  return {
    answer,
    stored,
    draft,
    isChanged: draft !== null && original !== null && !isSame(draft, original),
    edit,
    reset: useCallback(() => setEdited(undefined), []),
    reload,
  };
}
