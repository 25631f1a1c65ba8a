import { useEffect, useId, useState, type ComponentProps } from 'react';
import type { Suggestions } from '~/routes/suggest';

const PAUSE_MS = 300;
const SHORTEST = 2;

type SuggestedInputProps = Omit<ComponentProps<'input'>, 'list' | 'value' | 'onChange'> & {
  kind: keyof Suggestions;
};

/** A plain field; with scripts the browser offers what begins like it, once typing pauses. */
export function SuggestedInput({ kind, ...input }: SuggestedInputProps) {
  const list = useId();
  const [typed, setTyped] = useState('');
  const [options, setOptions] = useState<readonly string[]>([]);
  useEffect(() => {
    if (typed.trim().length < SHORTEST) return;
    const request = new AbortController();
    const ask = async () => {
      const query = new URLSearchParams({ q: typed.trim() });
      const answer = await fetch(`/suggest?${query}`, { signal: request.signal });
      if (answer.ok) setOptions(((await answer.json()) as Suggestions)[kind]);
    };
    // An aid that may fail: the field takes anything.
    const timer = setTimeout(() => void ask().catch(() => undefined), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [typed, kind]);
  return (
    <>
      <input
        {...input}
        list={typed.trim().length >= SHORTEST && options.length > 0 ? list : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <datalist id={list}>
        {options.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
    </>
  );
}
