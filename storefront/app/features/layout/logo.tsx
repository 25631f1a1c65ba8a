/** A luggage tag: the mark of things that go out and come back. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <path
        d="M4 9.5A4.5 4.5 0 0 1 8.5 5H18.2a4.5 4.5 0 0 1 3.18 1.32l6.9 6.9a4 4 0 0 1 0 5.66l-6.9 6.9A4.5 4.5 0 0 1 18.2 27H8.5A4.5 4.5 0 0 1 4 22.5Z"
        className="fill-accent"
      />
      <circle cx="20.5" cy="16" r="2.75" className="fill-marigold" />
      <path d="M10 5.5v21" className="stroke-paper" strokeWidth="1.75" strokeDasharray="2.2 2.2" />
    </svg>
  );
}
