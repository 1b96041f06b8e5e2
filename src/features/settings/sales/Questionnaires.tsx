import { Button } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { listPage } from '@/data/queries/list';
import { useLive, useStore } from '@/data/react';
import { builtInQuestionnaires, copyQuestionnaire, type NeedQuestions } from '@/domain/needs/builtIn';
import { localizedText, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import styles from './sales.module.css';

const most = 100;

/** The questionnaires by which needs are asked; each has a page of its own. */
export function Questionnaires() {
  const t = useT('company');
  const p = useT('process');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const navigate = useNavigate();
  const stored =
    useLive(
      async () => (await listPage(store, 'questionnaire', { order: 'updatedAt', direction: 'desc', limit: most })).rows,
      [store],
    ) ?? [];
  const nameOf = (each: NeedQuestions) => localizedText(each.name, language) || t('sales.questionnaires.untitled');
  const copy = async (from: NeedQuestions) => {
    const name = {
      zh: from.name.zh === '' ? '' : p('list.copyName', { name: from.name.zh, lng: 'zh-CN' }),
      en: from.name.en === '' ? '' : p('list.copyName', { name: from.name.en, lng: 'en' }),
    };
    const record = copyQuestionnaire(from, name, store.environment);
    const result = await write([{ type: 'create', entity: 'questionnaire', record }], {
      message: t('sales.questionnaires.copied'),
    });
    if (result.ok) navigate(paths.questionnaire(record.id));
  };
  return (
    <>
      <p className="dw-hint">{t('sales.questionnaires.hint')}</p>
      <ul className={styles.links} aria-label={t('sales.sections.questionnaires')}>
        {[...stored, ...builtInQuestionnaires].map((each) => (
          <li key={each.id}>
            <Link className="dw-link" to={paths.questionnaire(each.id)}>
              {nameOf(each)}
            </Link>
            {builtInQuestionnaires.some(({ id }) => id === each.id) ? <Tag>{p('states.builtIn')}</Tag> : null}
            <span className="dw-faint">{t('sales.questionnaires.questions', { count: each.questions.length })}</span>
            <span>
              <Button size="xs" aria-label={`${p('list.copy')}: ${nameOf(each)}`} onClick={() => void copy(each)}>
                {p('list.copyShort')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
