import { useAnswer } from '@rental/shared/admin/use-answer';
import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { TermsOverview } from '../../../contracts/terms/admin-terms';
import type { TermsKind } from '../../../contracts/terms/contents';
import { changeTerms, readTerms } from '../access';
import { useTexts } from '../texts';
import { NewPolicyDialog } from './new-policy-dialog';
import { SeriesCard } from './series-card';

/** Every policy and the fees: what is in force, what comes next and what was. */
export function TermsList() {
  const { text } = useTexts();
  const [isAsked, setAsked] = useState(false);
  const policies = useRBAC(changeTerms('cancellation-policies'));
  const fees = useRBAC(readTerms('fee-schedules'));
  return (
    <Page.Main>
      <Page.Title>{text('terms.title')}</Page.Title>
      <Layouts.Header
        title={text('terms.title')}
        subtitle={text('terms.subtitle')}
        primaryAction={
          policies.allowedActions.canEdit && (
            <Button startIcon={<Plus />} onClick={() => setAsked(true)}>
              {text('terms.new')}
            </Button>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={8}>
          {fees.allowedActions.canRead && <Kind kind="fee-schedules" />}
          <Kind kind="cancellation-policies" />
        </Flex>
        {isAsked && <NewPolicyDialog onClose={() => setAsked(false)} />}
      </Layouts.Content>
    </Page.Main>
  );
}

function Kind({ kind }: { kind: TermsKind }) {
  const { text } = useTexts();
  const { answer } = useAnswer<{ data: TermsOverview }>(`/bookings/terms/${kind}`);
  const { allowedActions } = useRBAC(changeTerms(kind));
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4}>
      <Typography tag="h2" variant="beta">
        {text(`terms.kind.${kind}`)}
      </Typography>
      {answer.status === 'loading' && <Loader>{text('terms.loading')}</Loader>}
      {answer.status === 'failed' && (
        <Typography role="alert" textColor="danger700">
          {text('terms.failed')}
        </Typography>
      )}
      {answer.status === 'ready' &&
        answer.body.data.series.map((series) => (
          <SeriesCard
            key={series.slug}
            kind={kind}
            series={series}
            mayEdit={allowedActions.canEdit ?? false}
          />
        ))}
    </Flex>
  );
}
