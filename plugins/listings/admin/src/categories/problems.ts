import { createContext, useContext } from 'react';

/** Sentences about parts of the draft, by their paths. */
export const Problems = createContext<Readonly<Record<string, string>>>({});

/** What is wrong with one part of the draft, or with something inside it. */
export function useProblem(path: string): string | undefined {
  const problems = useContext(Problems);
  const inside = Object.keys(problems).find((each) => each.startsWith(`${path}.`));
  return problems[path] ?? (inside === undefined ? undefined : problems[inside]);
}
