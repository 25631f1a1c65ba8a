import { useEffect, useRef } from 'react';
import { commandOf, type Command } from './shortcuts';

export type Handlers = Readonly<Partial<Record<Command, () => void>>>;

const hasDialog = (): boolean =>
  document.querySelector('[role=dialog], [role=alertdialog], [role=listbox]') !== null;

/** Runs commands by keys while no dialog is open. */
export function useShortcuts(handlers: Handlers): void {
  const current = useRef(handlers);
  useEffect(() => {
    current.current = handlers;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      const command = hasDialog() ? undefined : commandOf(event, target);
      const run = command && current.current[command];
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
