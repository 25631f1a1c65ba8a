import { useAnswer } from '@rental/shared/admin/use-answer';
import {
  Button,
  Field,
  Flex,
  Loader,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import type { TermsRetirement } from '../../../contracts/terms/admin-terms';
import { useTexts } from '../texts';
import { RetirementEffects } from './retirement-effects';
import { useStep } from './use-step';

interface DialogProps {
  /** Of any version of the series, on the admin API. */
  readonly path: string;
  readonly onClose: (done: boolean) => void;
}

/** Retires a policy or promo code, or brings it back, once what that does was shown. */
export function RetireDialog({ path, onClose }: DialogProps) {
  const { text } = useTexts();
  const { answer } = useAnswer<{ data: TermsRetirement }>(`${path}/retirement`);
  if (answer.status === 'ready')
    return <Found path={path} found={answer.body.data} onClose={onClose} />;
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose(false)}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{text('terms.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {answer.status === 'loading' ? (
            <Loader>{text('terms.loading')}</Loader>
          ) : (
            <Typography role="alert" textColor="danger700">
              {text('terms.failed')}
            </Typography>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Found({ path, found, onClose }: DialogProps & { found: TermsRetirement }) {
  const { text } = useTexts();
  const step = useStep();
  const [successor, setSuccessor] = useState(found.successors[0]?.slug);
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const way = found.retired ? 'bring_back' : 'retire';
  const asksSuccessor = way === 'retire' && found.successors.length > 0;

  async function decide(): Promise<void> {
    setBusy(true);
    const body = { reason: reason.trim(), ...(asksSuccessor ? { successor } : {}) };
    const url = `${path}/${way === 'retire' ? 'retire' : 'bring-back'}`;
    const done = await step('post', url, body, text(`${way}.done`, { name: found.name }));
    setBusy(false);
    if (done) onClose(true);
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose(false)}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{text(`${way}.title`, { name: found.name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <RetirementEffects found={found} />
            {found.refusal === null && asksSuccessor && (
              <Successor found={found} value={successor} onChange={setSuccessor} />
            )}
            {found.refusal === null && <Reason value={reason} onChange={setReason} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onClose(false)}>
            {text('terms.cancel')}
          </Button>
          {found.refusal === null && (
            <Button
              variant={way === 'retire' ? 'danger' : 'default'}
              loading={isBusy}
              disabled={reason.trim() === ''}
              onClick={() => void decide()}
            >
              {text(`${way}.do`)}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

interface SuccessorProps {
  readonly found: TermsRetirement;
  readonly value: string | undefined;
  readonly onChange: (slug: string) => void;
}

function Successor({ found: { successors }, value, onChange }: SuccessorProps) {
  const { text } = useTexts();
  return (
    <Field.Root required name="successor" hint={text('retire.successor.hint')}>
      <Field.Label>{text('retire.successor')}</Field.Label>
      <SingleSelect value={value} onChange={(slug) => onChange(String(slug))}>
        {successors.map(({ slug, name }) => (
          <SingleSelectOption key={slug} value={slug}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}

function Reason({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const { text } = useTexts();
  return (
    <Field.Root required name="reason" hint={text('retire.reason.hint')}>
      <Field.Label>{text('retire.reason')}</Field.Label>
      <Textarea value={value} maxLength={1000} onChange={(event) => onChange(event.target.value)} />
      <Field.Hint />
    </Field.Root>
  );
}
