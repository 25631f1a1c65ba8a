import {
  Button,
  Field,
  Flex,
  IconButton,
  NumberInput,
  TextInput,
  Toggle,
  Typography,
} from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import type { TaxRule } from '../../../contracts/taxes';
import type { FeesContent } from '../../../contracts/terms/contents';
import { useTexts } from '../texts';
import type { ErrorOf } from './error-of';

const Row = styled.div`
  align-items: start;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  display: grid;
  gap: 1.2rem;
  grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr));
  padding-top: 1.6rem;
`;

const NEW: TaxRule = { country: '', taxClass: '', label: '', bps: 0, inclusive: false };

interface TaxesProps {
  content: FeesContent;
  errorOf: ErrorOf;
  onChange: (content: FeesContent) => void;
}

/** Taxes of countries and of classes of categories. */
export function Taxes({ content, errorOf, onChange }: TaxesProps) {
  const { text } = useTexts();
  const { taxes } = content;
  const set = (next: TaxRule[]): void => onChange({ ...content, taxes: next });
  const replace = (index: number, change: Partial<TaxRule>): void =>
    set(taxes.map((rule, i) => (i === index ? { ...rule, ...change } : rule)));
  return (
    <Flex direction="column" alignItems="stretch" gap={4} role="group" aria-label={text('taxes')}>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography tag="h3" variant="delta">
          {text('taxes')}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {text('taxes.hint')}
        </Typography>
      </Flex>
      {taxes.map((rule, index) => (
        <TaxRow
          key={index}
          rule={rule}
          index={index}
          errorOf={errorOf}
          onChange={(change) => replace(index, change)}
          onRemove={() => set(taxes.filter((_, i) => i !== index))}
        />
      ))}
      <Flex>
        <Button
          type="button"
          variant="tertiary"
          startIcon={<Plus />}
          onClick={() => set([...taxes, NEW])}
        >
          {text('taxes.add')}
        </Button>
      </Flex>
      <Required content={content} errorOf={errorOf} onChange={onChange} />
    </Flex>
  );
}

function Required({ content, errorOf, onChange }: TaxesProps) {
  const { text } = useTexts();
  return (
    <Field.Root
      name="taxRequired"
      hint={text('field.taxRequired.hint')}
      error={errorOf('taxRequired')}
      maxWidth="40rem"
    >
      <Field.Label>{text('field.taxRequired')}</Field.Label>
      <Toggle
        onLabel={text('value.yes')}
        offLabel={text('value.no')}
        checked={content.taxRequired}
        onChange={(event) => onChange({ ...content, taxRequired: event.target.checked })}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

interface RowProps {
  rule: TaxRule;
  index: number;
  errorOf: ErrorOf;
  onChange: (change: Partial<TaxRule>) => void;
  onRemove: () => void;
}

const WORDS = { country: 2, taxClass: 60, label: 60 } as const;

function TaxRow({ rule, index, errorOf, onChange, onRemove }: RowProps) {
  const { text } = useTexts();
  const fieldOf = (name: keyof TaxRule) => ({
    name: `taxes.${index}.${name}`,
    error: errorOf(`taxes.${index}.${name}`),
  });
  return (
    <Row>
      {(['country', 'taxClass', 'label'] as const).map((name) => (
        <Field.Root key={name} {...fieldOf(name)} hint={text(`taxes.${name}.hint`)}>
          <Field.Label>{text(`taxes.${name}`)}</Field.Label>
          <TextInput
            value={rule[name]}
            maxLength={WORDS[name]}
            onChange={({ target: { value } }: { target: { value: string } }) =>
              onChange({ [name]: name === 'country' ? value.toUpperCase() : value })
            }
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      ))}
      <Field.Root {...fieldOf('bps')}>
        <Field.Label>{text('taxes.bps')}</Field.Label>
        <NumberInput
          step={0.5}
          value={Number.isNaN(rule.bps) ? undefined : rule.bps / 100}
          onValueChange={(percent?: number) =>
            onChange({ bps: Math.round((percent ?? NaN) * 100) })
          }
        />
        <Field.Error />
      </Field.Root>
      <Field.Root {...fieldOf('inclusive')} hint={text('taxes.inclusive.hint')}>
        <Field.Label>{text('taxes.inclusive')}</Field.Label>
        <Toggle
          onLabel={text('value.yes')}
          offLabel={text('value.no')}
          checked={rule.inclusive}
          onChange={(event) => onChange({ inclusive: event.target.checked })}
        />
        <Field.Hint />
      </Field.Root>
      <Flex paddingTop={5}>
        <IconButton label={text('taxes.remove', { number: index + 1 })} onClick={onRemove}>
          <Trash />
        </IconButton>
      </Flex>
    </Row>
  );
}
