import { useAnswer } from '@rental/shared/admin/use-answer';
import { Button, Dialog, Typography } from '@strapi/design-system';
import { ConfirmDialog, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { PersonSession } from '../../../contracts/people';
import { formatInstant } from '../format';
import { useTexts } from '../texts';
import { Row, Rows } from './rows';
import { None, Section } from './section';

/** Where the person is signed in; one sign-in can be ended, or all. */
export function Sessions({ personId }: { personId: string }) {
  const { text, locale } = useTexts();
  const path = `/accounts/people/${personId}/sessions`;
  const { answer, reload } = useAnswer<{ data: readonly PersonSession[] }>(path);
  const { isBusy, end } = useEnding(reload);
  const [isAsking, setAsking] = useState(false);
  return (
    <Section
      title={text('sessions.title')}
      answer={answer}
      action={(sessions) =>
        sessions.length > 0 && (
          <Button variant="danger-light" disabled={isBusy} onClick={() => setAsking(true)}>
            {text('sessions.end.all')}
          </Button>
        )
      }
    >
      {(sessions) => (
        <>
          {sessions.length === 0 && <None>{text('sessions.none')}</None>}
          <Rows>
            {sessions.map((session) => (
              <Row
                key={session.id}
                title={
                  <Typography fontWeight="semiBold">
                    {session.client || text('sessions.unknown')}
                  </Typography>
                }
                detail={text('sessions.seen', {
                  at: formatInstant(session.lastSeenAt, locale),
                  address: session.address,
                })}
              >
                <Button
                  variant="tertiary"
                  disabled={isBusy}
                  onClick={() => void end(`${path}/${session.id}`)}
                >
                  {text('sessions.end')}
                </Button>
              </Row>
            ))}
          </Rows>
          <Dialog.Root open={isAsking} onOpenChange={setAsking}>
            <ConfirmDialog onConfirm={() => end(path)}>{text('sessions.end.ask')}</ConfirmDialog>
          </Dialog.Root>
        </>
      )}
    </Section>
  );
}

function useEnding(reload: () => void) {
  const { text } = useTexts();
  const { del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = useState(false);
  async function end(path: string): Promise<void> {
    setBusy(true);
    try {
      await del(path);
      toggleNotification({ type: 'success', message: text('sessions.ended') });
    } catch {
      toggleNotification({ type: 'danger', message: text('sessions.refused') });
    }
    setBusy(false);
    reload();
  }
  return { isBusy, end };
}
