import { useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';

/** Says that it is at work; a second press while it is does nothing. */
export function SubmitButton({
  children,
  className = '',
}: {
  children: ReactNode;
  className?: string;
}) {
  const busy = useNavigation().state === 'submitting';
  return (
    <button
      type="submit"
      className={`button button-primary ${className}`}
      aria-disabled={busy}
      onClick={(event) => busy && event.preventDefault()}
    >
      {children}
    </button>
  );
}
