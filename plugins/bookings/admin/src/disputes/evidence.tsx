import { Box, Typography } from '@strapi/design-system';
import type { DisputeView } from '../../../contracts/disputes';
import { formatInstant } from '../format';
import { useTexts } from '../texts';
import { Card } from '../card';
import { Photos } from './photos';

const SIDES = ['owner', 'renter'] as const;

/** What each side shows. */
export function Evidence({ dispute, timeZone }: { dispute: DisputeView; timeZone: string }) {
  const { text, locale } = useTexts();
  return (
    <Card title={text('evidence.title')}>
      {dispute.evidence.length === 0 && <Typography>{text('evidence.none')}</Typography>}
      {SIDES.map((side) => {
        const shown = dispute.evidence.filter(({ by }) => by === side);
        if (shown.length === 0) return null;
        const notes = [...new Map(shown.map((one) => [one.note, one.at]))].filter(([note]) => note);
        return (
          <Box key={side} paddingBottom={3}>
            <Box paddingBottom={2}>
              <Typography tag="h3" variant="sigma" textColor="neutral600">
                {text(`actor.${side}`)}
              </Typography>
            </Box>
            <Photos photos={shown.map(({ photo }) => photo)} label={text(`actor.${side}`)} />
            {notes.map(([note, at]) => (
              <Box key={note} paddingTop={2}>
                <Typography tag="p">{`“${note}”`}</Typography>
                <Typography variant="pi" textColor="neutral600">
                  {formatInstant(at, timeZone, locale)}
                </Typography>
              </Box>
            ))}
          </Box>
        );
      })}
    </Card>
  );
}
