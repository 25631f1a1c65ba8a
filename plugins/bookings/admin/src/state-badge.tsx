import { Badge } from '@strapi/design-system';
import { keyFor, useTexts } from './texts';
import { bookingTone, listingTone, TONE_COLOURS } from './tone';

interface StateBadgeProps {
  kind: 'booking' | 'listing';
  state: string;
}

/** A state in plain words. */
export function StateBadge({ kind, state }: StateBadgeProps) {
  const { text } = useTexts();
  const key = keyFor(kind === 'booking' ? 'state' : 'listing', state);
  const tone = kind === 'booking' ? bookingTone(state) : listingTone(state);
  return <Badge {...TONE_COLOURS[tone]}>{key ? text(key) : state}</Badge>;
}
