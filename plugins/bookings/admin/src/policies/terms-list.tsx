import { useAnswer } from '@rental/shared/admin/use-answer';
import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { TermsOverview } from '../../../contracts/terms/admin-terms';
import type { NamedKind, TermsKind } from '../../../contracts/terms/contents';
import { changeTerms, readTerms } from '../access';
import { useTexts } from '../texts';
import { NewTermsDialog } from './new-terms-dialog';
import { SeriesCard } from './series-card';

/** Every policy and the fees: what is in force, what comes next and what was. */
export function TermsList() {
  const { text } = useTexts();
  const [asked, setAsked] = useState<NamedKind>();
  const policies = useRBAC(changeTerms('cancellation-policies'));
  const fees = useRBAC(readTerms('fee-schedules'));
  const seesWindows = useRBAC(readTerms('deadline-windows')).allowedActions.canRead;
  const seesPromos = useRBAC(readTerms('promo-codes')).allowedActions.canRead;
  const promos = useRBAC(changeTerms('promo-codes'));
  return (
    <Page.Main>
      <Page.Title>{text('terms.title')}</Page.Title>
      <Layouts.Header
        title={text('terms.title')}
        subtitle={text('terms.subtitle')}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            {policies.allowedActions.canEdit && (
              <NewButton kind="cancellation-policies" onAsk={setAsked} />
            )}
            {promos.allowedActions.canEdit && <NewButton kind="promo-codes" onAsk={setAsked} />}
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={8}>
          {fees.allowedActions.canRead && <Kind kind="fee-schedules" />}
          <Kind kind="cancellation-policies" />
          {seesPromos && <Kind kind="promo-codes" />}
          {seesWindows && <Kind kind="deadline-windows" />}
        </Flex>
        {asked && <NewTermsDialog kind={asked} onClose={() => setAsked(undefined)} />}
      </Layouts.Content>
    </Page.Main>
  );
}

interface NewProps {
  kind: NamedKind;
  onAsk: (kind: NamedKind) => void;
}

function NewButton({ kind, onAsk }: NewProps) {
  const { text } = useTexts();
  return (
    <Button startIcon={<Plus />} onClick={() => onAsk(kind)}>
      {text(`terms.new.${kind}`)}
    </Button>
  );
}

function Kind({ kind }: { kind: TermsKind }) {
  const { text } = useTexts();
  const { answer, reload } = useAnswer<{ data: TermsOverview }>(`/bookings/terms/${kind}`);
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
      {answer.status === 'ready' && answer.body.data.series.length === 0 && (
        <Typography textColor="neutral600">{text('terms.kind.none')}</Typography>
      )}
      {answer.status === 'ready' &&
        answer.body.data.series.map((series) => (
          <SeriesCard
            key={series.slug}
            kind={kind}
            series={series}
            mayEdit={allowedActions.canEdit ?? false}
            mayRetire={allowedActions.canPublish ?? false}
            onDone={reload}
          />
        ))}
    </Flex>
  );
}
