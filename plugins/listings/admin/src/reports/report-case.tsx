import { useAnswer } from '@rental/shared/admin/use-answer';
import { Badge, Flex, LinkButton, Loader, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { MODERATION_ACTIONS } from '../../../contracts/moderation';
import { REPORT_ACTIONS, type ListingReports } from '../../../contracts/reports';
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
  const { allowedActions } = useRBAC([
    { action: REPORT_ACTIONS.decide, subject: null },
    { action: MODERATION_ACTIONS.decide, subject: null },
  ]);
  const isOpen = reports.some(({ closed }) => closed === null);
  return (
    <Page.Main>
      <Page.Title>{`${listing.title} · ${text('reports.title')}`}</Page.Title>
      <Layouts.Header
        title={listing.title}
        subtitle={text('reports.case.subtitle', { count: reports.length })}
        navigationAction={<BackButton fallback=".." />}
        secondaryAction={<Badge>{text(`status.${listing.status}`)}</Badge>}
        primaryAction={
          <LinkButton
            tag={Link}
            variant="tertiary"
            to={
              listing.waitingRevision === null
                ? `${LISTINGS}/${listing.id}`
                : `/plugins/moderation?listing=${listing.id}`
            }
          >
            {text(listing.waitingRevision === null ? 'reports.case.open' : 'reports.case.revision')}
          </LinkButton>
        }
      />
      <Layouts.Content>
        <Columns>
          <ReportedListingView listing={listing} />
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
