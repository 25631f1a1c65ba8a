import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { OperationsPage } from '../../../contracts/admin-payments';

export type OperationsState =
  { status: 'loading' } | { status: 'failed' } | { status: 'ready'; page: OperationsPage };

/** Reads one page of operations; `reload` reads it again and keeps what is shown until then. */
export function useOperations(search: string): { state: OperationsState; reload: () => void } {
  const { get } = useFetchClient();
  const [state, setState] = useState<OperationsState>({ status: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    get<OperationsPage>(`/payments/operations?${search}`).then(
      ({ data }) => isCurrent && setState({ status: 'ready', page: data }),
      () => isCurrent && setState({ status: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [get, search, round]);
  return { state, reload: useCallback(() => setRound((last) => last + 1), []) };
}
