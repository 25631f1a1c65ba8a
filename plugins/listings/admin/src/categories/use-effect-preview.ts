import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { CategoryPreview } from '../../../contracts/category-editor';
import { refusalOf, type Refused } from './refusal-of';

export type PreviewState =
  | { readonly status: 'unchanged' }
  | { readonly status: 'asking' }
  | { readonly status: 'refused'; readonly refusal: Refused }
  | { readonly status: 'ready'; readonly preview: CategoryPreview };

const PAUSE_MS = 400;

/** Asks what the change would do, a moment after the last key. `body` null: nothing is changed. */
export function useEffectPreview(id: string, body: string | null, round: number): PreviewState {
  const { post } = useFetchClient();
  const [answered, setAnswered] = useState<{ body: string; state: PreviewState }>();
  useEffect(() => {
    if (body === null) return undefined;
    let isCurrent = true;
    const settle = (state: PreviewState): void => {
      if (isCurrent) setAnswered({ body, state });
    };
    const timer = setTimeout(() => {
      post<{ data: CategoryPreview }>(`/listings/categories/${id}/preview`, {
        draft: JSON.parse(body) as unknown,
      }).then(
        ({ data }) => settle({ status: 'ready', preview: data.data }),
        (error: unknown) => settle({ status: 'refused', refusal: refusalOf(error) }),
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [post, id, body, round]);
  if (body === null) return { status: 'unchanged' };
  return answered?.body === body ? answered.state : { status: 'asking' };
}
