import { Box, Button, Field, Modal, Radio, Textarea, Typography } from '@strapi/design-system';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import type { ReasonTemplate, ReviewDecision } from '../../../contracts/moderation';
import { LEAST_REASON, MOST_REASON } from '../../../contracts/review';
import { useTexts } from '../texts';
import type { Target, Verdict } from './use-decide';

interface DialogProps {
  readonly decision: Exclude<ReviewDecision, 'approve'>;
  /** What it is about. */
  readonly targets: readonly Pick<Target, 'title'>[];
  readonly templates: readonly ReasonTemplate[];
  readonly isDeciding: boolean;
  readonly onDecide: (verdict: Verdict) => void;
  readonly onClose: () => void;
}

/** On what is chosen, so that the arrow keys choose another reason at once. */
function focusChoice(event: Event): void {
  event.preventDefault();
  const dialog = event.currentTarget as HTMLElement;
  dialog.querySelector<HTMLElement>('[role=radio][aria-checked=true]')?.focus();
}

/** The choice of those who write all of it themselves. */
const OWN = 'own';

/** Asks for the reason that the owner is told: a kept one, own words, or both. */
export function ReasonDialog(props: DialogProps) {
  const { decision, targets, isDeciding, onDecide, onClose } = props;
  const { text } = useTexts();
  const templates = props.templates.filter((template) => template.decision === decision);
  const [chosen, setChosen] = useState(templates[0]?.id ?? OWN);
  const [words, setWords] = useState('');
  const [isShort, setShort] = useState(false);

  function submit(): void {
    const reason = words.trim();
    if (chosen === OWN && reason.length < LEAST_REASON) return setShort(true);
    return onDecide({ decision, reason, ...(chosen === OWN ? {} : { templateId: chosen }) });
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    submit();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content
        aria-describedby={undefined}
        onKeyDown={onKeyDown}
        onOpenAutoFocus={focusChoice}
      >
        <form onSubmit={onSubmit} noValidate>
          <Modal.Header closeLabel={text('dialog.close')}>
            <Modal.Title>{text(`reason.title.${decision}`, titled(targets))}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Templates templates={templates} chosen={chosen} onChoose={setChosen} />
            <Words
              value={words}
              isRequired={chosen === OWN}
              problem={isShort && chosen === OWN ? text('reason.short') : undefined}
              onChange={setWords}
            />
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {text('dialog.cancel')}
            </Button>
            <Button
              type="submit"
              variant={decision === 'reject' ? 'danger' : 'default'}
              loading={isDeciding}
            >
              {text(`reason.send.${decision}`)}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

const titled = (targets: DialogProps['targets']) => ({
  count: targets.length,
  title: targets[0]?.title ?? '',
});

interface TemplatesProps {
  readonly templates: readonly ReasonTemplate[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function Templates({ templates, chosen, onChoose }: TemplatesProps) {
  const { text } = useTexts();
  const told = templates.find(({ id }) => id === chosen)?.text;
  return (
    <Box paddingBottom={4}>
      <Box paddingBottom={2}>
        <Typography id="moderation-reasons" fontWeight="bold" variant="pi">
          {text('reason.choose')}
        </Typography>
      </Box>
      <Radio.Group value={chosen} onValueChange={onChoose} aria-labelledby="moderation-reasons">
        {templates.map(({ id, name }) => (
          <Radio.Item key={id} value={id}>
            {name}
          </Radio.Item>
        ))}
        <Radio.Item value={OWN}>{text('reason.own')}</Radio.Item>
      </Radio.Group>
      {told && (
        <Box background="neutral100" hasRadius padding={3} marginTop={3} aria-live="polite">
          <Typography variant="pi" textColor="neutral600">
            {text('reason.told')}
          </Typography>
          <Typography tag="p">{told}</Typography>
        </Box>
      )}
    </Box>
  );
}

interface WordsProps {
  readonly value: string;
  readonly isRequired: boolean;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

function Words({ value, isRequired, problem, onChange }: WordsProps) {
  const { text } = useTexts();
  return (
    <Field.Root
      name="reason"
      required={isRequired}
      hint={text('reason.words.hint')}
      error={problem}
    >
      <Field.Label>{text(isRequired ? 'reason.words' : 'reason.words.more')}</Field.Label>
      <Textarea
        value={value}
        maxLength={MOST_REASON}
        onChange={(event) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
