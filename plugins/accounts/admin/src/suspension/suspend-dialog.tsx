import { Answered } from '@rental/shared/admin/parts/answered';
import { useAnswer } from '@rental/shared/admin/use-answer';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { SuspensionEffects, SuspensionPreview } from '../../../contracts/suspension';
import { useTexts, type Translate } from '../texts';
import { DecisionDialog } from './decision-dialog';
import { EffectList, type Effect } from './effect-list';

interface DialogProps {
  personId: string;
  name: string;
  onClose: (done: boolean) => void;
}

/** The server refuses what would do something else than was shown: then the effects are read anew. */
export function SuspendDialog({ personId, name, onClose }: DialogProps) {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [problem, setProblem] = useState<string>();
  const path = `/accounts/people/${personId}/suspension`;
  const { answer, reload } = useAnswer<{ data: SuspensionPreview }>(path);
  const preview = answer.status === 'ready' ? answer.body.data : undefined;

  async function decide(reason: string): Promise<void> {
    try {
      await post(path, { reason, version: preview?.version });
      toggleNotification({ type: 'success', message: text('suspend.done', { name }) });
      onClose(true);
    } catch (error) {
      setProblem((error as { message?: string }).message ?? text('dialog.refused'));
      reload();
    }
  }

  return (
    <DecisionDialog
      title={text('suspend.title', { name })}
      hint={text('suspend.reason.hint')}
      confirm={text('suspend.confirm')}
      variant="danger"
      isKnown={preview !== undefined}
      problem={problem}
      onDecide={decide}
      onClose={onClose}
    >
      <Answered answer={answer} loading={text('effects.loading')} failed={text('effects.failed')}>
        {({ data }) => <EffectList effects={effectsOf(data.effects, text)} />}
      </Answered>
    </DecisionDialog>
  );
}

const LISTS = ['declined', 'underWay', 'unpaid', 'kept'] as const;

function effectsOf(effects: SuspensionEffects, text: Translate): Effect[] {
  return [
    { key: 'sessions', words: text('effect.sessions', { count: effects.sessions }) },
    { key: 'listings', words: text('effect.listings', { count: effects.listings }) },
    ...LISTS.map((key) => ({
      key,
      words: text(`effect.${key}`, { count: effects[key].count }),
      bookings: effects[key],
    })).filter(({ key, bookings }) => bookings.count > 0 || key === 'declined' || key === 'kept'),
    { key: 'payouts', words: text('effect.payouts') },
    { key: 'told', words: text('effect.told') },
  ];
}
