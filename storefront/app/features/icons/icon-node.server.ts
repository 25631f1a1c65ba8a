import iconImports from 'lucide-react/dynamicIconImports.mjs';

/** The shapes of an icon: element names and their attributes. */
export type IconNode = [element: string, attributes: Record<string, string>][];

const FALLBACK = 'package';
const kept = new Map<string, Promise<IconNode>>();

type IconModule = { __iconNode?: IconNode };
const imports: Record<string, (() => Promise<IconModule>) | undefined> = iconImports;

async function load(name: string): Promise<IconNode> {
  const load = imports[name] ?? imports[FALLBACK];
  return (await load?.())?.__iconNode ?? [];
}

/**
 * The drawing of a lucide icon by its name, so that editors may choose any of them and browsers get
 * only those on the page. Unknown names give a parcel.
 */
export function iconNode(name: string | null): Promise<IconNode> {
  const key = name ?? FALLBACK;
  const icon = kept.get(key) ?? load(key);
  kept.set(key, icon);
  return icon;
}
