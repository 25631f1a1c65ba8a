import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useTexts } from '../texts';

/**
 * Takes one step on the server and says what it refused.
 * @returns the answer's data, undefined when it was refused
 */
export function useStep() {
  const { post, put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { text } = useTexts();
  return useCallback(
    async <T>(
      method: 'post' | 'put',
      path: string,
      body: object = {},
      done?: string,
    ): Promise<T | undefined> => {
      try {
        const send = method === 'post' ? post : put;
        const { data } = await send<{ data: T }>(path, body);
        if (done) toggleNotification({ type: 'success', message: done });
        return data.data;
      } catch (error) {
        const { message } = error as { message?: string };
        toggleNotification({ type: 'danger', message: message ?? text('terms.refused') });
        return undefined;
      }
    },
    [post, put, text, toggleNotification],
  );
}
