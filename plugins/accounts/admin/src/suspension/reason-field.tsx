import { Field, Textarea } from '@strapi/design-system';
import { REASON_LENGTH } from '../../../contracts/suspension';
import { useTexts } from '../texts';

interface ReasonProps {
  value: string;
  hint: string;
  isShort: boolean;
  onChange: (value: string) => void;
}

/** Why; without it nothing is done. */
export function ReasonField({ value, hint, isShort, onChange }: ReasonProps) {
  const { text } = useTexts();
  const problem = text('reason.short', { least: REASON_LENGTH.least });
  return (
    <Field.Root required name="reason" hint={hint} error={isShort ? problem : undefined}>
      <Field.Label>{text('reason')}</Field.Label>
      <Textarea
        value={value}
        maxLength={REASON_LENGTH.most}
        onChange={(event) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
