import {
  Field,
  Table,
  Tbody,
  Td,
  TextInput,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { styled } from 'styled-components';
import { BASE_CURRENCY, type CurrencyRate } from '../../../contracts/rates';
import { useTexts } from '../texts';

type Head = 'currency' | 'rate' | 'new' | 'since' | 'listings';

const Digits = styled(Typography)`
  font-variant-numeric: tabular-nums;
`;

const Narrow = styled.div`
  inline-size: 16rem;
`;

interface TableProps {
  readonly rates: readonly CurrencyRate[];
  /** New rates by currency, as they are being written. */
  readonly typed: Readonly<Record<string, string>>;
  /** Undefined for staff who may not set rates. */
  readonly onType: ((currency: string, perUsd: string) => void) | undefined;
}

/** One row a currency. */
export function RateTable({ rates, typed, onType }: TableProps) {
  const { text, locale } = useTexts();
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const heads: readonly Head[] = onType
    ? ['currency', 'rate', 'new', 'since', 'listings']
    : ['currency', 'rate', 'since', 'listings'];
  return (
    <Table colCount={heads.length} rowCount={rates.length + 1}>
      <Thead>
        <Tr>
          {heads.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`rates.head.${head}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rates.map(({ currency, perUsd, effectiveOn, listings }) => (
          <Tr key={currency}>
            <Td>
              <Typography fontWeight="semiBold">{currency}</Typography>
              <Typography tag="div" variant="pi" textColor="neutral600">
                {names.of(currency)}
              </Typography>
            </Td>
            <Td>
              <Digits>{perUsd === null ? text('rates.none') : written(perUsd, locale)}</Digits>
            </Td>
            {onType && (
              <Td>
                {currency !== BASE_CURRENCY && (
                  <NewRate
                    currency={currency}
                    typed={typed[currency] ?? ''}
                    onType={(perUsd) => onType(currency, perUsd)}
                  />
                )}
              </Td>
            )}
            <Td>
              <Typography textColor="neutral600">{effectiveOn}</Typography>
            </Td>
            <Td>
              <Digits>{listings}</Digits>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

interface NewRateProps {
  readonly currency: string;
  readonly typed: string;
  readonly onType: (perUsd: string) => void;
}

function NewRate({ currency, typed, onType }: NewRateProps) {
  const { text } = useTexts();
  return (
    <Narrow>
      <Field.Root name={`rate-${currency}`}>
        <TextInput
          aria-label={text('rates.new', { currency })}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={(event: { target: { value: string } }) => onType(event.target.value)}
        />
      </Field.Root>
    </Narrow>
  );
}

const written = (perUsd: string, locale: string): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 6 }).format(
    Number(perUsd),
  );
