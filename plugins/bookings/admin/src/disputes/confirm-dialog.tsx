import { Box, Button, Modal, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ResolutionOutcome, ResolutionRequest } from '../../../contracts/disputes';
import { useTexts } from '../texts';
import { OutcomeAmounts } from './amounts';

interface DialogProps {
  bookingId: string;
  request: ResolutionRequest;
  outcome: ResolutionOutcome;
  /** It is made on appeal. */
  isFinal: boolean;
  onClose: (decided: boolean) => void;
}

/** The amounts once more before anything is decided. */
export function ConfirmDialog({ bookingId, request, outcome, isFinal, onClose }: DialogProps) {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = useState(false);

  async function decide(): Promise<void> {
    setBusy(true);
    try {
      await post(`/bookings/${bookingId}/dispute/resolve`, request);
      toggleNotification({ type: 'success', message: text('decision.done') });
      onClose(true);
    } catch (error) {
      const { message } = error as { message?: string };
      toggleNotification({ type: 'danger', message: message ?? text('decision.refused') });
      onClose(false);
    }
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose(false)}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{text('decision.confirm.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <OutcomeAmounts outcome={outcome} currency={outcome.currency} />
          <Box paddingTop={4}>
            <Typography tag="p">
              {text(isFinal ? 'decision.confirm.final' : 'decision.confirm.text')}
            </Typography>
          </Box>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onClose(false)}>
            {text('decision.back')}
          </Button>
          <Button loading={isBusy} onClick={() => void decide()}>
            {text('decision.confirm')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
