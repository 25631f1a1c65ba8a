import { SealCheck } from '@strapi/icons';
import type { SVGProps } from 'react';
import { styled } from 'styled-components';
import { useWaitingCount } from './waiting-count';

const MOST_SHOWN = 99;

const Place = styled.span`
  display: block;
  position: relative;
`;

const Count = styled.span`
  background: ${({ theme }) => theme.colors.primary600};
  border-radius: 1rem;
  color: ${({ theme }) => theme.colors.neutral0};
  font-size: 1rem;
  font-weight: 600;
  inset-block-start: -0.8rem;
  inset-inline-start: 1.1rem;
  line-height: 1.6rem;
  min-inline-size: 1.6rem;
  padding-inline: 0.4rem;
  position: absolute;
  text-align: center;
`;

/** The menu's icon, with how many submissions wait. */
export function ModerationIcon(props: SVGProps<SVGSVGElement>) {
  const count = useWaitingCount();
  return (
    <Place>
      <SealCheck {...props} />
      {count > 0 && <Count>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</Count>}
    </Place>
  );
}
