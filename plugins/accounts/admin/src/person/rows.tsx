import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

export const Rows = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;

  li + li {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

interface RowProps {
  /** What it is about, mostly a link. */
  title: ReactNode;
  /** A line below. */
  detail?: ReactNode;
  /** Stands at the end: a state, an amount. */
  children?: ReactNode;
}

/** One line of a short list. */
export function Row({ title, detail, children }: RowProps) {
  return (
    <Flex tag="li" justifyContent="space-between" gap={3} paddingTop={2} paddingBottom={2}>
      <Flex direction="column" alignItems="flex-start">
        {title}
        {detail && (
          <Typography variant="pi" textColor="neutral600">
            {detail}
          </Typography>
        )}
      </Flex>
      <Flex gap={3} shrink={0}>
        {children}
      </Flex>
    </Flex>
  );
}
