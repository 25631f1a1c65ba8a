import { useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';

interface SubmitButtonProps {
  children: ReactNode;
  className?: string;
  tone?: 'primary' | 'quiet' | 'danger';
}

/** Says that it is at work; a second press while it is does nothing. */
export function SubmitButton({ children, className = '', tone = 'primary' }: SubmitButtonProps) {
  const busy = useNavigation().state === 'submitting';
  return (
    <button
      type="submit"
      className={`button button-${tone} ${className}`}
      aria-disabled={busy}
      onClick={(event) => busy && event.preventDefault()}
    >
      {children}
    </button>
  );
}
