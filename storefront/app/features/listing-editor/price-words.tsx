import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslate } from '~/lib/i18n/translation';
import type { loader } from '~/routes/price-words';
import type { EditorView } from './editor-page.server';
import { rowField } from './form-rows';

const PAUSE_MS = 400;

/** What the price brings, and what others ask: of the stored price, with scripts of the typed one. */
export function PriceWordsNote({ view }: { view: EditorView }) {
  const t = useTranslate();
  const fetcher = useFetcher<typeof loader>();
  const note = useRef<HTMLDivElement>(null);
  const { load } = fetcher;
  useEffect(() => {
    const form = note.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout>;
    const ask = () => {
      clearTimeout(timer);
      timer = setTimeout(() => load(wordsHref(view.id, new FormData(form))), PAUSE_MS);
    };
    form.addEventListener('input', ask);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', ask);
    };
  }, [load, view.id]);
  const words = fetcher.data ?? view.priceWords;
  const { commission } = view.words;
  return (
    <div ref={note} role="status" className="space-y-1 border-s-2 border-line ps-3 text-15">
      {words?.shares.map((share) => (
        <p key={share} className="font-semibold">
          {share}
        </p>
      ))}
      {words?.hint && <p>{words.hint}</p>}
      {commission && (
        <p className="text-muted">{t('editor.commission', { percent: commission })}</p>
      )}
    </div>
  );
}

function wordsHref(id: string, form: FormData): string {
  const text = (name: string) => String(form.get(name) ?? '');
  const query = new URLSearchParams({
    amount: text('price.amount'),
    currency: text('price.currency'),
    unit: text('price.unit'),
  });
  for (const row of form.getAll('tiers').map(String)) {
    const [units, percent] = ['minUnits', 'percentOff'].map((name) =>
      text(rowField('tiers', row, name))
        .trim()
        .replace(',', '.'),
    );
    query.append('tier', `${units}:${percent}`);
  }
  return `/owner/listings/${id}/price-words?${query}`;
}
