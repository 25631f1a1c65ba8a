import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useTexts } from '../texts';

/** `send` tells what came of it, and has the page read again. */
export function useAnswering(id: string, onDone: () => void) {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isSending, setSending] = useState(false);
  async function send(step: 'answer' | 'accept', body: object): Promise<void> {
    setSending(true);
    try {
      await post(`/payments/chargebacks/${id}/${step}`, body);
      toggleNotification({ type: 'success', message: text(`chargeback.${step}.done`) });
    } catch (error) {
      const { message } = error as { message?: string };
      toggleNotification({ type: 'danger', message: message || text('chargeback.refused') });
    }
    setSending(false);
    onDone();
  }
  return { isSending, send };
}
