import { isFetchError, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { RATES_ERRORS, type SetRatesRequest } from '../../../contracts/rates';
import { useTexts } from '../texts';

interface Sending {
  readonly isSending: boolean;
  /** The server's own sentence. */
  readonly problem: string | undefined;
  /** The last answer was that a rate jumps: sent again, it is meant. */
  readonly isFar: boolean;
  readonly send: (request: SetRatesRequest) => Promise<void>;
}

export function useSetRates(onSet: () => void): Sending {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [isFar, setFar] = useState(false);
  async function send(request: SetRatesRequest): Promise<void> {
    setSending(true);
    try {
      await post('/search/rates', request);
      toggleNotification({ type: 'success', message: text('rates.done') });
      onSet();
    } catch (error) {
      setProblem(isFetchError(error) ? error.message : text('rates.refused'));
      setFar(codeOf(error) === RATES_ERRORS.RATE_JUMPS);
    }
    setSending(false);
  }
  return { isSending, problem, isFar, send };
}

function codeOf(error: unknown): string | undefined {
  if (!isFetchError(error)) return undefined;
  const { details } = error.response?.data.error ?? {};
  return (details as { code?: string } | undefined)?.code;
}
