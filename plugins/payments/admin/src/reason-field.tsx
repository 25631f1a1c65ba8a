import { Field, Textarea } from '@strapi/design-system';
import { REASON_LENGTH } from '../../contracts/admin-payments';
import { useTexts } from './texts';

interface ReasonProps {
  value: string;
  hint: string;
  problem: string | undefined;
  onChange: (value: string) => void;
}

/** Why somebody does something to money; it is kept. */
export function ReasonField({ value, hint, problem, onChange }: ReasonProps) {
  const { text } = useTexts();
  return (
    <Field.Root required name="reason" hint={hint} error={problem}>
      <Field.Label>{text('retry.reason')}</Field.Label>
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
