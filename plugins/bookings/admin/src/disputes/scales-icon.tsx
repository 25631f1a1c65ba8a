/** A pair of scales, in the weight of the menu's other icons. */
export function ScalesIcon() {
  return (
    <svg viewBox="0 0 32 32" width="16" height="16" fill="currentColor" aria-hidden>
      <path d="M30 18.6 25.9 8.4a1 1 0 0 0-1.1-.6L17 9.5V5a1 1 0 0 0-2 0v5L7 11.8a1 1 0 0 0-.7.6L2 22.6c0 2.6 2.7 3.4 5 3.4s5-.8 5-3.4L8.6 13.500 15 12.100V26h-3a1 1 0 0 0 0 2h8a1 1 0 0 0 0-2h-3V11.600l6-1.300-3.100 8.300c0 2.600 2.800 3.400 5.100 3.400s5-.8 5-3.400ZM7 24c-1.200 0-2.700-.3-3-1.200l3-7.100 3 7.100c-.3.900-1.800 1.200-3 1.200Zm18-4c-1.200 0-2.700-.3-3-1.200l3-7.100 3 7.100c-.3.900-1.800 1.200-3 1.200Z" />
    </svg>
  );
}
