import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useTexts } from '../../texts';
import type { PreviewState } from '../use-effect-preview';
import { EffectSummary } from './effect-summary';

interface PanelProps {
  readonly state: PreviewState;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onReset: () => void;
}

/** What the change would do, with the way to make it or to drop it. */
export function EffectPanel({ state, isSaving, onSave, onReset }: PanelProps) {
  const { text } = useTexts();
  if (state.status === 'unchanged') return null;
  return (
    <Box
      tag="section"
      aria-label={text('categories.effect.title')}
      background="neutral0"
      borderColor="primary200"
      hasRadius
      padding={4}
    >
      <Box aria-live="polite" paddingBottom={4}>
        <Told state={state} />
      </Box>
      <Flex gap={2} justifyContent="flex-end" wrap="wrap">
        <Button variant="tertiary" onClick={onReset}>
          {text('categories.reset')}
        </Button>
        <Button loading={isSaving} disabled={state.status !== 'ready'} onClick={onSave}>
          {text('categories.save')}
        </Button>
      </Flex>
    </Box>
  );
}

function Told({ state }: { state: PreviewState }) {
  const { text } = useTexts();
  if (state.status === 'ready') return <EffectSummary effect={state.preview.effect} />;
  if (state.status === 'refused')
    return (
      <Typography tag="p" textColor="danger600">
        {state.refusal.message ?? text('categories.failed')}
      </Typography>
    );
  return (
    <Typography tag="p" textColor="neutral600">
      {text('categories.effect.asking')}
    </Typography>
  );
}
