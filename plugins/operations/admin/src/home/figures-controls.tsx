import { SPANS, type Span } from '@rental/bookings/contracts/admin-overview';
import { Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useTexts } from '../texts';

export const DIMENSIONS = ['day', 'category', 'city'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

interface ControlsProps {
  readonly days: Span;
  readonly onDays: (days: Span) => void;
  readonly by: Dimension;
  readonly onBy: (by: Dimension) => void;
  readonly currencies?: readonly string[] | undefined;
  readonly currency?: string | undefined;
  readonly onCurrency?: (currency: string) => void;
}

/** The span, what it is split by, and the currency where there are several. */
export function FiguresControls(props: ControlsProps) {
  const { text } = useTexts();
  const { days, onDays, by, onBy, currencies = [], currency, onCurrency } = props;
  return (
    <Flex gap={2} wrap="wrap" paddingBottom={3}>
      <Choice
        label={text('home.figures.span')}
        value={String(days)}
        options={SPANS.map((span) => [String(span), text('home.figures.days', { days: span })])}
        onChange={(value) => onDays(Number(value) as Span)}
      />
      <Choice
        label={text('home.figures.by')}
        value={by}
        options={DIMENSIONS.map((each) => [each, text(`home.figures.by.${each}`)])}
        onChange={(value) => onBy(value as Dimension)}
      />
      {currency !== undefined && currencies.length > 1 && (
        <Choice
          label={text('home.figures.currency')}
          value={currency}
          options={currencies.map((each) => [each, each])}
          onChange={(value) => onCurrency?.(value)}
        />
      )}
    </Flex>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <SingleSelect
    aria-label={label}
    size="S"
    value={value}
    onChange={(next: string | number) => onChange(String(next))}
  >
    {options.map(([each, words]) => (
      <SingleSelectOption key={each} value={each}>
        {words}
      </SingleSelectOption>
    ))}
  </SingleSelect>
);
