import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useStore } from '@/data/react';
import { newId } from '@/domain/kernel/ids';
import { RecordPicker, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { LocalizedField, MultilineField, SidePanel } from '@/ui';
import type { Desk } from './desk';
import { removeCompetitor } from './edits';

/** The name of a comparison, whom it compares us with, and notes. */
export function SetupPanel(props: { readonly desk: Desk; readonly opened: boolean; readonly onClose: () => void }) {
  const { comparison, companies, edit } = props.desk;
  const t = useT('comparison');
  const c = useT('common');
  const store = useStore();
  const write = useWrite();
  const competitors = companies.filter((company) => !company.own);

  const add = (id: string) =>
    edit((current) =>
      id === '' || current.competitorIds.includes(id) ? null : { competitorIds: [...current.competitorIds, id] },
    );
  const move = (id: string, step: 1 | -1) =>
    edit((current) => {
      const from = current.competitorIds.indexOf(id);
      const other = current.competitorIds[from + step];
      if (from < 0 || other === undefined) return null;
      return {
        competitorIds: current.competitorIds.map((each) => (each === id ? other : each === other ? id : each)),
      };
    });

  async function create(name: string) {
    const id = newId(store.environment);
    const result = await write([{ type: 'create', entity: 'competitor', record: { id, name } }], {
      message: t('setup.created', { name }),
    });
    if (result.ok) add(id);
  }

  return (
    <SidePanel opened={props.opened} onClose={props.onClose} title={t('setup.title')}>
      <div className="cmp-form">
        <LocalizedField
          label={t('list.name')}
          value={comparison.title}
          onCommit={(title) => edit(() => ({ title }))}
          required
        />
        <div>
          <h3 className="cmp-label">{t('setup.competitors')}</h3>
          <ul className="cmp-companies">
            {competitors.map((company, index) => (
              <li key={company.id}>
                <Link to={paths.competitor(company.id)}>
                  <bdi>{company.name}</bdi>
                </Link>
                <ActionIcon
                  aria-label={`${c('actions.moveUp')}: ${company.name}`}
                  disabled={index === 0}
                  onClick={() => move(company.id, -1)}
                >
                  <IconArrowUp size={15} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  aria-label={`${c('actions.moveDown')}: ${company.name}`}
                  disabled={index === competitors.length - 1}
                  onClick={() => move(company.id, 1)}
                >
                  <IconArrowDown size={15} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  aria-label={`${c('actions.remove')}: ${company.name}`}
                  onClick={() =>
                    edit((current) => removeCompetitor(current, company.id), { message: t('setup.removed') })
                  }
                >
                  <IconX size={15} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
          <RecordPicker
            // A new one after each choice: what was chosen stands in the list above.
            key={comparison.competitorIds.length}
            entity="competitor"
            label={t('setup.add')}
            hideLabel
            placeholder={t('setup.add')}
            value=""
            disabled={comparison.competitorIds.length >= 30}
            filter={(competitor) => !comparison.competitorIds.includes(competitor.id)}
            onCommit={add}
            onCreate={(text) => void create(text)}
          />
        </div>
        <MultilineField
          label={t('setup.notes')}
          value={comparison.notes}
          onCommit={(notes) => edit(() => ({ notes }))}
        />
      </div>
    </SidePanel>
  );
}
