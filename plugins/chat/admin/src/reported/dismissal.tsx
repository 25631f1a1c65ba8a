import { LEAST_NOTE, MOST_NOTE } from '@rental/listings/contracts/reports';
import { Box, Button, Field, Textarea } from '@strapi/design-system';
import { isFetchError, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { Card } from '../card';
import { useTexts } from '../texts';

/** Ends every open report of the conversation, with a note; then nobody of staff reads it any more. */
export function Dismissal({ id }: { readonly id: string }) {
  const { text } = useTexts();
  const { isSending, dismiss } = useDismissal(id);
  const [note, setNote] = useState('');
  const [isShort, setShort] = useState(false);

  function send(): void {
    const why = note.trim();
    setShort(why.length < LEAST_NOTE);
    if (why.length >= LEAST_NOTE) void dismiss(why);
  }

  return (
    <Card title={text('dismiss.title')}>
      <Field.Root
        name="note"
        required
        hint={text('dismiss.note.hint')}
        error={isShort ? text('dismiss.note.short') : undefined}
      >
        <Field.Label>{text('dismiss.note')}</Field.Label>
        <Textarea
          value={note}
          maxLength={MOST_NOTE}
          onChange={(event) => setNote(event.target.value)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Box paddingTop={3}>
        <Button variant="secondary" loading={isSending} onClick={send}>
          {text('dismiss.send')}
        </Button>
      </Box>
    </Card>
  );
}

/** Says what came of it, and goes back to the list. */
function useDismissal(id: string) {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const [isSending, setSending] = useState(false);
  async function dismiss(note: string): Promise<void> {
    setSending(true);
    try {
      const path = `/chat/reported/${id}/dismiss`;
      const { data } = await post<{ data: { closed: number } }>(path, { note });
      const message = text('dismiss.done', { count: data.data.closed });
      toggleNotification({ type: 'success', message });
      navigate('/plugins/chat');
    } catch (error) {
      const message = isFetchError(error) ? error.message : text('dismiss.failed');
      toggleNotification({ type: 'danger', message });
      setSending(false);
    }
  }
  return { isSending, dismiss };
}
