import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useTexts } from '../texts';
import { formatDay } from './format';

export interface DayBar {
  readonly day: string;
  readonly value: number;
  /** The value in words. */
  readonly words: string;
}

interface BarsProps {
  /** What is shown, for those who do not see it. */
  readonly title: string;
  readonly bars: readonly DayBar[];
  /** The value of a full bar, and its words. */
  readonly top: number;
  readonly topWords: string;
}

const HEIGHT = 100;
const STEP = 10;
const BAR = 7;

const Chart = styled.svg`
  block-size: 9.6rem;
  border-block: 1px solid ${({ theme }) => theme.colors.neutral200};
  display: block;
  inline-size: 100%;
`;

const Bar = styled.rect`
  fill: ${({ theme }) => theme.colors.primary500};

  &:hover {
    fill: ${({ theme }) => theme.colors.primary700};
  }
`;

/** One bar a day; the same as a table for who cannot see it. */
export function DayBars({ title, bars, top, topWords }: BarsProps) {
  const { text, locale } = useTexts();
  const first = bars[0]?.day;
  const last = bars.at(-1)?.day;
  return (
    <>
      <Typography tag="p" variant="pi" textColor="neutral600" aria-hidden>
        {topWords}
      </Typography>
      <Chart viewBox={`0 0 ${bars.length * STEP} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        {bars.map(({ day, value, words }, index) => {
          const height = top > 0 ? Math.max(0, (value / top) * HEIGHT) : 0;
          return (
            <Bar
              key={day}
              x={index * STEP + (STEP - BAR) / 2}
              y={HEIGHT - height}
              width={BAR}
              height={height}
            >
              <title>{`${formatDay(day, locale)}: ${words}`}</title>
            </Bar>
          );
        })}
      </Chart>
      <Flex justifyContent="space-between" aria-hidden>
        {[first, last].map((day) => (
          <Typography key={day} variant="pi" textColor="neutral600">
            {day && formatDay(day, locale)}
          </Typography>
        ))}
      </Flex>
      <VisuallyHidden>
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{text('home.figures.by.day')}</th>
              <th scope="col">{title}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ day, words }) => (
              <tr key={day}>
                <th scope="row">{formatDay(day, locale)}</th>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </>
  );
}
