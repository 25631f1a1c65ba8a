import { Badge } from '@strapi/design-system';
import { useTexts } from '../texts';
import { formatDuration } from './duration';

const SOON_MS = 4 * 3_600_000;

/** Names of theme colours; the words say it as well. */
const TONES = {
  overdue: { backgroundColor: 'danger100', textColor: 'danger700' },
  soon: { backgroundColor: 'warning100', textColor: 'warning700' },
  calm: { backgroundColor: 'neutral150', textColor: 'neutral700' },
} as const;

/** How much time is left to decide. */
export function DueBadge({ dueAt, now }: { dueAt: string; now: number }) {
  const { text, locale } = useTexts();
  const left = Date.parse(dueAt) - now;
  const tone = left <= 0 ? 'overdue' : left <= SOON_MS ? 'soon' : 'calm';
  const duration = formatDuration(left, locale);
  return <Badge {...TONES[tone]}>{text(left <= 0 ? 'due.over' : 'due.in', { duration })}</Badge>;
}
