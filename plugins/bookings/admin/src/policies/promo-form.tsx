import {
  Field,
  Flex,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Toggle,
} from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { currencyExponent } from '@rental/shared/money';
import type { PromoContent } from '../../../contracts/terms/contents';
import { PROMO_KINDS, type PromoKind } from '../../../contracts/terms/promo';
import { useTexts } from '../texts';
import { DayField } from './day-field';
import type { ErrorOf } from './error-of';

const Fields = styled.div`
  display: grid;
  gap: 2rem;
  grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr));
`;

interface FormProps {
  content: PromoContent;
  errorOf: ErrorOf;
  onChange: (content: PromoContent) => void;
}

/** A promo code's content, amounts typed in whole units of the currency. */
export function PromoForm({ content, errorOf, onChange }: FormProps) {
  const { text } = useTexts();
  const change = (part: Partial<PromoContent>): void => onChange({ ...content, ...part });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Field.Root name="summary" error={errorOf('summary')}>
        <Field.Label>{text('promo.summary')}</Field.Label>
        <Textarea
          value={content.summary}
          maxLength={400}
          onChange={(event) => change({ summary: event.target.value })}
        />
        <Field.Error />
      </Field.Root>
      <Fields>
        <Discount content={content} errorOf={errorOf} onChange={onChange} />
        {(['validFrom', 'validUntil'] as const).map((name) => (
          <DayField
            key={name}
            name={name}
            label={text(`promo.${name}`)}
            hint={text('promo.day.hint')}
            error={errorOf(name)}
            day={content[name]}
            onChange={(day) => change({ [name]: day })}
          />
        ))}
        {(['maxUses', 'maxUsesPerRenter'] as const).map((name) => (
          <Entry key={name} name={name} hint={text('promo.uses.hint')} error={errorOf(name)}>
            <NumberInput
              value={content[name]}
              onValueChange={(most?: number) => change({ [name]: most ?? 0 })}
            />
          </Entry>
        ))}
        <Entry name="firstBookingOnly" hint={text('promo.firstBookingOnly.hint')}>
          <Toggle
            onLabel={text('value.yes')}
            offLabel={text('value.no')}
            checked={content.firstBookingOnly}
            onChange={(event) => change({ firstBookingOnly: event.target.checked })}
          />
        </Entry>
      </Fields>
    </Flex>
  );
}

function Discount({ content, errorOf, onChange }: FormProps) {
  const { text } = useTexts();
  const change = (part: Partial<PromoContent>): void => onChange({ ...content, ...part });
  const { discountKind: kind, currency } = content;
  return (
    <>
      <Entry name="discountKind">
        <SingleSelect
          value={kind}
          onChange={(value: string | number) => change({ discountKind: value as PromoKind })}
        >
          {PROMO_KINDS.map((each) => (
            <SingleSelectOption key={each} value={each}>
              {text(`promo.kind.${each}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Entry>
      {kind === 'percent' ? (
        <Entry name="percent" hint={text('field.of_rental')} error={errorOf('percent')}>
          <NumberInput
            value={Number.isNaN(content.percent) ? undefined : content.percent}
            onValueChange={(percent?: number) => change({ percent: percent ?? NaN })}
          />
        </Entry>
      ) : (
        <Entry name="amount" error={errorOf('amount')}>
          <AmountInput
            amount={content.amount}
            currency={currency}
            onChange={(amount) => change({ amount })}
          />
        </Entry>
      )}
      <Entry name="currency" hint={text('promo.currency.hint')} error={errorOf('currency')}>
        <TextInput
          value={currency}
          maxLength={3}
          onChange={(event: { target: { value: string } }) =>
            change({ currency: event.target.value.toUpperCase() })
          }
        />
      </Entry>
      <Entry name="minRental" hint={text('promo.minRental.hint')} error={errorOf('minRental')}>
        <AmountInput
          amount={content.minRental}
          currency={currency}
          onChange={(minRental) => change({ minRental })}
        />
      </Entry>
    </>
  );
}

interface EntryProps {
  name: Exclude<keyof PromoContent, 'name'>;
  hint?: string;
  error?: string | undefined;
  children: ReactNode;
}

function Entry({ name, hint, error, children }: EntryProps) {
  const { text } = useTexts();
  return (
    <Field.Root name={name} hint={hint} error={error}>
      <Field.Label>{text(`promo.${name}`)}</Field.Label>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

interface AmountProps {
  amount: number;
  currency: string;
  onChange: (amount: number) => void;
}

function AmountInput({ amount, currency, onChange }: AmountProps) {
  const unit = 10 ** (currency.length === 3 ? currencyExponent(currency) : 2);
  return (
    <NumberInput
      value={Number.isNaN(amount) ? undefined : amount / unit}
      onValueChange={(major?: number) => onChange(Math.round((major ?? NaN) * unit))}
    />
  );
}
