import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { OperationEntry } from '../../../contracts/admin-payments';
import { problemKey } from '../advice';
import { useTexts, type Translate } from '../texts';

interface Notice {
  type: 'success' | 'info' | 'danger';
  message: string;
}

function noticeOf({ standing, problem }: OperationEntry, text: Translate): Notice {
  if (standing === 'done') return { type: 'success', message: text('retry.done') };
  if (standing === 'waiting' || standing === 'stuck')
    return { type: 'info', message: text('retry.waiting') };
  return { type: 'danger', message: text('retry.again', { problem: text(problemKey(problem)) }) };
}

/** The server's own sentence, where it has one. */
function refusalOf(error: unknown, text: Translate): Notice {
  const { message } = error as { message?: unknown };
  const said = typeof message === 'string' && message !== '';
  return { type: 'danger', message: said ? message : text('retry.refused') };
}

/** Has the operation tried again, and says what came of it. */
export function useRetry(operation: Pick<OperationEntry, 'key'>): {
  isTrying: boolean;
  retry: (reason: string) => Promise<void>;
} {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isTrying, setTrying] = useState(false);
  async function retry(reason: string): Promise<void> {
    setTrying(true);
    const request = { key: operation.key, reason };
    const notice = await post<{ data: OperationEntry }>('/payments/operations/retry', request).then(
      ({ data }) => noticeOf(data.data, text),
      (error: unknown) => refusalOf(error, text),
    );
    toggleNotification(notice);
  }
  return { isTrying, retry };
}
