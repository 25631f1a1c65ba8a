import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { ChargebackDetails } from '../../../contracts/admin-chargebacks';
import { REASON_LENGTH } from '../../../contracts/admin-payments';
import { EVIDENCE_FIELDS, LONGEST_EVIDENCE } from '../../../contracts/chargeback-evidence';
import { ReasonField } from '../reason-field';
import { useTexts } from '../texts';
import { useAnswering } from './use-answering';

interface FormProps {
  readonly details: ChargebackDetails;
  readonly onDone: () => void;
}

/** The texts that the bank is to read, begun with what the books know; or the loss accepted. */
export function AnswerForm({ details, onDone }: FormProps) {
  const { text } = useTexts();
  const [evidence, setEvidence] = useState<Record<string, string>>({ ...details.evidence });
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const { isSending, send } = useAnswering(details.id, onDone);

  function decide(step: 'answer' | 'accept'): void {
    const why = reason.trim();
    setShort(why.length < REASON_LENGTH.least);
    if (why.length < REASON_LENGTH.least) return;
    const texts = Object.entries(evidence).filter(([, value]) => value.trim() !== '');
    void send(
      step,
      step === 'answer' ? { reason: why, evidence: Object.fromEntries(texts) } : { reason: why },
    );
  }

  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Typography tag="h2" variant="beta">
        {text('chargeback.evidence')}
      </Typography>
      <Typography tag="p" textColor="neutral600" paddingTop={2} paddingBottom={4}>
        {text('chargeback.evidence.note')}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {EVIDENCE_FIELDS.map((field) => (
          <Field.Root key={field} name={field}>
            <Field.Label>{text(`chargeback.field.${field}`)}</Field.Label>
            <Textarea
              value={evidence[field] ?? ''}
              maxLength={LONGEST_EVIDENCE}
              onChange={(event) => setEvidence({ ...evidence, [field]: event.target.value })}
            />
          </Field.Root>
        ))}
        <ReasonField
          value={reason}
          hint={text('chargeback.reason.hint')}
          problem={isShort ? text('retry.reason.short') : undefined}
          onChange={setReason}
        />
        <Flex gap={2} wrap="wrap">
          <Button loading={isSending} onClick={() => decide('answer')}>
            {text('chargeback.submit')}
          </Button>
          <Button variant="danger-light" disabled={isSending} onClick={() => decide('accept')}>
            {text('chargeback.accept')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}
