import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useTexts } from '../texts';
import { TONE_COLOURS, type Tone } from '../tone';
import { Mark } from './mark';

const TONES = ['waiting', 'good', 'active', 'bad'] as const satisfies readonly Tone[];

const Sample = styled.span`
  block-size: 1.6rem;
  display: flex;
  inline-size: 2.4rem;
`;

/** What the colours stand for; each mark says it in words as well. */
export function Legend() {
  const { text } = useTexts();
  return (
    <Flex tag="ul" gap={4} wrap="wrap" paddingTop={4}>
      {[...TONES, 'neutral' as const].map((tone) => (
        <Flex tag="li" key={tone} gap={2}>
          <Sample aria-hidden>
            <Mark {...TONE_COLOURS[tone]} $isStriped={tone === 'neutral'} />
          </Sample>
          <Typography variant="pi">{text(`calendar.tone.${tone}`)}</Typography>
        </Flex>
      ))}
    </Flex>
  );
}
