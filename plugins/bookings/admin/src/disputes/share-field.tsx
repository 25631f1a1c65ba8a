import { Button, Field, Flex, NumberInput, Typography } from '@strapi/design-system';
import { toMajor, toMinor } from '@rental/shared/money';
import { formatMoney } from '../format';
import { useTexts } from '../texts';

interface ShareProps {
  label: string;
  /** Who gets what is left. */
  restLabel: string;
  /** Minor units, as `value`. */
  pot: number;
  value: number;
  currency: string;
  onChange: (value: number) => void;
}

/** How much of a pot one side gets; the other gets the rest, so that it is always divided whole. */
export function ShareField({ label, restLabel, pot, value, currency, onChange }: ShareProps) {
  const { text, locale } = useTexts();
  const money = (amount: number): string => formatMoney(amount, currency, locale);
  if (pot === 0)
    return (
      <Flex direction="column" alignItems="flex-start">
        <Typography variant="pi" fontWeight="bold">
          {label}
        </Typography>
        <Typography textColor="neutral600">{text('share.nothing')}</Typography>
      </Flex>
    );
  const presets = [
    [text('share.none'), 0],
    [text('share.half'), Math.round(pot / 2)],
    [text('share.all'), pot],
  ] as const;
  return (
    <Field.Root hint={`${restLabel}: ${money(pot - value)}`}>
      <Field.Label>{`${label} (${text('share.of', { pot: money(pot) })})`}</Field.Label>
      <NumberInput
        value={toMajor(value, currency)}
        onValueChange={(major: number | undefined) =>
          onChange(Math.min(pot, Math.max(0, toMinor(major ?? 0, currency))))
        }
      />
      <Field.Hint />
      <Flex gap={2} paddingTop={1}>
        {presets.map(([name, amount]) => (
          <Button
            key={name}
            variant={amount === value ? 'secondary' : 'tertiary'}
            aria-pressed={amount === value}
            onClick={() => onChange(amount)}
          >
            {name}
          </Button>
        ))}
      </Flex>
    </Field.Root>
  );
}
