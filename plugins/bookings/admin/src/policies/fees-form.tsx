import { Field, Flex, NumberInput, TextInput, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { FeesContent } from '../../../contracts/terms/contents';
import { useTexts } from '../texts';
import type { ErrorOf } from './error-of';
import { Taxes } from './taxes';

const Shares = styled.div`
  display: grid;
  gap: 2rem;
  grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr));
`;

/** Shares in percent; the others are whole numbers. */
const NUMBERS = ['lateGraceMinutes', 'lateFeeBps', 'lateFeeCapUnits'] as const;
const SHARES = ['renterFeeBps', 'commissionBps', 'ownerPenaltyBps', 'taxBps'] as const;

interface FormProps {
  content: FeesContent;
  errorOf: ErrorOf;
  onChange: (content: FeesContent) => void;
}

/** A fee schedule's content, typed in percent. */
export function FeesForm({ content, errorOf, onChange }: FormProps) {
  const { text } = useTexts();
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Shares>
        {SHARES.map((name) => (
          <Field.Root
            key={name}
            name={name}
            hint={text(name === 'taxBps' ? 'field.of_total' : 'field.of_rental')}
            error={errorOf(name)}
          >
            <Field.Label>{text(`field.${name}`)}</Field.Label>
            <NumberInput
              step={0.5}
              value={Number.isNaN(content[name]) ? undefined : content[name] / 100}
              onValueChange={(percent?: number) =>
                onChange({ ...content, [name]: Math.round((percent ?? NaN) * 100) })
              }
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        ))}
        <Field.Root name="taxLabel" hint={text('field.taxLabel.hint')} error={errorOf('taxLabel')}>
          <Field.Label>{text('field.taxLabel')}</Field.Label>
          <TextInput
            value={content.taxLabel}
            maxLength={60}
            onChange={(event: { target: { value: string } }) =>
              onChange({ ...content, taxLabel: event.target.value })
            }
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      </Shares>
      <Taxes content={content} errorOf={errorOf} onChange={onChange} />
      <Typography tag="h3" variant="delta">
        {text('field.late')}
      </Typography>
      <Shares>
        {NUMBERS.map((name) => (
          <LateField
            key={name}
            name={name}
            content={content}
            errorOf={errorOf}
            onChange={onChange}
          />
        ))}
      </Shares>
    </Flex>
  );
}

function LateField({
  name,
  content,
  errorOf,
  onChange,
}: FormProps & { name: (typeof NUMBERS)[number] }) {
  const { text } = useTexts();
  const size = name === 'lateFeeBps' ? 100 : 1;
  return (
    <Field.Root name={name} hint={text(`field.${name}.hint`)} error={errorOf(name)}>
      <Field.Label>{text(`field.${name}`)}</Field.Label>
      <NumberInput
        value={Number.isNaN(content[name]) ? undefined : content[name] / size}
        onValueChange={(value?: number) =>
          onChange({ ...content, [name]: Math.round((value ?? NaN) * size) })
        }
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
