import { LeaveGuard } from '@rental/shared/admin/parts/leave-guard';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { Box, Flex, LinkButton, Loader, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { BackButton, Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { TermsDetail } from '../../../contracts/terms/admin-terms';
import {
  findTermsProblems,
  TERMS_KINDS,
  type TermsContents,
  type TermsKind,
  type TermsProblem,
} from '../../../contracts/terms/contents';
import { changeTerms } from '../access';
import { policiesPath } from '../bookings/paths';
import { useTexts } from '../texts';
import { Changes } from './changes';
import { Example } from './example';
import { ReplayCard } from './replay';
import { isSame } from './same-content';
import { Steps } from './steps';
import { useCheck } from './use-check';
import { VersionBadge, whenOf } from './version-badge';
import { VersionContent, VersionForm } from './version-form';

const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 1fr);

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 1fr) 44rem;
  }
`;

const isKind = (kind: string): kind is TermsKind =>
  (TERMS_KINDS as readonly string[]).includes(kind);

/** One version: edited while it is a draft, what it changes and what it means. */
export function VersionPage() {
  const { kind = '', documentId = '' } = useParams();
  return isKind(kind) ? <Loaded kind={kind} documentId={documentId} /> : <Page.NoData />;
}

function Loaded({ kind, documentId }: { kind: TermsKind; documentId: string }) {
  const { text } = useTexts();
  const { answer, reload } = useAnswer<{ data: TermsDetail }>(
    `/bookings/terms/${kind}/${documentId}`,
  );
  if (answer.status === 'ready' && answer.body.data.version.documentId === documentId)
    return <Found key={documentId} kind={kind} found={answer.body.data} reload={reload} />;
  return (
    <Page.Main>
      <Page.Title>{text('terms.title')}</Page.Title>
      <Layouts.Header
        title={text('terms.title')}
        navigationAction={<BackButton fallback={policiesPath()} />}
      />
      <Layouts.Content>
        {answer.status === 'failed' ? (
          <Flex direction="column" alignItems="flex-start" gap={4}>
            <Typography role="alert" textColor="danger700">
              {text(answer.code === 404 ? 'terms.gone' : 'terms.failed')}
            </Typography>
            <LinkButton tag={Link} to={policiesPath()} startIcon={<ArrowLeft />} variant="tertiary">
              {text('terms.all')}
            </LinkButton>
          </Flex>
        ) : (
          <Loader>{text('terms.loading')}</Loader>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

interface FoundProps {
  kind: TermsKind;
  found: TermsDetail;
  reload: () => void;
}

function Found({ kind, found, reload }: FoundProps) {
  const words = useTexts();
  const { text } = words;
  const { version } = found;
  const { allowedActions } = useRBAC(changeTerms(kind));
  const [content, setContent] = useState(version.content);
  const problems = findTermsProblems(kind, content);
  const isEdited = version.state === 'draft' && (allowedActions.canEdit ?? false);
  const name = text('terms.name', { name: version.content.name, version: version.version });
  return (
    <Page.Main>
      <Page.Title>{`${name} · ${text('terms.title')}`}</Page.Title>
      <Layouts.Header
        title={name}
        subtitle={whenOf(version, words)}
        navigationAction={<BackButton fallback={policiesPath()} />}
        secondaryAction={<VersionBadge state={version.state} />}
        primaryAction={
          <Steps
            kind={kind}
            found={found}
            content={content}
            isSound={problems.length === 0}
            allowed={{
              edit: allowedActions.canEdit ?? false,
              publish: allowedActions.canPublish ?? false,
            }}
            onDone={reload}
          />
        }
      />
      <LeaveGuard isDirty={isEdited && !isSame(content, version.content)} text={text} />
      <Layouts.Content>
        <Body
          kind={kind}
          found={found}
          content={content}
          problems={problems}
          isEdited={isEdited}
          onChange={setContent}
        />
      </Layouts.Content>
    </Page.Main>
  );
}

interface BodyProps {
  kind: TermsKind;
  found: TermsDetail;
  content: TermsContents[TermsKind];
  problems: readonly TermsProblem[];
  isEdited: boolean;
  onChange: (content: TermsContents[TermsKind]) => void;
}

function Body({ kind, found, content, problems, isEdited, onChange }: BodyProps) {
  const { text } = useTexts();
  const { version, compared } = found;
  const isSound = problems.length === 0;
  const path = `/bookings/terms/${kind}/${version.documentId}`;
  const check = useCheck(path, content, isSound);
  // What is wrong beside the terms in force, the server alone knows.
  const shown = isSound ? (check?.problems ?? problems) : problems;
  return (
    <>
      <Columns>
        {isEdited ? (
          <VersionForm kind={kind} content={content} problems={shown} onChange={onChange} />
        ) : (
          <VersionContent
            kind={kind}
            content={version.content}
            note={text(version.state === 'draft' ? 'content.read_only' : 'content.immutable')}
          />
        )}
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Changes kind={kind} content={content} compared={compared} />
          <Example
            kind={kind}
            isSound={isSound && shown.length === 0}
            check={check}
            comparedVersion={compared?.version}
          />
        </Flex>
      </Columns>
      {(version.state === 'draft' || version.state === 'scheduled') && (
        <Box paddingTop={6}>
          <ReplayCard kind={kind} path={path} edition={version.updatedAt} />
        </Box>
      )}
    </>
  );
}
