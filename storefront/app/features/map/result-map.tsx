import { Link } from '@remix-run/react';
import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp, Minus, Plus } from 'lucide-react';
import { useTranslate } from '~/lib/i18n/translation';
import { StreetLayer } from './street-layer';
import type { MapPin, MapStep, MapView } from './map-view.server';

const ICONS = {
  in: Plus,
  out: Minus,
  north: ChevronUp,
  south: ChevronDown,
  west: ChevronLeft,
  east: ChevronRight,
} as const;

interface ResultMapProps {
  map: MapView;
  /** The listing whose card or pin is pointed at. */
  active: string | undefined;
  onActive: (id: string | undefined) => void;
}

/** Where the results are. Pins and steps are links to what they stand for. */
export function ResultMap({ map, active, onActive }: ResultMapProps) {
  const t = useTranslate();
  return (
    <section
      aria-label={t('map.label')}
      className="overflow-hidden rounded-card border border-line"
    >
      <div className="relative aspect-4/3 overflow-hidden bg-sunk">
        <svg viewBox="0 0 400 300" className="absolute inset-0 size-full" aria-hidden="true">
          <path
            d={map.land}
            className="fill-paper stroke-line"
            strokeWidth="1"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {map.streets && <StreetLayer streets={map.streets} />}
        <svg className="pointer-events-none absolute inset-0 size-full">
          {map.pins.map((pin) => (
            <foreignObject
              key={pin.id ?? pin.href}
              x={`${pin.x}%`}
              y={`${pin.y}%`}
              width="88"
              height="44"
              className="pointer-events-none -translate-x-11 -translate-y-5.5 overflow-visible"
            >
              <Pin
                pin={pin}
                isActive={pin.id !== undefined && pin.id === active}
                onActive={onActive}
              />
            </foreignObject>
          ))}
        </svg>
      </div>
      <MapSteps steps={map.steps} />
      <p className="px-3 pb-2 text-13 text-muted">{t('map.credit')}</p>
    </section>
  );
}

function lookOf(pin: MapPin, isActive: boolean): string {
  if (isActive) return 'border-ink bg-marigold text-on-marigold';
  return pin.id === undefined
    ? 'border-accent bg-accent text-on-accent'
    : 'border-line bg-paper text-ink';
}

function Pin({
  pin,
  isActive,
  onActive,
}: {
  pin: MapPin;
  isActive: boolean;
  onActive: ResultMapProps['onActive'];
}) {
  return (
    <div className="flex size-full items-center justify-center">
      <Link
        to={pin.href}
        preventScrollReset
        aria-label={pin.title}
        title={pin.title}
        className="pointer-events-auto grid min-h-11 min-w-11 place-items-center rounded-full"
        onPointerEnter={() => onActive(pin.id)}
        onPointerLeave={() => onActive(undefined)}
        onFocus={() => onActive(pin.id)}
        onBlur={() => onActive(undefined)}
      >
        <span
          className={`money grid min-h-7 min-w-7 place-items-center rounded-full border px-1.5 text-13 font-semibold whitespace-nowrap ${lookOf(pin, isActive)}`}
        >
          {pin.label}
        </span>
      </Link>
    </div>
  );
}

function MapSteps({ steps }: { steps: readonly MapStep[] }) {
  const t = useTranslate();
  return (
    <ul className="flex flex-wrap border-t border-hairline" role="list">
      {steps.map(({ id, href }) => {
        const Icon = ICONS[id];
        return (
          <li key={id}>
            <Link
              to={href}
              preventScrollReset
              rel="nofollow"
              aria-label={t(`map.${id}`)}
              title={t(`map.${id}`)}
              className="inline-flex size-11 items-center justify-center rounded-control hover:bg-sunk"
            >
              <Icon aria-hidden="true" className="size-5" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
