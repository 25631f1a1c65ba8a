import {
  Button,
  Field,
  Flex,
  Modal,
  Radio,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import type { TermsDetail } from '../../../contracts/terms/admin-terms';
import { useTexts } from '../texts';
import { useStep } from './use-step';

interface DialogProps {
  path: string;
  found: TermsDetail;
  onClose: (done: boolean) => void;
}

type When = 'now' | 'later';

const DAY_MS = 86_400_000;

/** Tomorrow's midnight by the platform's clock, as the field takes it. */
function tomorrow(now: string): string {
  const date = new Date(Date.parse(now) + DAY_MS);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T00:00`;
}

/** Asks from when it counts, and once more whether it should. */
export function PublishDialog({ path, found: { version, now }, onClose }: DialogProps) {
  const { text } = useTexts();
  const step = useStep();
  const [when, setWhen] = useState<When>('now');
  const [date, setDate] = useState(() => tomorrow(now));
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function publish(): Promise<void> {
    setBusy(true);
    const body = {
      effectiveFrom: when === 'now' || date === '' ? null : new Date(date).toISOString(),
      updatedAt: version.updatedAt,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    };
    const published = await step('post', `${path}/publish`, body, text('step.published'));
    setBusy(false);
    if (published) onClose(true);
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose(false)}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{text('step.publish.title', { version: version.version })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography tag="p">{text('step.publish.text')}</Typography>
            <WhenField when={when} onChange={setWhen} />
            {when === 'later' && <DateField date={date} onChange={setDate} />}
            <ReasonField reason={reason} onChange={setReason} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onClose(false)}>
            {text('terms.cancel')}
          </Button>
          <Button
            loading={isBusy}
            disabled={when === 'later' && date === ''}
            onClick={() => void publish()}
          >
            {text('step.publish.do')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function DateField({ date, onChange }: { date: string; onChange: (date: string) => void }) {
  const { text } = useTexts();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <Field.Root required name="date" hint={text('step.publish.zone', { zone: timeZone })}>
      <Field.Label>{text('step.publish.date')}</Field.Label>
      <TextInput
        type="datetime-local"
        value={date}
        onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}

function WhenField({ when, onChange }: { when: When; onChange: (when: When) => void }) {
  const { text } = useTexts();
  return (
    <Field.Root name="when">
      <Field.Label>{text('step.publish.when')}</Field.Label>
      <Radio.Group
        value={when}
        onValueChange={(value: string) => onChange(value === 'later' ? 'later' : 'now')}
        aria-label={text('step.publish.when')}
      >
        <Radio.Item value="now">{text('step.publish.now')}</Radio.Item>
        <Radio.Item value="later">{text('step.publish.later')}</Radio.Item>
      </Radio.Group>
    </Field.Root>
  );
}

function ReasonField({ reason, onChange }: { reason: string; onChange: (reason: string) => void }) {
  const { text } = useTexts();
  return (
    <Field.Root name="reason" hint={text('step.publish.reason.hint')}>
      <Field.Label>{text('step.publish.reason')}</Field.Label>
      <Textarea
        value={reason}
        maxLength={1000}
        onChange={(event) => onChange(event.target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}
