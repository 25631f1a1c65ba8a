import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { REDACTED } from '../../../contracts/audit';
import { useTexts } from '../texts';

/** What the server wrote down about a failure. */
export const Recorded = styled(Typography)`
  display: block;
  overflow-wrap: anywhere;
`;

const Facts = styled.dl`
  column-gap: 1.6rem;
  display: grid;
  font-size: 1.2rem;
  grid-template-columns: max-content minmax(0, 1fr);
  margin: 0;
  overflow-wrap: anywhere;
  row-gap: 0.4rem;
`;

/** Names with their values; of what is private the name alone. */
export function PayloadFacts({ facts }: { readonly facts: Readonly<Record<string, unknown>> }) {
  const { text } = useTexts();
  return (
    <Facts>
      {Object.entries(facts).map(([name, value]) => (
        <Fact
          key={name}
          name={name}
          value={value === REDACTED ? text('detail.private') : String(value)}
        />
      ))}
    </Facts>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {name}
      </Typography>
      <Typography tag="dd" variant="pi" textColor="neutral800">
        {value}
      </Typography>
    </>
  );
}
