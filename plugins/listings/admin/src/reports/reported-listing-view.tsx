import { Flex, Typography } from '@strapi/design-system';
import { formatMoney } from '@rental/shared/format-money';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { ReportedContent } from '../../../contracts/reports';
import { Section } from '../revision/section';
import { useTexts } from '../texts';

const Words = styled(Typography)`
  overflow-wrap: anywhere;
  white-space: pre-line;
`;

const Photos = styled.ul`
  display: grid;
  gap: 0.8rem;
  grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr));

  img {
    aspect-ratio: 4 / 3;
    border-radius: ${({ theme }) => theme.borderRadius};
    display: block;
    inline-size: 100%;
    object-fit: cover;
  }
`;

const Facts = styled.dl`
  display: grid;
  gap: 0.8rem 2.4rem;
  grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
`;

/** The listing as renters see it, and what is known of its owner. */
export function ReportedListingView({ listing }: { listing: ReportedContent }) {
  const { text, locale } = useTexts();
  const { owner, price, photos } = listing;
  const amount = formatMoney(price.amount ?? 0, price.currency ?? 'USD', locale);
  const since = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Section title={text('reports.listing')}>
        <Facts>
          <Fact name={text('field.price')}>{text(`price.${price.unit}`, { amount })}</Fact>
          <Fact name={text('field.categoryId')}>{listing.category ?? text('value.none')}</Fact>
          <Fact name={text('field.location')}>{listing.city ?? text('value.none')}</Fact>
        </Facts>
      </Section>
      <Section title={text('field.description')}>
        <Words tag="p">{listing.description || text('value.none')}</Words>
      </Section>
      <Section title={text('photos.title', { count: photos.length })}>
        <Photos>
          {photos.map(({ url, alt }) => (
            <li key={url}>
              <img src={url} alt={alt || text('photos.unnamed')} loading="lazy" />
            </li>
          ))}
        </Photos>
      </Section>
      <Section title={text('owner.title', { name: owner.name ?? text('reports.person.gone') })}>
        <Facts>
          <Fact name={text('owner.since')}>
            {owner.memberSince ? since.format(new Date(owner.memberSince)) : text('value.none')}
          </Fact>
          <Fact name={text('owner.live')}>{owner.liveListings}</Fact>
          <Fact name={text('reports.owner.reports')}>{owner.reports}</Fact>
          <Fact name={text('reports.owner.upheld')}>{owner.upheld}</Fact>
        </Facts>
      </Section>
    </Flex>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {name}
      </Typography>
      <Typography tag="dd" fontWeight="bold">
        {children}
      </Typography>
    </div>
  );
}
