import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { AuditPage } from '../../../contracts/audit';

export type AuditState =
  { status: 'loading' } | { status: 'failed' } | { status: 'ready'; page: AuditPage };

/** Reads one page of the log; what is shown stays until the next has come. */
export function useAuditLog(search: string): AuditState {
  const { get } = useFetchClient();
  const [state, setState] = useState<AuditState>({ status: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    get<AuditPage>(`/operations/audit-log?${search}`).then(
      ({ data }) => isCurrent && setState({ status: 'ready', page: data }),
      () => isCurrent && setState({ status: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [get, search]);
  return state;
}
