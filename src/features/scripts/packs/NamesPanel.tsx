import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useLive } from '@/data/react';
import { localizedText } from '@/features/common';
import { RecordPicker } from '@/features/common/RecordPicker';
import { useLanguage, useT } from '@/i18n/setup';
import { SidePanel, Tag } from '@/ui';
import { allStages } from './collect';
import type { MatchedName } from './loadPlan';
import styles from './packs.module.css';

/** What the products, competitors and stages of a pack are called here: guessed by code and name, to be corrected. */
export function NamesPanel(props: {
  readonly opened: boolean;
  readonly names: readonly MatchedName[];
  readonly onClose: () => void;
  /** `match`: id of the record here, `''` = none. */
  readonly onMatch: (id: string, match: string) => void;
}) {
  const { names, onMatch } = props;
  const t = useT('scriptPacks');
  const language = useLanguage();
  const titleOf = ({ name }: MatchedName) => localizedText(name, language) || t('names.unnamed');
  return (
    <SidePanel opened={props.opened} onClose={props.onClose} title={t('names.title')} width={760}>
      <p className="dw-muted">{t('names.intro')}</p>
      <table className={styles.names} aria-label={t('names.title')}>
        <thead>
          <tr>
            <th scope="col">{t('names.kind')}</th>
            <th scope="col">{t('names.there')}</th>
            <th scope="col">{t('names.here')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((each) => (
            <tr key={each.id}>
              <td>{t(`names.kinds.${each.kind}`)}</td>
              <th scope="row">
                <bdi>{titleOf(each)}</bdi>{' '}
                <span className="dw-faint">
                  {each.name.code ? (
                    <>
                      {each.name.code} {'\u00b7'}{' '}
                    </>
                  ) : null}
                  {t('names.entries', { count: each.entries })}
                </span>
              </th>
              <td>
                <Here
                  label={t('names.hereOf', { name: titleOf(each) })}
                  name={each}
                  onMatch={(match) => onMatch(each.id, match)}
                />
                {each.match !== '' && !each.sure ? <Tag tone="warn">{t('names.alike')}</Tag> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SidePanel>
  );
}

function Here(props: {
  readonly label: string;
  readonly name: MatchedName;
  readonly onMatch: (match: string) => void;
}) {
  const { label, name, onMatch } = props;
  const t = useT('scriptPacks');
  if (name.kind === 'stage') return <StageChoice label={label} value={name.match} onMatch={onMatch} />;
  return (
    <RecordPicker
      entity={name.kind}
      label={label}
      hideLabel
      placeholder={t('names.none')}
      value={name.match}
      onCommit={onMatch}
    />
  );
}

function StageChoice(props: {
  readonly label: string;
  readonly value: string;
  readonly onMatch: (match: string) => void;
}) {
  const t = useT('scriptPacks');
  const language = useLanguage();
  const stages = useLive((store) => allStages(store), []);
  const choices = useMemo(() => {
    const names = new Map((stages ?? []).map(({ id, name }) => [id, localizedText(name, language)] as const).reverse());
    return [...names].reverse().map(([value, label]) => ({ value, label }));
  }, [stages, language]);
  return (
    <NativeSelect
      size="xs"
      aria-label={props.label}
      value={props.value}
      data={[{ value: '', label: t('names.none') }, ...choices]}
      onChange={(event) => props.onMatch(event.currentTarget.value)}
    />
  );
}
