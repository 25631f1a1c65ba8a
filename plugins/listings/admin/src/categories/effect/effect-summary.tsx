import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import {
  isHarmless,
  type CategoryEffect,
  type FieldEffect,
} from '../../../../contracts/category-editor';
import { useTexts, type Translate } from '../../texts';

const Lines = styled.ul`
  display: grid;
  gap: 0.4rem;
  list-style: disc;
  padding-inline-start: 2rem;
`;

/** What a change does to the listings that are there, in words and numbers. */
export function EffectSummary({ effect }: { effect: CategoryEffect }) {
  const { text } = useTexts();
  const { listings, live, fields, rules } = effect;
  const lines = [
    ...fields.map((field) => fieldLine(field, text)),
    ...(rules.wrongUnit > 0 ? [text('categories.effect.unit', { count: rules.wrongUnit })] : []),
    ...(rules.lowDeposit > 0
      ? [text('categories.effect.deposit', { count: rules.lowDeposit })]
      : []),
  ];
  return (
    <Box>
      <Typography tag="p" fontWeight="bold" textColor={toneOf(effect)}>
        {headline(effect, text)}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {text('categories.effect.held', { count: listings, live })}
      </Typography>
      {lines.length > 0 && (
        <Box paddingTop={2}>
          <Lines>
            {lines.map((line) => (
              <Typography key={line} tag="li" variant="pi">
                {line}
              </Typography>
            ))}
          </Lines>
        </Box>
      )}
    </Box>
  );
}

const toneOf = (effect: CategoryEffect): string => {
  if (effect.losing > 0) return 'danger600';
  return isHarmless(effect) ? 'success600' : 'warning600';
};

function headline(effect: CategoryEffect, text: Translate): string {
  const { losing, incomplete, incompleteLive, touched } = effect;
  if (losing > 0 && incomplete > 0)
    return text('categories.effect.both', { losing, incomplete, live: incompleteLive });
  if (losing > 0) return text('categories.effect.losing', { count: losing });
  if (incomplete > 0)
    return text('categories.effect.incomplete', { count: incomplete, live: incompleteLive });
  if (!isHarmless(effect)) return text('categories.effect.rules');
  if (touched > 0) return text('categories.effect.touched', { count: touched });
  return text('categories.effect.none');
}

function fieldLine({ kind, label, converted, lost, incomplete }: FieldEffect, text: Translate) {
  const parts = [
    ...(converted > 0 ? [text('categories.effect.converted', { count: converted })] : []),
    ...(lost > 0 ? [text('categories.effect.lost', { count: lost })] : []),
    ...(incomplete > 0 ? [text('categories.effect.lack', { count: incomplete })] : []),
  ];
  const name = text(`categories.effect.${kind}`, { label });
  return parts.length > 0 ? `${name}: ${parts.join(', ')}` : name;
}
