import {
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
} from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { REFUSALS, type Refusal } from '../../../contracts/identity';
import { MOST_WORDS, type IdentityCase } from '../../../contracts/identity-review';
import { Card } from '../person/card';
import { useTexts } from '../texts';

interface FormProps {
  check: IdentityCase;
  onDecided: () => void;
}

/** Confirms the identity, or refuses the document with a reason. */
export function DecisionForm({ check, onDecided }: FormProps) {
  const { text } = useTexts();
  const { isBusy, decide } = useDecide(check, onDecided);
  const [refusal, setRefusal] = useState<Refusal>();
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<'refusal' | 'words'>();

  function refuse(): void {
    if (!refusal) return setProblem('refusal');
    if (refusal === 'other' && words.trim() === '') return setProblem('words');
    setProblem(undefined);
    void decide('refuse', { refusal, words: words.trim() });
  }

  return (
    <Card title={text('decide.title')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Button
          variant="success"
          fullWidth
          disabled={isBusy}
          onClick={() => void decide('approve', {})}
        >
          {text('decide.approve')}
        </Button>
        <Field.Root
          name="refusal"
          error={problem === 'refusal' ? text('decide.refusal.missing') : undefined}
        >
          <Field.Label>{text('decide.refusal')}</Field.Label>
          <SingleSelect
            placeholder={text('decide.refusal.choose')}
            value={refusal ?? null}
            onChange={(value: string | number) =>
              setRefusal(REFUSALS.find((each) => each === value))
            }
          >
            {REFUSALS.map((each) => (
              <SingleSelectOption key={each} value={each}>
                {text(`refusal.${each}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Error />
        </Field.Root>
        <Words value={words} isMissing={problem === 'words'} onChange={setWords} />
        <Button variant="danger-light" fullWidth disabled={isBusy} onClick={refuse}>
          {text('decide.refuse')}
        </Button>
      </Flex>
    </Card>
  );
}

interface WordsProps {
  value: string;
  isMissing: boolean;
  onChange: (value: string) => void;
}

function Words({ value, isMissing, onChange }: WordsProps) {
  const { text } = useTexts();
  return (
    <Field.Root
      name="words"
      hint={text('decide.words.hint')}
      error={isMissing ? text('decide.words.missing') : undefined}
    >
      <Field.Label>{text('decide.words')}</Field.Label>
      <Textarea
        value={value}
        maxLength={MOST_WORDS}
        onChange={(event) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

function useDecide({ id }: IdentityCase, onDecided: () => void) {
  const { text } = useTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = useState(false);
  async function decide(verb: 'approve' | 'refuse', body: object): Promise<void> {
    setBusy(true);
    try {
      await post(`/accounts/identity/${id}/${verb}`, body);
      toggleNotification({ type: 'success', message: text(`decide.done.${verb}`) });
    } catch (error) {
      const { message } = error as { message?: string };
      toggleNotification({ type: 'danger', message: message ?? text('decide.refused') });
    }
    setBusy(false);
    onDecided();
  }
  return { isBusy, decide };
}
