import { formatMoney } from '@rental/shared/format-money';
import { Button, Modal, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import { REASON_LENGTH } from '../../../contracts/admin-payments';
import type { DifferenceEntry } from '../../../contracts/differences';
import { ReasonField } from '../reason-field';
import { useTexts } from '../texts';

interface DialogProps {
  readonly difference: DifferenceEntry;
  readonly onClose: (isReleased: boolean) => void;
}

/** Asks for the reason before an owner is paid although something differs. */
export function ReleaseDialog({ difference, onClose }: DialogProps) {
  const { text, locale } = useTexts();
  const { isReleasing, release } = useRelease(difference);
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const { amount, currency, owner } = difference;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const why = reason.trim();
    if (why.length < REASON_LENGTH.least) return setShort(true);
    onClose(await release(why));
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose(false)}>
      <Modal.Content>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Modal.Header>
            <Modal.Title>{text('differences.release.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Typography tag="p" paddingBottom={4}>
              {text('differences.release.question', {
                amount: formatMoney(amount, currency, locale),
                owner: owner?.name || difference.account,
              })}
            </Typography>
            <ReasonField
              value={reason}
              hint={text('differences.release.hint')}
              problem={isShort ? text('retry.reason.short') : undefined}
              onChange={setReason}
            />
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={() => onClose(false)}>
              {text('retry.cancel')}
            </Button>
            <Button type="submit" loading={isReleasing}>
              {text('differences.release.confirm')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

/** `release` answers whether the list is to be read again; a refusal was told. */
function useRelease({ id }: DifferenceEntry) {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isReleasing, setReleasing] = useState(false);
  async function release(reason: string): Promise<boolean> {
    setReleasing(true);
    try {
      await post(`/payments/differences/${id}/release`, { reason });
      toggleNotification({ type: 'success', message: text('differences.release.done') });
    } catch (error) {
      const { message } = error as { message?: string };
      toggleNotification({
        type: 'danger',
        message: message || text('differences.release.refused'),
      });
    }
    return true;
  }
  return { isReleasing, release };
}
