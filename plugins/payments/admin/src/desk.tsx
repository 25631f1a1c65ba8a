import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useTexts } from './texts';

const PLACES = [
  ['operations', '/plugins/payments'],
  ['payouts', '/plugins/payments/payouts'],
  ['holds', '/plugins/payments/holds'],
  ['chargebacks', '/plugins/payments/chargebacks'],
  ['differences', '/plugins/payments/differences'],
  ['documents', '/plugins/payments/documents'],
] as const;

const Places = styled.nav`
  column-gap: 2rem;
  display: flex;
  flex-wrap: wrap;
  padding-block-end: 2rem;
`;

const Place = styled(NavLink)`
  border-block-end: 2px solid transparent;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
  font-weight: 600;
  padding-block: 0.8rem;
  text-decoration: none;

  &:hover {
    color: ${({ theme }) => theme.colors.neutral800};
  }

  &[aria-current='page'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary600};
  }
`;

interface DeskProps {
  readonly title: string;
  readonly subtitle: string;
  readonly children: ReactNode;
}

/** A page of the finance desk, with the way to the others. */
export function Desk({ title, subtitle, children }: DeskProps) {
  const { text } = useTexts();
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={subtitle} />
      <Layouts.Content>
        <Places aria-label={text('desk.places')}>
          {PLACES.map(([name, to]) => (
            <Place key={name} to={to} end>
              {text(`desk.${name}`)}
            </Place>
          ))}
        </Places>
        {children}
      </Layouts.Content>
    </Page.Main>
  );
}
