import { Avatar, Box, Flex, Typography } from '@strapi/design-system';
import { formatMoney, formatWith } from '../format';
import { keyFor, useTexts } from '../texts';

/** An entry as the content manager's list hands it over. */
export type Row = Readonly<Record<string, unknown>>;

const read = (row: Row, name: string): string => {
  const value = row[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** An amount of minor units (text, as Strapi has big integers) with its currency. */
export function MoneyCell({ row, field, unit }: { row: Row; field: string; unit?: string }) {
  const { text, locale } = useTexts();
  const value = read(row, field);
  if (value === '') return <Typography textColor="neutral600">–</Typography>;
  const price = formatMoney(Number(value), read(row, 'currency'), locale);
  const key = unit === undefined ? undefined : keyFor('unit', read(row, unit));
  return (
    <Typography textColor="neutral800" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {key ? text(key, { price }) : price}
    </Typography>
  );
}

const SHORT_DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
const SHORT_INSTANT: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
};

/** The year stands there only where it is not this one. */
function shortDay(day: string, locale: string): string {
  const date = new Date(day);
  const isThisYear = date.getUTCFullYear() === new Date().getUTCFullYear();
  const form = { ...SHORT_DATE, ...(isThisYear ? {} : { year: 'numeric' as const }) };
  return new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(date);
}

/** A text in a narrow column; the whole of it as a tooltip. */
export function ShortTextCell({ row, field }: { row: Row; field: string }) {
  const words = read(row, field);
  return (
    <Box maxWidth="18rem" title={words}>
      <Typography textColor={words ? 'neutral800' : 'neutral600'} ellipsis>
        {words || '–'}
      </Typography>
    </Box>
  );
}

/** A calendar day of the listing, as it is: no zone moves it. */
export function DayCell({ row, field }: { row: Row; field: string }) {
  const { locale } = useTexts();
  const day = read(row, field);
  const words = day ? shortDay(day, locale) : '–';
  return <Typography textColor={day ? 'neutral800' : 'neutral600'}>{words}</Typography>;
}

/** An instant: on the listing's clock where the row has a zone, else on that of the reader. */
export function InstantCell({ row, field }: { row: Row; field: string }) {
  const { locale } = useTexts();
  const at = read(row, field);
  const timeZone = read(row, 'timeZone') || undefined;
  const words = at ? formatWith({ ...SHORT_INSTANT, timeZone }, at, locale) : '–';
  return <Typography textColor={at ? 'neutral800' : 'neutral600'}>{words}</Typography>;
}

interface Photo {
  url?: string;
  alternativeText?: string | null;
  formats?: { thumbnail?: { url?: string } } | null;
}

/** The leading photo of a listing. */
export function PhotoCell({ row }: { row: Row }) {
  const photos = Array.isArray(row.photos) ? (row.photos as Photo[]) : [];
  const [first] = photos;
  const url = first?.formats?.thumbnail?.url ?? first?.url;
  return (
    <Flex minWidth="6.4rem">
      {url ? (
        <Box
          tag="img"
          src={url}
          alt={first?.alternativeText ?? ''}
          loading="lazy"
          hasRadius
          style={{ inlineSize: '6.4rem', blockSize: '4.8rem', objectFit: 'cover' }}
        />
      ) : (
        <Avatar.Item fallback={read(row, 'title').slice(0, 1).toUpperCase() || '–'} />
      )}
    </Flex>
  );
}
