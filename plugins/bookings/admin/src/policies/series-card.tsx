import { Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import type { TermsDetail, TermsSeries, TermsVersion } from '../../../contracts/terms/admin-terms';
import { isSingle, type TermsKind } from '../../../contracts/terms/contents';
import { useTexts } from '../texts';
import { summaryOf } from './describe-terms';
import { RetireDialog } from './retire-dialog';
import { useStep } from './use-step';
import { formatHere, RetiredBadge, VersionBadge, whenOf } from './version-badge';

const VersionLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  font-weight: 600;
  white-space: nowrap;
`;

const Row = styled.li`
  align-items: baseline;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  display: grid;
  gap: 0.4rem 1.6rem;
  grid-template-columns: auto 1fr;
  padding-block: 1.2rem;

  &:last-child {
    padding-bottom: 0;
  }

  /* Date and contents below the version where there is no room beside it. */
  & > :nth-child(n + 3) {
    grid-column: 1 / -1;
  }

  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: 9rem 12rem 28rem minmax(0, 1fr);

    & > :nth-child(n + 3) {
      grid-column: auto;
    }
  }
`;

interface SeriesProps {
  kind: TermsKind;
  series: TermsSeries;
  mayEdit: boolean;
  mayRetire: boolean;
  onDone: () => void;
}

/** One policy with all of its versions, newest first. */
export function SeriesCard({ kind, series, mayEdit, mayRetire, onDone }: SeriesProps) {
  const { slug, name, retired, versions } = series;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Flex gap={2} wrap="wrap">
            <Typography tag="h3" variant="delta">
              {name}
            </Typography>
            {retired && <RetiredBadge />}
          </Flex>
          <Typography variant="pi" textColor="neutral600">
            <Usage series={series} />
          </Typography>
        </Flex>
        <Flex gap={2} wrap="wrap">
          {mayRetire && !isSingle(kind) && (
            <Retirement kind={kind} series={series} onDone={onDone} />
          )}
          {mayEdit && !retired && <NextVersion kind={kind} slug={slug} versions={versions} />}
        </Flex>
      </Flex>
      <Box tag="ol" paddingTop={3}>
        {versions.map((version) => (
          <Version key={version.documentId} kind={kind} version={version} />
        ))}
      </Box>
    </Box>
  );
}

/** Who it counts for, or since when nobody chooses it. */
function Usage({ series }: { series: TermsSeries }) {
  const { text, locale } = useTexts();
  const { listings, uses, retired, versions } = series;
  if (retired) {
    const since = text('retire.since', {
      at: formatHere(retired.at, locale),
      reason: retired.reason,
    });
    if (!retired.successor) return since;
    const successor = retired.successor.name;
    return `${text('retire.sold_under', { count: listings ?? 0, successor })} · ${since}`;
  }
  if (!versions.some(({ state }) => state === 'in_force')) return text('terms.none');
  if (uses !== null) return text('terms.uses', { count: uses });
  if (listings === null) return text('terms.listings.all');
  return text('terms.listings', { count: listings });
}

interface RetirementProps {
  kind: TermsKind;
  series: TermsSeries;
  onDone: () => void;
}

/** Asks what retiring it would do, or bringing it back; what was never sold has nothing to retire. */
function Retirement({ kind, series: { retired, versions }, onDone }: RetirementProps) {
  const { text } = useTexts();
  const [isAsked, setAsked] = useState(false);
  const sold = versions.find(({ state }) => state === 'in_force');
  if (!sold) return null;
  return (
    <>
      <Button variant={retired ? 'secondary' : 'tertiary'} onClick={() => setAsked(true)}>
        {text(retired ? 'bring_back.ask' : 'retire.ask')}
      </Button>
      {isAsked && (
        <RetireDialog
          path={`/bookings/terms/${kind}/${sold.documentId}`}
          onClose={(done) => {
            setAsked(false);
            if (done) onDone();
          }}
        />
      )}
    </>
  );
}

function Version({ kind, version }: { kind: TermsKind; version: TermsVersion }) {
  const words = useTexts();
  return (
    <Row>
      <VersionLink to={`${kind}/${version.documentId}`}>
        {words.text('terms.version', { version: version.version })}
      </VersionLink>
      <span>
        <VersionBadge state={version.state} />
      </span>
      <Typography textColor="neutral600">{whenOf(version, words)}</Typography>
      <Typography textColor="neutral800">{summaryOf(kind, version.content, words)}</Typography>
    </Row>
  );
}

interface NextProps {
  kind: TermsKind;
  slug: string;
  versions: readonly TermsVersion[];
}

/** Drafts the version after the last, or goes on with the draft there is. */
function NextVersion({ kind, slug, versions }: NextProps) {
  const { text } = useTexts();
  const navigate = useNavigate();
  const step = useStep();
  const [isBusy, setBusy] = useState(false);
  const draft = versions.find(({ state }) => state === 'draft');
  if (draft)
    return (
      <LinkButton tag={Link} to={`${kind}/${draft.documentId}`} variant="secondary">
        {text('terms.draft.continue')}
      </LinkButton>
    );
  const next = Math.max(0, ...versions.map(({ version }) => version)) + 1;

  async function begin(): Promise<void> {
    setBusy(true);
    const found = await step<TermsDetail>('post', `/bookings/terms/${kind}`, { slug });
    setBusy(false);
    if (found) void navigate(`${kind}/${found.version.documentId}`);
  }

  return (
    <Button variant="secondary" loading={isBusy} onClick={() => void begin()}>
      {text('terms.draft', { version: next })}
    </Button>
  );
}
