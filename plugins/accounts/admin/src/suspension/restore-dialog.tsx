import { Answered } from '@rental/shared/admin/parts/answered';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { RestorationEffects } from '../../../contracts/suspension';
import { useTexts, type Translate } from '../texts';
import { DecisionDialog } from './decision-dialog';
import { EffectList, type Effect } from './effect-list';

interface DialogProps {
  personId: string;
  name: string;
  onClose: (done: boolean) => void;
}

/** Says what comes back, and what cannot. */
export function RestoreDialog({ personId, name, onClose }: DialogProps) {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [problem, setProblem] = useState<string>();
  const path = `/accounts/people/${personId}/restoration`;
  const { answer } = useAnswer<{ data: RestorationEffects }>(path);

  async function decide(reason: string): Promise<void> {
    try {
      await post(path, { reason });
      toggleNotification({ type: 'success', message: text('restore.done', { name }) });
      onClose(true);
    } catch (error) {
      setProblem((error as { message?: string }).message ?? text('dialog.refused'));
    }
  }

  return (
    <DecisionDialog
      title={text('restore.title', { name })}
      hint={text('restore.reason.hint')}
      confirm={text('restore.confirm')}
      variant="success"
      isKnown={answer.status === 'ready'}
      problem={problem}
      onDecide={decide}
      onClose={onClose}
    >
      <Answered answer={answer} loading={text('effects.loading')} failed={text('effects.failed')}>
        {({ data }) => <EffectList effects={effectsOf(data, text)} />}
      </Answered>
    </DecisionDialog>
  );
}

const effectsOf = (effects: RestorationEffects, text: Translate): Effect[] => [
  { key: 'access', words: text('restored.access') },
  { key: 'listings', words: text('restored.listings', { count: effects.listings }) },
  { key: 'sessions', words: text('restored.sessions', { count: effects.sessionsGone }) },
  {
    key: 'declined',
    words: text('restored.declined', { count: effects.declinedGone.count }),
    bookings: effects.declinedGone,
  },
];
