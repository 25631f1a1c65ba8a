import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const TONES = { warn: 'text-warn', danger: 'text-danger' };

/** What happened and what to do, told to screen readers as well. */
export function Notice({ tone, children }: { tone: keyof typeof TONES; children: ReactNode }) {
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className="flex items-start gap-3 rounded-control border border-current/40 px-4 py-3 text-15"
    >
      <CircleAlert aria-hidden="true" className={`mt-0.5 size-5 flex-none ${TONES[tone]}`} />
      <div>{children}</div>
    </div>
  );
}
