import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const List = styled.dl`
  display: grid;
  gap: 0.4rem 1.6rem;
  grid-template-columns: minmax(0, 1fr);
  margin: 0;
  overflow-wrap: anywhere;

  ${({ theme }) => theme.breakpoints.small} {
    grid-template-columns: minmax(0, 14rem) minmax(0, 1fr);
  }

  dd {
    margin: 0 0 0.8rem;
  }
`;

/** Names and their values; what is null is left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <List>
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
    </List>
  );
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <Typography tag="dt" textColor="neutral600">
        {name}
      </Typography>
      <Typography tag="dd" textColor="neutral800">
        {value}
      </Typography>
    </>
  );
}
