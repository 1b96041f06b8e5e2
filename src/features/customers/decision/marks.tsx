import type { Contact } from '@/domain/customers/customer';

export const attitudes = ['champion', 'supporter', 'neutral', 'critic', 'blocker'] as const satisfies readonly Exclude<
  Contact['attitude'],
  ''
>[];

/** Attitude as a shape: up = for us, a circle = neither, down = against us; doubled where it is strong. */
export function AttitudeMark({ attitude, x, y }: { attitude: Contact['attitude']; x: number; y: number }) {
  const up = (top: number) => `M${x} ${top + 9}L${x + 5} ${top}L${x + 10} ${top + 9}Z`;
  const down = (top: number) => `M${x} ${top}L${x + 5} ${top + 9}L${x + 10} ${top}Z`;
  switch (attitude) {
    case 'champion':
      return <path className="map-for" d={up(y - 10) + up(y + 1)} />;
    case 'supporter':
      return <path className="map-for" d={up(y - 5)} />;
    case 'critic':
      return <path className="map-against" d={down(y - 5)} />;
    case 'blocker':
      return <path className="map-against" d={down(y - 10) + down(y + 1)} />;
    case 'neutral':
      return <circle className="map-neutral" cx={x + 5} cy={y} r={4.5} />;
    default:
      return <path className="map-unknown" d={`M${x} ${y}h10`} />;
  }
}

const influenceLevel = { low: 1, medium: 2, high: 3, '': 0 } as const;

/** Influence as one to three bars that rise. */
export function InfluenceMark({ influence, x, y }: { influence: Contact['influence']; x: number; y: number }) {
  return (
    <>
      {[1, 2, 3].map((bar) => (
        <rect
          key={bar}
          className={bar <= influenceLevel[influence] ? 'map-bar' : 'map-bar-off'}
          x={x + (bar - 1) * 6}
          y={y - bar * 4}
          width={4}
          height={bar * 4}
        />
      ))}
    </>
  );
}

const relationLevel = { none: 0, slight: 1, good: 2, close: 3, '': 0 } as const;

/** Relation as none to three filled dots. */
export function RelationMark({ relation, x, y }: { relation: Contact['relation']; x: number; y: number }) {
  return (
    <>
      {[1, 2, 3].map((dot) => (
        <circle
          key={dot}
          className={dot <= relationLevel[relation] ? 'map-dot' : 'map-dot-off'}
          cx={x + (dot - 1) * 8}
          cy={y}
          r={2.6}
        />
      ))}
    </>
  );
}
