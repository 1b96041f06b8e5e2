import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useLive } from '@/data/react';
import { originText } from '@/domain/scripts/origin';
import type { ScriptNode } from '@/domain/scripts/script';
import { recordTitle } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { useDesk } from '../desk';
import styles from '../editor.module.css';
import { changeNode } from '../edits';

/** The analysis a line was made from: whether it still reads so, and the way to stand by the line (N2). */
export function OriginPart({ node }: { readonly node: ScriptNode }) {
  const { origin } = node;
  const t = useT('scriptEditor');
  const language = useLanguage();
  const { editable, reviews, changeNodes } = useDesk();
  const found = useLive(
    async (store) => {
      if (!origin) return undefined;
      const record = await store.get(origin.entity, origin.recordId);
      return {
        title: record ? recordTitle(origin.entity, record as never, language) : '',
        text: originText(origin, record),
      };
    },
    [origin, language],
  );
  if (!origin) return null;
  const review = reviews.get(node.id);
  const to =
    origin.entity === 'swot' ? paths.swot(origin.recordId, 'strategies') : paths.competitor(origin.recordId, 'card');
  return (
    <section className={styles.origin} aria-label={t('origin.title')}>
      <p>
        <span className="dw-muted">{t(`origin.from.${origin.entity}`)}</span>{' '}
        <Link className="dw-link" to={to}>
          {found?.title || t('origin.unknown')}
        </Link>{' '}
        {review ? <Tag tone="warn">{t(`origin.${review}`)}</Tag> : null}
      </p>
      {review ? (
        <>
          <dl>
            <dt>{t('origin.then')}</dt>
            <dd>{origin.basis}</dd>
            <dt>{t('origin.now')}</dt>
            <dd>{found?.text ?? t('origin.gone')}</dd>
          </dl>
          {editable ? (
            <div className={styles.actions}>
              {found?.text ? (
                <Button
                  size="xs"
                  onClick={() =>
                    changeNodes(
                      (now) => changeNode(now, node.id, { origin: { ...origin, basis: found.text ?? '' } }),
                      t('origin.confirmed'),
                    )
                  }
                >
                  {t('origin.stillRight')}
                </Button>
              ) : null}
              <Button
                size="xs"
                onClick={() => changeNodes((now) => changeNode(now, node.id, { origin: null }), t('origin.cut'))}
              >
                {t('origin.cutLink')}
              </Button>
            </div>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
