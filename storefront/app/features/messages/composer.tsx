import { MAX_MESSAGE_LENGTH } from '@rental/chat/contracts/message-limits';
import { useCallback, useEffect, useRef, type FormEvent, type KeyboardEvent } from 'react';
import { ErrorSummary } from '~/features/forms/error-summary';
import { fieldId, type FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { KeptPhotosField } from '~/features/uploads/kept-photos-field';
import { useTranslate } from '~/lib/i18n/translation';
import type { ComposeField } from './act-on-thread.server';
import type { ThreadView } from './thread-page.server';
import type { Thread } from './use-thread';

const FORM = 'message';
const TEXT = fieldId(FORM, 'text');

interface ComposerProps {
  view: ThreadView;
  thread: Thread;
  state: FormState<ComposeField> | undefined;
}

/** A form that is sent as any other; with a connection, words go over it and the page stays. */
export function Composer({ view, thread, state }: ComposerProps) {
  const t = useTranslate();
  const wasPosted = useRef(false);
  const clear = useCallback(() => forgetDraft(view.id), [view.id]);
  useEffect(() => {
    // The page came back with room for a next one: what was posted is stored.
    if (wasPosted.current) clear();
    wasPosted.current = false;
  }, [view.clientId, clear]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const words = wordsAlone(event.currentTarget);
    if (!thread.send || !words) return void (wasPosted.current = true);
    event.preventDefault();
    thread.send(words);
    clear();
  };
  return (
    <div className="mt-4 space-y-4">
      <ErrorSummary form={FORM} state={state} />
      <SecureForm
        key={view.clientId}
        noValidate
        encType="multipart/form-data"
        onSubmit={submit}
        className="space-y-4"
      >
        <input type="hidden" name="clientId" value={view.clientId} />
        <WordsField
          id={view.id}
          given={state?.values.text}
          isWrong={state?.errors.text !== undefined}
          onTyping={thread.noteTyping}
        />
        {view.open && (
          <KeptPhotosField
            form={FORM}
            label={t('messages.photosLabel')}
            error={state?.errors.photos}
            optional
            uploads={state?.values.uploads}
          />
        )}
        <SubmitButton className="w-full sm:w-auto">{t('messages.send')}</SubmitButton>
      </SecureForm>
    </div>
  );
}

/** The words of a form that holds nothing else; undefined for pictures, and for nothing. */
function wordsAlone(form: HTMLFormElement): string | undefined {
  const given = new FormData(form);
  const photos = given.getAll('photos').some((each) => each instanceof File && each.size > 0);
  const words = given.get('text');
  if (photos || given.get('uploads') || typeof words !== 'string') return undefined;
  return words.trim() || undefined;
}

const draftKey = (id: string): string => `message-draft:${id}`;

function forgetDraft(id: string): void {
  localStorage.removeItem(draftKey(id));
  const area = document.getElementById(TEXT);
  if (area instanceof HTMLTextAreaElement) area.value = '';
}

interface WordsFieldProps {
  /** Of the conversation. */
  id: string;
  given: string | undefined;
  isWrong: boolean;
  onTyping: () => void;
}

/** Enter sends; what is written stays through a reload, in this browser alone. */
function WordsField({ id, given, isWrong, onTyping }: WordsFieldProps) {
  const t = useTranslate();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const kept = localStorage.getItem(draftKey(id));
    // What was typed before the page woke up is newer.
    if (kept && area.current?.value === '') area.current.value = kept;
  }, [id]);
  const sendByEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <div>
      <label className="field-label" htmlFor={TEXT}>
        {t('messages.field')}
      </label>
      <textarea
        ref={area}
        id={TEXT}
        name="text"
        rows={3}
        maxLength={MAX_MESSAGE_LENGTH}
        className="field"
        aria-describedby={`${TEXT}-hint`}
        aria-invalid={isWrong ? true : undefined}
        defaultValue={given}
        onChange={(event) => {
          localStorage.setItem(draftKey(id), event.target.value);
          onTyping();
        }}
        onKeyDown={sendByEnter}
      />
      <p id={`${TEXT}-hint`} className="mt-1 text-13 text-muted">
        {t('messages.hint')}
      </p>
    </div>
  );
}
