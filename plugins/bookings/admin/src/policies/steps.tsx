import { WITHOUT_ASKING } from '@rental/shared/admin/parts/leave-guard';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { TermsDetail } from '../../../contracts/terms/admin-terms';
import type { TermsContents, TermsKind } from '../../../contracts/terms/contents';
import { policiesPath } from '../bookings/paths';
import { useTexts } from '../texts';
import { isSame } from './same-content';
import { DiscardDialog } from './discard-dialog';
import { PublishDialog } from './publish-dialog';
import { useStep } from './use-step';
import { whenOf } from './version-badge';
import { WithdrawDialog } from './withdraw-dialog';

interface StepsProps {
  kind: TermsKind;
  found: TermsDetail;
  /** As it is in the form. */
  content: TermsContents[TermsKind];
  isSound: boolean;
  allowed: { edit: boolean; publish: boolean };
  onDone: () => void;
}

type Asked = 'publish' | 'withdraw' | 'discard';

/** What can be done with a version now. */
export function Steps({ kind, found, content, isSound, allowed, onDone }: StepsProps) {
  const { text } = useTexts();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>();
  const { version } = found;
  const path = `/bookings/terms/${kind}/${version.documentId}`;
  const close = (done: boolean): void => {
    setAsked(undefined);
    if (done) onDone();
  };
  return (
    <Flex gap={2} wrap="wrap">
      {version.state === 'draft' && allowed.edit && (
        <>
          <Button variant="danger-light" onClick={() => setAsked('discard')}>
            {text('step.discard')}
          </Button>
          <Save path={path} found={found} content={content} isSound={isSound} onDone={onDone} />
        </>
      )}
      {version.state === 'draft' && (
        <Publish
          found={found}
          isSaved={isSame(content, version.content)}
          mayPublish={allowed.publish}
          onAsk={() => setAsked('publish')}
        />
      )}
      {version.state === 'scheduled' && allowed.publish && (
        <Button variant="danger-light" onClick={() => setAsked('withdraw')}>
          {text('step.withdraw')}
        </Button>
      )}
      {asked === 'publish' && <PublishDialog path={path} found={found} onClose={close} />}
      {asked === 'withdraw' && <WithdrawDialog path={path} onClose={close} />}
      {asked === 'discard' && (
        <DiscardDialog
          path={path}
          onClose={(done) => {
            setAsked(undefined);
            if (done) void navigate(policiesPath(), WITHOUT_ASKING);
          }}
        />
      )}
    </Flex>
  );
}

interface SaveProps {
  path: string;
  found: TermsDetail;
  content: TermsContents[TermsKind];
  isSound: boolean;
  onDone: () => void;
}

function Save({ path, found: { version }, content, isSound, onDone }: SaveProps) {
  const { text } = useTexts();
  const step = useStep();
  const [isBusy, setBusy] = useState(false);

  async function save(): Promise<void> {
    setBusy(true);
    const body = { content, updatedAt: version.updatedAt };
    const saved = await step('put', path, body, text('step.saved'));
    setBusy(false);
    if (saved) onDone();
  }

  return (
    <Button
      variant="secondary"
      loading={isBusy}
      disabled={!isSound || isSame(content, version.content)}
      onClick={() => void save()}
    >
      {text('step.save')}
    </Button>
  );
}

interface PublishProps {
  found: TermsDetail;
  isSaved: boolean;
  mayPublish: boolean;
  onAsk: () => void;
}

/** The button, or why there is none to press. */
function Publish({ found: { scheduled }, isSaved, mayPublish, onAsk }: PublishProps) {
  const words = useTexts();
  const { text } = words;
  const reason = !mayPublish
    ? text('step.publish.not_yours')
    : scheduled
      ? text('step.publish.waits', { version: scheduled.version, at: whenOf(scheduled, words) })
      : !isSaved
        ? text('step.publish.unsaved')
        : undefined;
  if (reason !== undefined)
    return (
      <Typography variant="pi" textColor="neutral600">
        {reason}
      </Typography>
    );
  return <Button onClick={onAsk}>{text('step.publish')}</Button>;
}
