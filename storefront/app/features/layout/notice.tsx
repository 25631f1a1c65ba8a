import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';

const TONES = {
  good: { color: 'text-accent', icon: CircleCheck },
  warn: { color: 'text-warn', icon: CircleAlert },
  danger: { color: 'text-danger', icon: CircleAlert },
};

/** What happened and what to do, told to screen readers as well. */
export function Notice({ tone, children }: { tone: keyof typeof TONES; children: ReactNode }) {
  const { color, icon: Icon } = TONES[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className="flex items-start gap-3 rounded-control border border-current/40 px-4 py-3 text-15"
    >
      <Icon aria-hidden="true" className={`mt-0.5 size-5 flex-none ${color}`} />
      <div>{children}</div>
    </div>
  );
}
