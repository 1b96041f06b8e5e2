import { Link } from 'react-router';
import { useLive } from '@/data/react';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { ExpiryTag } from '../ExpiryTag';
import { localizedText } from '../titles';
import './materials.css';

/** What goes with a script, to be shown or sent while talking, with the way to each and whether it has expired. */
export function ScriptMaterials({ ids }: { readonly ids: readonly string[] }) {
  const t = useT('scripts');
  const c = useT('common');
  const language = useLanguage();
  const key = ids.join(' ');
  const found = useLive((store) => store.getMany('material', key === '' ? [] : key.split(' ')), [key]);
  const materials = found?.flatMap((material) => (material?.deletedAt === 0 ? [material] : [])) ?? [];
  if (materials.length === 0) return null;
  return (
    <section className="script-materials" aria-label={t('facts.attachments')}>
      <h3>{t('facts.attachments')}</h3>
      <ul>
        {materials.map((material) => (
          <li key={material.id}>
            <Link className="dw-link" to={paths.material(material.id)}>
              {localizedText(material.title, language) || c('states.untitled')}
            </Link>
            {material.version === '' ? null : <span className="dw-faint">{material.version}</span>}
            <ExpiryTag material={material} onlyWarning />
          </li>
        ))}
      </ul>
    </section>
  );
}
