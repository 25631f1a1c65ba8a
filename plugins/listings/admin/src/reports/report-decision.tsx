import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ReviewDecision } from '../../../contracts/moderation';
import { LEAST_NOTE, MOST_NOTE, type ListingReports } from '../../../contracts/reports';
import { ReasonDialog } from '../decision/reason-dialog';
import { useTemplates } from '../decision/use-templates';
import { sentenceOf } from '../refusal';
import { Section } from '../revision/section';
import { useTexts } from '../texts';

interface DecisionProps {
  readonly found: ListingReports;
  readonly onDecided: () => void;
}

type TakeDown = Exclude<ReviewDecision, 'approve'>;

/** Sends one decision, says what came of it, and has the case read again. */
function useSend(onDecided: () => void) {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isSending, setSending] = useState(false);
  async function send(path: string, body: object, done: string): Promise<boolean> {
    setSending(true);
    try {
      await post(path, body);
      toggleNotification({ type: 'success', message: done });
      onDecided();
      return true;
    } catch (error) {
      toggleNotification({ type: 'danger', message: sentenceOf(error) ?? text('done.failed') });
      return false;
    } finally {
      setSending(false);
    }
  }
  return { isSending, send };
}

/** All open reports of the listing at once: dismissed with a note, or right, and it is taken down. */
export function ReportDecision({
  found: { listingId, listing, reports },
  onDecided,
}: DecisionProps) {
  const { text } = useTexts();
  const templates = useTemplates();
  const { isSending, send } = useSend(onDecided);
  const [note, setNote] = useState('');
  const [isShort, setShort] = useState(false);
  const [takeDown, setTakeDown] = useState<TakeDown>();
  const open = reports.filter(({ closed }) => closed === null).map(({ id }) => id);

  async function dismiss(): Promise<void> {
    setShort(note.trim().length < LEAST_NOTE);
    if (note.trim().length < LEAST_NOTE) return;
    const done = text('reports.dismissed', { count: open.length });
    await send(`/listings/${listingId}/reports/dismiss`, { reports: open, note }, done);
  }
  return (
    <Section title={text('reports.decide', { count: open.length })}>
      <Field.Root
        name="note"
        required
        hint={text('reports.note.hint')}
        error={isShort ? text('reports.note.short') : undefined}
      >
        <Field.Label>{text('reports.note')}</Field.Label>
        <Textarea
          value={note}
          maxLength={MOST_NOTE}
          onChange={(event) => setNote(event.target.value)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Box paddingTop={3}>
        <Button variant="secondary" loading={isSending} onClick={() => void dismiss()}>
          {text('reports.dismiss')}
        </Button>
      </Box>
      {listing && <TakeDownChoice isLive={listing.isLive} onChoose={setTakeDown} />}
      {listing && takeDown && (
        <ReasonDialog
          decision={takeDown}
          targets={[listing]}
          templates={templates}
          isDeciding={isSending}
          onDecide={(verdict) =>
            void send(`/listings/${listingId}/take-down`, verdict, text('reports.takenDown')).then(
              () => setTakeDown(undefined),
            )
          }
          onClose={() => setTakeDown(undefined)}
        />
      )}
    </Section>
  );
}

interface ChoiceProps {
  readonly isLive: boolean;
  readonly onChoose: (decision: TakeDown) => void;
}

/** Until its owner has changed it, or for good. */
function TakeDownChoice({ isLive, onChoose }: ChoiceProps) {
  const { text } = useTexts();
  return (
    <Box paddingTop={5}>
      <Typography tag="p" textColor="neutral600">
        {text(isLive ? 'reports.takeDown.hint' : 'reports.takeDown.notLive')}
      </Typography>
      {isLive && (
        <Flex gap={2} wrap="wrap" paddingTop={3}>
          <Button variant="tertiary" onClick={() => onChoose('request_changes')}>
            {text('reports.takeDown.request_changes')}
          </Button>
          <Button variant="danger" onClick={() => onChoose('reject')}>
            {text('reports.takeDown.reject')}
          </Button>
        </Flex>
      )}
    </Box>
  );
}
