import type { Contact } from '@/domain/customers/customer';
import type { DecisionMap, MapNode } from '@/domain/customers/decisionMap';
import { useT } from '@/i18n/setup';
import { useContactWords } from '../words';
import { AttitudeMark, InfluenceMark, RelationMark } from './marks';

const width = 172;
const height = 74;
const gapX = 20;
const gapY = 38;
const margin = 8;

const left = (node: MapNode) => margin + node.column * (width + gapX);
const top = (node: MapNode) => margin + node.row * (height + gapY);

/** As much of a text as fits: a Chinese letter is twice as wide as a Latin one. */
function fitted(text: string, units: number): string {
  let used = 0;
  const letters = [...text];
  const fits = letters.findIndex((letter) => {
    used += letter > '\u2e80' ? 2 : 1;
    return used > units;
  });
  return fits === -1 ? text : `${letters.slice(0, fits).join('')}\u2026`;
}

/** The map: lines and marks in the picture, a button over each person for keyboard and pointer. */
export function MapDrawing({ map, onOpen }: { readonly map: DecisionMap; readonly onOpen: (id: string) => void }) {
  const t = useT('customers');
  const describe = useDescription();
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const size = {
    width: 2 * margin + map.columns * width + (map.columns - 1) * gapX,
    height: 2 * margin + map.rows * height + (map.rows - 1) * gapY,
  };
  // Reading order: from the top, from the left.
  const ordered = [...map.nodes].sort((a, b) => a.row - b.row || a.column - b.column);
  return (
    <section className="decision-map" aria-label={t('map.title')}>
      <div style={{ position: 'relative', ...size }}>
        <svg {...size} aria-hidden="true">
          {map.lines.map(({ from, to }) => {
            const [below, above] = [nodes.get(from), nodes.get(to)];
            if (!below || !above) return null;
            const middle = top(below) - gapY / 2;
            return (
              <path
                key={from}
                className="map-line"
                d={`M${left(below) + width / 2} ${top(below)}V${middle}H${left(above) + width / 2}V${top(above) + height}`}
              />
            );
          })}
          {ordered.map((node) => (
            <Person key={node.id} node={node} />
          ))}
        </svg>
        {ordered.map((node) => (
          <button
            key={node.id}
            type="button"
            className="map-button"
            style={{ left: left(node), top: top(node), width, height }}
            disabled={!node.contact}
            aria-label={node.contact ? describe(node.contact) : t('map.missing')}
            title={node.contact ? describe(node.contact) : t('map.missing')}
            onClick={() => onOpen(node.id)}
          />
        ))}
      </div>
    </section>
  );
}

function Person({ node }: { readonly node: MapNode }) {
  const t = useT('customers');
  const words = useContactWords();
  const { contact } = node;
  const [x, y] = [left(node), top(node)];
  if (!contact)
    return (
      <g>
        <rect className="map-box map-box-missing" x={x} y={y} width={width} height={height} rx={6} />
        <text className="map-name" x={x + 12} y={y + 32}>
          {t('map.missing')}
        </text>
        <text className="map-small" x={x + 12} y={y + 52}>
          {t('map.missingHint')}
        </text>
      </g>
    );
  const role = words.option('decisionRole', contact.decisionRole);
  const marks = [...(contact.executive ? [t('map.executive')] : []), ...(role === '' ? [] : [role])];
  return (
    <g>
      <rect
        className={contact.decisionRole === 'decisionMaker' ? 'map-box map-box-decides' : 'map-box'}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={6}
      />
      <AttitudeMark attitude={contact.attitude} x={x + 10} y={y + 17} />
      <text className="map-name" x={x + 28} y={y + 22}>
        {fitted(contact.name, 14)}
      </text>
      <InfluenceMark influence={contact.influence} x={x + width - 28} y={y + 23} />
      <text className="map-small" x={x + 10} y={y + 42}>
        {fitted(contact.jobTitle || t('map.noTitle'), 26)}
      </text>
      <text className="map-small map-role" x={x + 10} y={y + 62}>
        {fitted(marks.join(' \u00b7 ') || t('map.noRole'), 20)}
      </text>
      <RelationMark relation={contact.relation} x={x + width - 26} y={y + 58} />
    </g>
  );
}

/** A person in words: everything the marks say. */
function useDescription(): (contact: Contact) => string {
  const t = useT('customers');
  const words = useContactWords();
  return (contact) => {
    const facts = (['decisionRole', 'influence', 'attitude', 'relation'] as const).flatMap((field) =>
      contact[field] === '' ? [] : [`${words.label(field)}: ${words.option(field, contact[field])}`],
    );
    return [
      contact.name,
      ...(contact.jobTitle === '' ? [] : [contact.jobTitle]),
      ...(contact.executive ? [t('map.executive')] : []),
      ...facts,
    ].join(', ');
  };
}
