import { useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';

interface SubmitButtonProps {
  children: ReactNode;
  className?: string;
  tone?: 'primary' | 'quiet' | 'danger';
  /** Says more than the words on it, where several look alike. */
  label?: string;
}

/** Says that it is at work; a second press while it is does nothing. */
export function SubmitButton({
  children,
  className = '',
  tone = 'primary',
  label,
}: SubmitButtonProps) {
  const busy = useNavigation().state === 'submitting';
  return (
    <button
      type="submit"
      className={`button button-${tone} ${className}`}
      aria-label={label}
      aria-disabled={busy}
      onClick={(event) => busy && event.preventDefault()}
    >
      {children}
    </button>
  );
}
