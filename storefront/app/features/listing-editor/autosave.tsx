import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslate } from '~/lib/i18n/translation';
import type { action } from '~/routes/editor-autosave';
import type { EditorView } from './editor-page.server';

const PAUSE_MS = 1_000;
const PATH = '/autosave';

export const isAutosave = (formAction: string | undefined): boolean =>
  formAction?.endsWith(PATH) === true;

/** With scripts, a draft is stored while it is typed; says so. Sits in the form that it stores. */
export function Autosave({ view }: { view: Pick<EditorView, 'id' | 'step' | 'version'> }) {
  const t = useTranslate();
  const fetcher = useFetcher<typeof action>();
  const note = useRef<HTMLParagraphElement>(null);
  const version = useRef(view.version);
  const { submit, data, state } = fetcher;
  useEffect(() => {
    version.current = data?.version ?? version.current;
  }, [data]);
  useEffect(() => {
    const form = note.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout>;
    const stop = () => clearTimeout(timer);
    const save = () => {
      const entries = new FormData(form);
      entries.set('version', version.current);
      submit(entries, {
        method: 'post',
        action: `/owner/listings/${view.id}/${view.step}${PATH}`,
      });
    };
    const wait = () => {
      stop();
      timer = setTimeout(save, PAUSE_MS);
    };
    form.addEventListener('input', wait);
    form.addEventListener('submit', stop);
    return () => {
      stop();
      form.removeEventListener('input', wait);
      form.removeEventListener('submit', stop);
    };
  }, [submit, view.id, view.step]);
  return (
    <p ref={note} role="status" className="min-h-6 text-15 text-muted">
      {state !== 'idle' && t('editor.autosave.saving')}
      {state === 'idle' &&
        data &&
        t(data.version ? 'editor.autosave.saved' : 'editor.autosave.not')}
    </p>
  );
}
