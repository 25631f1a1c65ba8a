import { SealCheck, WarningCircle } from '@strapi/icons';
import type { ComponentType, SVGProps } from 'react';
import { styled } from 'styled-components';
import { openReports, waitingSubmissions, type MenuCount } from './counts';

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

/** An icon of the menu, with how many wait behind it. */
const counted = (Icon: ComponentType<SVGProps<SVGSVGElement>>, { useCount }: MenuCount) =>
  function CountedIcon(props: SVGProps<SVGSVGElement>) {
    const count = useCount();
    return (
      <Place>
        <Icon {...props} />
        {count > 0 && <Count>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</Count>}
      </Place>
    );
  };

export const ModerationIcon = counted(SealCheck, waitingSubmissions);
export const ReportsIcon = counted(WarningCircle, openReports);
