import { Field, Flex, Textarea, Toggle } from '@strapi/design-system';
import type { PolicyContent } from '../../../contracts/terms/contents';
import { useTexts } from '../texts';
import { Tiers } from './tiers';
import type { ErrorOf } from './error-of';

interface FormProps {
  content: PolicyContent;
  errorOf: ErrorOf;
  onChange: (content: PolicyContent) => void;
}

/** A cancellation policy's content. */
export function PolicyForm({ content, errorOf, onChange }: FormProps) {
  const { text } = useTexts();
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Field.Root
        required
        name="summary"
        hint={text('field.summary.hint')}
        error={errorOf('summary')}
      >
        <Field.Label>{text('field.summary')}</Field.Label>
        <Textarea
          value={content.summary}
          maxLength={400}
          onChange={(event) => onChange({ ...content, summary: event.target.value })}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Tiers
        tiers={content.tiers}
        errorOf={errorOf}
        onChange={(tiers) => onChange({ ...content, tiers })}
      />
      {(['inProgressRefund', 'serviceFeeRefundable'] as const).map((name) => (
        <Field.Root key={name} name={name} hint={text(`field.${name}.hint`)} maxWidth="40rem">
          <Field.Label>{text(`field.${name}`)}</Field.Label>
          <Toggle
            onLabel={text('value.yes')}
            offLabel={text('value.no')}
            checked={content[name]}
            onChange={(event) => onChange({ ...content, [name]: event.target.checked })}
          />
          <Field.Hint />
        </Field.Root>
      ))}
    </Flex>
  );
}
