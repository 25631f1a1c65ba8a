import { Box, Typography } from '@strapi/design-system';
import type { TermsRetirement } from '../../../contracts/terms/admin-terms';
import { useTexts, type Translate } from '../texts';

/** What retiring a series does, or bringing it back, or why it cannot be retired. */
export function RetirementEffects({ found }: { found: TermsRetirement }) {
  const { text } = useTexts();
  if (found.refusal !== null)
    return (
      <Typography tag="p" role="alert">
        {text(`retire.refused.${found.refusal}`)}
      </Typography>
    );
  return (
    <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
      {sentencesOf(found, text).map((sentence) => (
        <li key={sentence}>
          <Typography>{sentence}</Typography>
        </li>
      ))}
    </Box>
  );
}

function sentencesOf(found: TermsRetirement, text: Translate): string[] {
  const { retired, activeListings, otherListings, openBookings, fallenBack, successors } = found;
  const bookings = text('retire.effect.bookings', { count: openBookings });
  if (retired?.successor)
    return [
      text('bring_back.effect.listings', {
        count: activeListings,
        successor: retired.successor.name,
      }),
      text('bring_back.effect.choice'),
    ];
  if (retired) return [text('bring_back.effect.code')];
  if (successors.length === 0) return [text('retire.effect.code'), bookings];
  return [
    text('retire.effect.listings', { count: activeListings }),
    ...(otherListings > 0 ? [text('retire.effect.others', { count: otherListings })] : []),
    bookings,
    ...(fallenBack.length > 0
      ? [
          text('retire.effect.fallen_back', {
            names: fallenBack.map(({ name }) => name).join(', '),
          }),
        ]
      : []),
  ];
}
