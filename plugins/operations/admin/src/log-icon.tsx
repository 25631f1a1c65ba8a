/** A written list with a seal, in the weight of the menu's other icons. */
export function LogIcon() {
  return (
    <svg viewBox="0 0 32 32" width="16" height="16" fill="currentColor" aria-hidden>
      <path d="M24 3H8a2 2 0 0 0-2 2v22a2 2 0 0 0 2 2h10a1 1 0 0 0 0-2H8V5h16v9a1 1 0 0 0 2 0V5a2 2 0 0 0-2-2ZM11 11h10a1 1 0 0 0 0-2H11a1 1 0 0 0 0 2Zm0 5h6a1 1 0 0 0 0-2h-6a1 1 0 0 0 0 2Zm0 5h3a1 1 0 0 0 0-2h-3a1 1 0 0 0 0 2Zm17.7-2.7a1 1 0 0 0-1.4 0L22 23.6l-2.3-2.3a1 1 0 0 0-1.4 1.4l3 3a1 1 0 0 0 1.4 0l6-6a1 1 0 0 0 0-1.4Z" />
    </svg>
  );
}
