import { useAnswer } from '@rental/shared/admin/use-answer';
import { Badge, Flex, LinkButton, Loader, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { MODERATION_ACTIONS } from '../../../contracts/moderation';
import {
  REPORT_ACTIONS,
  type ListingReports,
  type ReportedContent,
} from '../../../contracts/reports';
import { Section } from '../revision/section';
import { useTexts } from '../texts';
import { ReportDecision } from './report-decision';
import { ReportEntries } from './report-entries';
import { ReportedListingView } from './reported-listing-view';

const LISTINGS = '/content-manager/collection-types/api::listing.listing';

/** The listing, with its reports and the decision beside it where there is room. */
const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 1fr);

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 1fr) 42rem;
  }
`;

/** One reported listing. */
export function ReportCase() {
  const { text } = useTexts();
  const { listingId = '' } = useParams();
  const { answer, reload } = useAnswer<{ data: ListingReports }>(`/listings/${listingId}/reports`);
  if (answer.status === 'ready') return <Found found={answer.body.data} onDecided={reload} />;
  return (
    <Page.Main>
      <Page.Title>{text('reports.title')}</Page.Title>
      <Layouts.Header
        title={text('reports.title')}
        navigationAction={<BackButton fallback=".." />}
      />
      <Layouts.Content>
        {answer.status === 'loading' ? (
          <Loader>{text('reports.loading')}</Loader>
        ) : (
          <Typography role="alert" textColor="danger700">
            {text(answer.code === 404 ? 'reports.case.gone' : 'reports.failed')}
          </Typography>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function Found({ found, onDecided }: { found: ListingReports; onDecided: () => void }) {
  const { text } = useTexts();
  const { listing, reports, now } = found;
  const title = listing?.title ?? text('reports.gone');
  const { allowedActions } = useRBAC([
    { action: REPORT_ACTIONS.decide, subject: null },
    { action: MODERATION_ACTIONS.decide, subject: null },
  ]);
  const isOpen = reports.some(({ closed }) => closed === null);
  return (
    <Page.Main>
      <Page.Title>{`${title} · ${text('reports.title')}`}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={text('reports.case.subtitle', { count: reports.length })}
        navigationAction={<BackButton fallback=".." />}
        secondaryAction={listing && <Badge>{text(`status.${listing.status}`)}</Badge>}
        primaryAction={listing && <ListingLink id={found.listingId} listing={listing} />}
      />
      <Layouts.Content>
        <Columns>
          {listing ? (
            <ReportedListingView listing={listing} />
          ) : (
            <Section title={text('reports.listing')}>
              <Typography>{text('reports.case.deleted')}</Typography>
            </Section>
          )}
          <Flex direction="column" alignItems="stretch" gap={5}>
            {isOpen && allowedActions.canDecide && (
              <ReportDecision found={found} onDecided={onDecided} />
            )}
            <ReportEntries reports={reports} now={now} />
          </Flex>
        </Columns>
      </Layouts.Content>
    </Page.Main>
  );
}

/** What waits of it for moderation, or all of it. */
function ListingLink({ id, listing }: { id: string; listing: ReportedContent }) {
  const { text } = useTexts();
  const isWaiting = listing.waitingRevision !== null;
  return (
    <LinkButton
      tag={Link}
      variant="tertiary"
      to={isWaiting ? `/plugins/moderation?listing=${id}` : `${LISTINGS}/${id}`}
    >
      {text(isWaiting ? 'reports.case.revision' : 'reports.case.open')}
    </LinkButton>
  );
}
