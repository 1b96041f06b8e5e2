import { useT } from '@/i18n/setup';
import { useContactWords } from '../words';
import { AttitudeMark, attitudes, InfluenceMark, RelationMark } from './marks';

/** What the marks of the map mean. */
export function MapKey() {
  const t = useT('customers');
  const words = useContactWords();
  return (
    <dl className="map-key">
      {attitudes.map((attitude) => (
        <div key={attitude}>
          <dt>
            <svg width={14} height={24} aria-hidden="true">
              <AttitudeMark attitude={attitude} x={2} y={12} />
            </svg>
          </dt>
          <dd>{words.option('attitude', attitude)}</dd>
        </div>
      ))}
      <div>
        <dt>
          <svg width={18} height={24} aria-hidden="true">
            <InfluenceMark influence="high" x={0} y={18} />
          </svg>
        </dt>
        <dd>{words.label('influence')}</dd>
      </div>
      <div>
        <dt>
          <svg width={24} height={24} aria-hidden="true">
            <RelationMark relation="close" x={4} y={12} />
          </svg>
        </dt>
        <dd>{words.label('relation')}</dd>
      </div>
      <div>
        <dt>
          <svg width={20} height={24} aria-hidden="true">
            <rect className="map-box map-box-decides" x={2} y={5} width={16} height={13} rx={3} />
          </svg>
        </dt>
        <dd>{t('contactOptions.decisionRole.decisionMaker')}</dd>
      </div>
    </dl>
  );
}
