import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { TimelineStep } from '../../../contracts/admin-timeline';
import { keyFor, useTexts, type Translate } from '../texts';
import { bookingTone, TONE_COLOURS } from '../tone';
import { Instant } from './instant';

const List = styled.ol`
  list-style: none;
  margin: 0;
  padding: 0;
  inline-size: 100%;
`;

/** A dot in the tone of the new state, and a line down to the next step. */
const Item = styled.li<{ $colour: string }>`
  position: relative;
  padding-block-end: 1.6rem;
  padding-inline-start: 2rem;

  &::before {
    background: ${({ theme, $colour }) => theme.colors[$colour as keyof typeof theme.colors]};
    block-size: 1rem;
    border-radius: 50%;
    content: '';
    inline-size: 1rem;
    inset-block-start: 0.4rem;
    inset-inline-start: 0;
    position: absolute;
  }

  &:not(:last-child)::after {
    background: ${({ theme }) => theme.colors.neutral200};
    content: '';
    inline-size: 2px;
    inset-block: 1.8rem 0;
    inset-inline-start: 0.4rem;
    position: absolute;
  }
`;

function wordsFor(family: string, value: string, text: Translate): string {
  const key = keyFor(family, value);
  return key ? text(key) : value;
}

function Step({ step, timeZone }: { step: TimelineStep; timeZone: string }) {
  const { text } = useTexts();
  const actor = wordsFor('actor', step.actor, text);
  const from = step.from && step.from !== step.to ? wordsFor('state', step.from, text) : '';
  const to = wordsFor('state', step.to, text);
  return (
    <Item $colour={TONE_COLOURS[bookingTone(step.to)].textColor}>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography fontWeight="bold" textColor="neutral800">
          {wordsFor('event', step.event, text)}
        </Typography>
        <Typography textColor="neutral700">{from ? `${from} → ${to}` : to}</Typography>
        <Typography textColor="neutral600">
          {step.actorName ? `${actor}: ${step.actorName}` : actor}
        </Typography>
        {step.reason && (
          <Box background="neutral100" hasRadius padding={2} width="100%">
            <Typography textColor="neutral800">{`“${step.reason}”`}</Typography>
          </Box>
        )}
        <Instant at={step.at} timeZone={timeZone} />
      </Flex>
    </Item>
  );
}

/** What happened, the newest first: that is what staff look for. */
export function HistoryList({ history, timeZone }: { history: TimelineStep[]; timeZone: string }) {
  const { text } = useTexts();
  if (history.length === 0)
    return <Typography textColor="neutral600">{text('history.empty')}</Typography>;
  return (
    <List>
      {history
        .map((step, i) => <Step key={`${step.at} ${i}`} step={step} timeZone={timeZone} />)
        .reverse()}
    </List>
  );
}
