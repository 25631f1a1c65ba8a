import { styled } from 'styled-components';
import type { TakenDays } from '../../../contracts/admin-calendar';
import { bookingTone, type Tone } from '../tone';

interface MarkProps {
  /** Names of theme colours. */
  backgroundColor: string;
  textColor: string;
  $isStriped?: boolean;
}

/** How a taken day is coloured; what nobody booked is striped as well. */
export const toneOf = ({ booking }: Pick<TakenDays, 'booking'>): Tone =>
  booking ? bookingTone(booking.state) : 'neutral';

/** A taken day, or its part of a day. */
export const Mark = styled.span.withConfig({
  shouldForwardProp: (name) => name !== 'backgroundColor' && name !== 'textColor',
})<MarkProps>`
  background-color: ${({ theme, backgroundColor }) =>
    theme.colors[backgroundColor as keyof typeof theme.colors]};
  background-image: ${({ $isStriped, theme }) =>
    $isStriped
      ? `repeating-linear-gradient(135deg, transparent 0 4px, ${theme.colors.neutral300} 4px 6px)`
      : 'none'};
  border-block-end: 2px solid currentColor;
  color: ${({ theme, textColor }) => theme.colors[textColor as keyof typeof theme.colors]};
  flex: 1;
  font-size: 1.1rem;
  font-weight: 600;
  inline-size: 0;
  line-height: 2.6rem;
  overflow: visible;
  padding-inline-start: 0.3rem;
  position: relative;
  text-decoration: none;
  white-space: nowrap;

  /* A number lies over the days after its first. */
  &:not(:empty) {
    z-index: 1;
  }
`;
