import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { CategoryDraft } from '../../../contracts/category-editor';
import { LISTING_ERRORS } from '../../../contracts/error-codes';
import { useTexts } from '../texts';
import { refusalOf } from './refusal-of';

export type Outcome = 'saved' | 'changed' | 'refused';

/** Saves what was previewed. `changed`: somebody was faster, or other listings are concerned. */
export function useSave(id: string): {
  isSaving: boolean;
  save: (draft: CategoryDraft, token: string) => Promise<Outcome>;
} {
  const { text } = useTexts();
  const { put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isSaving, setSaving] = useState(false);
  async function save(draft: CategoryDraft, token: string): Promise<Outcome> {
    setSaving(true);
    try {
      await put(`/listings/categories/${id}`, { draft, token });
      toggleNotification({
        type: 'success',
        message: text('categories.saved', { name: draft.name }),
      });
      return 'saved';
    } catch (error) {
      const { code, message } = refusalOf(error);
      const isStale =
        code === LISTING_ERRORS.CATEGORY_CHANGED || code === LISTING_ERRORS.CATEGORY_EFFECT_CHANGED;
      toggleNotification({
        type: isStale ? 'warning' : 'danger',
        message: message ?? text('categories.failed'),
      });
      return isStale ? 'changed' : 'refused';
    } finally {
      setSaving(false);
    }
  }
  return { isSaving, save };
}
