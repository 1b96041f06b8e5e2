import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { localizedText } from '@/features/common';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Section, Tag } from '@/ui';
import { SignForm, type SignRequest } from './SignForm';
import type { TeamPartProps } from './TeamTab';
import styles from './team.module.css';

/** Who has to sign what: the solution before it leaves (R68), the order (R85), and what goes from one hand to the next (R130). */
const requests: readonly SignRequest[] = [
  { subject: 'feasibility', role: 'solution' },
  { subject: 'feasibility', role: 'delivery' },
  { subject: 'order', role: 'delivery' },
  { subject: 'handover', role: 'delivery' },
  { subject: 'handover', role: 'success' },
];

/** What was signed, and the forms to sign what is not. */
export function SignOffs(props: TeamPartProps) {
  const { deal } = props.facts;
  const t = useT('deals');
  const language = useLanguage();
  const [signing, setSigning] = useState<SignRequest | null>(null);
  const { process } = props;
  const stageName = (id: string) => {
    const name = process?.stages.find((each) => each.id === id)?.name;
    return name ? localizedText(name, language) : id;
  };
  const same = (a: SignRequest, b: SignRequest) => a.subject === b.subject && a.role === b.role;
  return (
    <Section title={t('sign.title')}>
      <table className={styles.table} aria-label={t('sign.title')}>
        <thead>
          <tr>
            <th className={styles.narrow}>{t('sign.subject')}</th>
            <th className={styles.role}>{t('team.role')}</th>
            <th>{t('sign.signed')}</th>
            <th className={styles.tool} aria-label={t('sign.sign')} />
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => {
            const given = deal.signOffs.filter((each) => same(each, request));
            const what = `${t(`sign.subjects.${request.subject}`)} \u00b7 ${t(`team.roles.${request.role}`)}`;
            return (
              <tr key={what}>
                <td data-top>{t(`sign.subjects.${request.subject}`)}</td>
                <td data-top>{t(`team.roles.${request.role}`)}</td>
                <td data-top>
                  {given.length === 0 ? (
                    <span className="dw-muted">{t('sign.open')}</span>
                  ) : (
                    given.map((each) => (
                      <div key={each.id} className={styles.row}>
                        <span>
                          {each.stage === '' ? null : <Tag>{stageName(each.stage)}</Tag>} {each.by} {'\u00b7'}{' '}
                          {formatDateTime(each.at, language)}
                          {each.note === '' ? null : ` \u00b7 ${each.note}`}
                        </span>
                        <ActionIcon
                          size="sm"
                          aria-label={t('sign.remove', { what: `${what} \u00b7 ${each.by}` })}
                          onClick={() =>
                            props.onEdit(
                              (now) => ({ signOffs: now.signOffs.filter((other) => other.id !== each.id) }),
                              t('sign.removed'),
                            )
                          }
                        >
                          <IconTrash size={14} />
                        </ActionIcon>
                      </div>
                    ))
                  )}
                </td>
                <td data-top>
                  {given.length > 0 && request.subject !== 'handover' ? null : (
                    <Button
                      size="compact-xs"
                      aria-label={t('sign.signWhat', { what })}
                      onClick={() => setSigning(request)}
                    >
                      {t('sign.sign')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {signing ? (
        <SignForm
          key={`${signing.subject}.${signing.role}`}
          {...props}
          request={signing}
          onClose={() => setSigning(null)}
        />
      ) : null}
    </Section>
  );
}
