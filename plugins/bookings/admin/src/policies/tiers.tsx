import { Button, Field, Flex, IconButton, NumberInput, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import type { PolicyContent } from '../../../contracts/terms/contents';
import { useTexts } from '../texts';
import type { ErrorOf } from './error-of';

const Row = styled.div`
  align-items: start;
  display: grid;
  gap: 1.2rem;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;

  & > button {
    margin-top: 2.8rem;
  }
`;

type Tier = PolicyContent['tiers'][number];

interface TiersProps {
  tiers: readonly Tier[];
  errorOf: ErrorOf;
  onChange: (tiers: Tier[]) => void;
}

/** Half as long before the start, half as much back. */
const nextTier = (last: Tier | undefined): Tier => ({
  hoursBefore: Math.floor((last?.hoursBefore ?? 48) / 2),
  refundPercent: Math.floor((last?.refundPercent ?? 100) / 2),
});

export function Tiers({ tiers, errorOf, onChange }: TiersProps) {
  const { text } = useTexts();
  const replace = (index: number, change: Partial<Tier>): void =>
    onChange(tiers.map((tier, i) => (i === index ? { ...tier, ...change } : tier)));
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={4}
      role="group"
      aria-label={text('field.tiers')}
    >
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography variant="pi" fontWeight="bold">
          {text('field.tiers')}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {text('field.tiers.hint')}
        </Typography>
      </Flex>
      {tiers.map((tier, index) => (
        <TierRow
          key={index}
          tier={tier}
          index={index}
          errorOf={errorOf}
          onChange={(change) => replace(index, change)}
          onRemove={() => onChange(tiers.filter((_, i) => i !== index))}
        />
      ))}
      {errorOf('tiers') && <Typography textColor="danger600">{errorOf('tiers')}</Typography>}
      <Flex>
        <Button
          type="button"
          variant="tertiary"
          startIcon={<Plus />}
          onClick={() => onChange([...tiers, nextTier(tiers.at(-1))])}
        >
          {text('field.tier.add')}
        </Button>
      </Flex>
    </Flex>
  );
}

interface TierProps {
  tier: Tier;
  index: number;
  errorOf: ErrorOf;
  onChange: (change: Partial<Tier>) => void;
  onRemove: () => void;
}

function TierRow({ tier, index, errorOf, onChange, onRemove }: TierProps) {
  const { text } = useTexts();
  return (
    <Row>
      {(['hoursBefore', 'refundPercent'] as const).map((name) => (
        <Field.Root
          key={name}
          name={`tiers.${index}.${name}`}
          error={errorOf(`tiers.${index}.${name}`)}
        >
          <Field.Label>{text(`field.${name}`)}</Field.Label>
          <NumberInput
            value={Number.isNaN(tier[name]) ? undefined : tier[name]}
            onValueChange={(value?: number) => onChange({ [name]: value ?? NaN })}
          />
          <Field.Error />
        </Field.Root>
      ))}
      <IconButton label={text('field.tier.remove', { number: index + 1 })} onClick={onRemove}>
        <Trash />
      </IconButton>
    </Row>
  );
}
