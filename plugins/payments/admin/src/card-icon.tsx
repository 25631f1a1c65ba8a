/** A payment card, in the weight of the menu's other icons. */
export function CardIcon() {
  return (
    <svg viewBox="0 0 32 32" width="16" height="16" fill="currentColor" aria-hidden>
      <path d="M28 6H4a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h24a2 2 0 0 0 2-2V8a2 2 0 0 0-2-2Zm0 18H4V14h24v10Zm0-13H4V8h24v3Zm-8 9h5a1 1 0 0 0 0-2h-5a1 1 0 0 0 0 2Z" />
    </svg>
  );
}
