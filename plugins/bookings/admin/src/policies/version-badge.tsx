import { Badge } from '@strapi/design-system';
import type { TermsVersion, VersionState } from '../../../contracts/terms/admin-terms';
import { formatWith } from '../format';
import { useTexts, type Translate } from '../texts';
import { TONE_COLOURS, type Tone } from '../tone';

const TONES: Readonly<Record<VersionState, Tone>> = {
  draft: 'neutral',
  scheduled: 'waiting',
  in_force: 'good',
  replaced: 'neutral',
  withdrawn: 'bad',
};

export function VersionBadge({ state }: { state: VersionState }) {
  const { text } = useTexts();
  return <Badge {...TONE_COLOURS[TONES[state]]}>{text(`version.${state}`)}</Badge>;
}

/** Of a whole series: none of its versions is sold. */
export function RetiredBadge() {
  const { text } = useTexts();
  return <Badge {...TONE_COLOURS.bad}>{text('retire.badge')}</Badge>;
}

/** An instant on the clock of whoever reads it. */
export const formatHere = (at: string, locale: string): string =>
  formatWith({ dateStyle: 'medium', timeStyle: 'short' }, at, locale);

/** Since or from when it counts, or when it was last touched. */
export function whenOf(
  version: TermsVersion,
  { text, locale }: { text: Translate; locale: string },
): string {
  const at =
    version.state === 'draft'
      ? version.updatedAt
      : version.state === 'withdrawn'
        ? version.withdrawnAt
        : version.effectiveFrom;
  return text(`when.${version.state}`, { at: formatHere(at ?? version.updatedAt, locale) });
}
