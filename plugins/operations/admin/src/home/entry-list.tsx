import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;
`;

const Item = styled.li`
  align-items: baseline;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  column-gap: 1.2rem;
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  padding-block: 0.8rem;

  &:first-child {
    border: 0;
  }
`;

const EntryLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  font-weight: 600;
`;

/** What comes first of a list. */
export const EntryList = ({ children }: { readonly children: ReactNode }) => (
  <List>{children}</List>
);

interface EntryProps {
  readonly to: string;
  readonly name: string;
  /** What it is about. */
  readonly about: string;
  /** When, and whether that is urgent. */
  readonly when: string;
  readonly isUrgent?: boolean;
}

export function Entry({ to, name, about, when, isUrgent = false }: EntryProps) {
  return (
    <Item>
      <span>
        <EntryLink to={to}>{name}</EntryLink>{' '}
        <Typography variant="pi" textColor="neutral600">
          {about}
        </Typography>
      </span>
      <Typography
        variant="pi"
        textColor={isUrgent ? 'danger600' : 'neutral600'}
        fontWeight={isUrgent ? 'semiBold' : undefined}
      >
        {when}
      </Typography>
    </Item>
  );
}
