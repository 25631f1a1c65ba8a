import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { PaymentsHealth, VerificationEntry } from '../../../contracts/admin-payments';

export interface HealthState {
  /** Undefined until it is read. */
  health: PaymentsHealth | undefined;
  isChecking: boolean;
  hasFailed: boolean;
  check: () => void;
}

/** Reads how payments are doing; `check` has the ledger compared with Stripe now. */
export function useHealth(): HealthState {
  const { get, post } = useFetchClient();
  const [health, setHealth] = useState<PaymentsHealth>();
  const [isChecking, setChecking] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    get<{ data: PaymentsHealth }>('/payments/health').then(
      ({ data }) => isCurrent && setHealth(data.data),
      () => isCurrent && setFailed(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [get]);
  const check = useCallback(() => {
    setChecking(true);
    setFailed(false);
    post<{ data: VerificationEntry }>('/payments/check', {})
      .then(
        ({ data }) => setHealth((last) => last && { ...last, verification: data.data }),
        () => setFailed(true),
      )
      .finally(() => setChecking(false));
  }, [post]);
  return { health, isChecking, hasFailed, check };
}
