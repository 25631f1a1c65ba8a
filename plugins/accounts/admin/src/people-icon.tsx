/** Two people, in the weight of the menu's other icons. */
export function PeopleIcon() {
  return (
    <svg viewBox="0 0 32 32" width="16" height="16" fill="currentColor" aria-hidden>
      <path d="M14.6 19.7a8 8 0 1 0-8.2 0A13 13 0 0 0 .7 24a1 1 0 0 0 1.6 1.1 10 10 0 0 1 16.4 0 1 1 0 1 0 1.7-1.1 13 13 0 0 0-5.8-4.3ZM4.5 13a6 6 0 1 1 12 0 6 6 0 0 1-12 0Zm26.5 12.4a1 1 0 0 1-1.3-.3A10 10 0 0 0 21.5 21a1 1 0 0 1 0-2 6 6 0 1 0-2.2-11.6 1 1 0 1 1-.8-1.8 8 8 0 0 1 7 14.1 13 13 0 0 1 5.8 4.3 1 1 0 0 1-.3 1.4Z" />
    </svg>
  );
}
