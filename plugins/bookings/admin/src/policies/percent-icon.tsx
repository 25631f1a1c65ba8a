/** A percent sign, in the weight of the menu's other icons. */
export function PercentIcon() {
  return (
    <svg viewBox="0 0 32 32" width="16" height="16" fill="currentColor" aria-hidden>
      <path d="M25.700 7.700 7.700 25.700a1 1 0 0 1-1.400-1.400l18-18a1 1 0 0 1 1.400 1.400ZM9.500 13.500a4 4 0 1 1 0-8 4 4 0 0 1 0 8Zm0-2a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm13 15a4 4 0 1 1 0-8 4 4 0 0 1 0 8Zm0-2a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z" />
    </svg>
  );
}
