import { getFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { ClaimHolder } from '../../../contracts/moderation';
import { holderOf } from '../refusal';

/** Somebody who only passes by on the way down the queue claims nothing. */
const PAUSE_MS = 200;
/** Renews the own claim, and finds out when a colleague's is given back. */
const RENEW_MS = 10_000;

/**
 * Claims the listing while it is shown, and gives it back afterwards.
 *
 * @returns who holds it; undefined until that is known
 */
export function useClaim(listingId: string, mayClaim: boolean): ClaimHolder | undefined {
  const [claim, setClaim] = useState<{ listingId: string; holder: ClaimHolder }>();
  useEffect(() => {
    if (!mayClaim) return undefined;
    // The hook's client would drop what is under way when the page is left: the giving back, too.
    const { post } = getFetchClient();
    let isCurrent = true;
    const release = (): void => {
      // It runs out by itself when this does not reach the server.
      post(`/listings/${listingId}/release`, {}).catch(() => undefined);
    };
    const ask = (): void => {
      post<{ data: ClaimHolder }>(`/listings/${listingId}/claim`, {}).then(
        ({ data }) => (isCurrent ? setClaim({ listingId, holder: data.data }) : release()),
        (error: unknown) => {
          const holder = holderOf(error);
          if (isCurrent && holder) setClaim({ listingId, holder });
        },
      );
    };
    const first = setTimeout(ask, PAUSE_MS);
    const renewal = setInterval(ask, RENEW_MS);
    return () => {
      isCurrent = false;
      clearTimeout(first);
      clearInterval(renewal);
      release();
    };
  }, [listingId, mayClaim]);
  return claim?.listingId === listingId ? claim.holder : undefined;
}
