import { useLayoutEffect, useRef } from 'react';
import { commandOf, type Command } from './shortcuts';

export type Handlers = Readonly<Partial<Record<Command, () => void>>>;

const hasDialog = (): boolean =>
  document.querySelector('[role=dialog], [role=alertdialog], [role=listbox]') !== null;

/**
 * Runs commands by keys while no dialog is open. Layout effects: a key pressed as soon as something
 * is seen already acts on what is seen.
 */
export function useShortcuts(handlers: Handlers): void {
  const current = useRef(handlers);
  useLayoutEffect(() => {
    current.current = handlers;
  });
  useLayoutEffect(() => {
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
