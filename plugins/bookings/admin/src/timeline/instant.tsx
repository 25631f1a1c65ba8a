import { Flex, Typography } from '@strapi/design-system';
import { formatInstant, zoneName } from '../format';
import { useTexts } from '../texts';

interface InstantProps {
  at: string;
  timeZone: string;
}

/** An instant on the listing's clock, with UTC below it. */
export function Instant({ at, timeZone }: InstantProps) {
  const { text, locale } = useTexts();
  return (
    <Flex tag="time" dateTime={at} direction="column" alignItems="flex-start">
      <Typography textColor="neutral800">
        {`${formatInstant(at, timeZone, locale)} · ${zoneName(timeZone)}`}
      </Typography>
      {timeZone !== 'UTC' && (
        <Typography variant="pi" textColor="neutral600">
          {text('time.utc', { time: formatInstant(at, 'UTC', locale) })}
        </Typography>
      )}
    </Flex>
  );
}
