import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { ClaimHolder, RevisionDetail } from '../../../contracts/moderation';
import { statusOf } from '../refusal';
import { useClaim } from './use-claim';

export type RevisionState =
  | { status: 'loading' }
  /** Decided or withdrawn meanwhile. */
  | { status: 'gone' }
  | { status: 'failed' }
  | { status: 'ready'; detail: RevisionDetail; holder: ClaimHolder | null };

/**
 * Reads what waits of a listing, and claims it for as long as it is shown.
 *
 * @param mayClaim false for staff who may only read
 */
export function useRevision(listingId: string, revision: number, mayClaim: boolean): RevisionState {
  const { get } = useFetchClient();
  const [state, setState] = useState<RevisionState>({ status: 'loading' });
  const holder = useClaim(listingId, mayClaim);
  useEffect(() => {
    let isCurrent = true;
    setState({ status: 'loading' });
    get<{ data: RevisionDetail }>(`/listings/${listingId}/review`).then(
      ({ data }) =>
        isCurrent && setState({ status: 'ready', detail: data.data, holder: data.data.claim }),
      (error: unknown) =>
        isCurrent && setState({ status: statusOf(error) === 404 ? 'gone' : 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [get, listingId, revision]);
  if (state.status !== 'ready' || holder === undefined) return state;
  return { ...state, holder };
}
