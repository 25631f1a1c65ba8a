import { useAnswer, type Answer } from '@rental/shared/admin/use-answer';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { VerifierView } from '../../../contracts/verifier';
import { useTexts } from '../texts';

export interface Verifier {
  readonly answer: Answer<{ data: VerifierView }>;
  readonly isRunning: boolean;
  readonly run: () => Promise<void>;
}

/** The stored outcomes; `run` has everything verified now. */
export function useVerifier(): Verifier {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { answer, reload } = useAnswer<{ data: VerifierView }>('/operations/verifier');
  const [isRunning, setRunning] = useState(false);
  const run = async (): Promise<void> => {
    setRunning(true);
    try {
      await post('/operations/verifier/runs', {});
    } catch {
      toggleNotification({ type: 'danger', message: text('verifier.run.failed') });
    } finally {
      setRunning(false);
      reload();
    }
  };
  return { answer, isRunning, run };
}
