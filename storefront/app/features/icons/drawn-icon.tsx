import { createElement } from 'react';
import type { IconNode } from './icon-node.server';

/** An icon whose shapes came with the page's data. */
export function DrawnIcon({ node, className }: { node: IconNode; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
    >
      {node.map(([element, { key, ...attributes }], index) =>
        createElement(element, { ...attributes, key: key ?? index }),
      )}
    </svg>
  );
}
