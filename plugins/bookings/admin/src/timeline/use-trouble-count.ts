import type { OperationsPage } from '@rental/payments/contracts/admin-payments';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

/** How many of the booking's operations at Stripe have failed or are stuck; 0 until it is known. */
export function useTroubleCount(bookingId: string): number {
  const { get } = useFetchClient();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    get<OperationsPage>(`/payments/operations?booking=${bookingId}`).then(
      ({ data }) => isCurrent && setCount(data.data.filter(needsSomebody).length),
      // The link beside it leads to the page that says what is wrong.
      () => isCurrent && setCount(0),
    );
    return () => {
      isCurrent = false;
    };
  }, [bookingId, get]);
  return count;
}

const needsSomebody = ({ standing }: OperationsPage['data'][number]): boolean =>
  standing === 'failed' || standing === 'stuck';
