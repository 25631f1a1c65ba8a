import { Badge } from '@strapi/design-system';
import type { CheckState } from '../../../contracts/identity';
import { useTexts } from '../texts';

const TONES = {
  waiting: { backgroundColor: 'warning100', textColor: 'warning700' },
  approved: { backgroundColor: 'success100', textColor: 'success700' },
  refused: { backgroundColor: 'danger100', textColor: 'danger700' },
} as const satisfies Record<CheckState, object>;

/** What became of a document, in words. */
export function CheckBadge({ state }: { state: CheckState }) {
  const { text } = useTexts();
  return <Badge {...TONES[state]}>{text(`check.${state}`)}</Badge>;
}
