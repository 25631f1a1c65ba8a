import { DatePicker, Field } from '@strapi/design-system';
import { useTexts } from '../texts';

interface DayProps {
  name: string;
  label: string;
  hint: string;
  error: string | undefined;
  /** `2027-06-01`; null: none. */
  day: string | null;
  onChange: (day: string | null) => void;
}

const pad = (part: number): string => String(part).padStart(2, '0');

/** The picker thinks in the browser's zone, the day itself has none. */
const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

/** A day of the calendar that may be left out. */
export function DayField({ name, label, hint, error, day, onChange }: DayProps) {
  const { text, locale } = useTexts();
  return (
    <Field.Root name={name} hint={hint} error={error}>
      <Field.Label>{label}</Field.Label>
      <DatePicker
        locale={locale}
        clearLabel={text('promo.day.clear')}
        value={day === null ? undefined : new Date(`${day}T00:00:00`)}
        onChange={(date?: Date) => onChange(date ? dayOf(date) : null)}
        onClear={() => onChange(null)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
