/** A card with a face, in the weight of the menu's other icons. */
export function IdentityIcon() {
  return (
    <svg viewBox="0 0 32 32" width="16" height="16" fill="currentColor" aria-hidden>
      <path d="M27 5H5a2 2 0 0 0-2 2v18a2 2 0 0 0 2 2h22a2 2 0 0 0 2-2V7a2 2 0 0 0-2-2Zm0 20H5V7h22v18ZM19 13a1 1 0 0 1 1-1h4a1 1 0 0 1 0 2h-4a1 1 0 0 1-1-1Zm0 5a1 1 0 0 1 1-1h4a1 1 0 0 1 0 2h-4a1 1 0 0 1-1-1Zm-11.9 3a1 1 0 0 0 1.2-.7 2.8 2.8 0 0 1 5.4 0 1 1 0 0 0 2-.6 5 5 0 0 0-1.9-2.6 3.7 3.7 0 1 0-5.6 0 5 5 0 0 0-1.9 2.6 1 1 0 0 0 .8 1.3ZM11 13a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4Z" />
    </svg>
  );
}
