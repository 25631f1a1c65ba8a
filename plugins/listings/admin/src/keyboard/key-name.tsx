import { styled } from 'styled-components';

const Cap = styled.kbd`
  background: ${({ theme }) => theme.colors.neutral100};
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  display: inline-block;
  font-family: inherit;
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 1.8rem;
  min-inline-size: 2rem;
  padding-inline: 0.5rem;
  text-align: center;
`;

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** A key as it is printed on a keyboard. */
export function KeyName({ name }: { name: string }) {
  return <Cap>{SIGNS[name] ?? name.toUpperCase()}</Cap>;
}
