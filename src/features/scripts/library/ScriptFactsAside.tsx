import { Button } from '@mantine/core';
import { IconCheck, IconStar, IconStarFilled } from '@tabler/icons-react';
import { verified } from '@/domain/freshness/verified';
import type { Script } from '@/domain/scripts/script';
import { useCompany, useEdit } from '@/features/common';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { IntegerField, MultilineField, Section, Tag, TagsField, TextField } from '@/ui';
import { AudienceFields } from './AudienceFields';
import { houseRule, scriptAge, useIntervals } from './freshness';
import { RecordsField } from './RecordsField';
import './library.css';

const mostMaterials = 40;

/** What is known about a script beside its lines: for whom, until when it holds, what goes with it, whose it is. */
export function ScriptFactsAside({ script }: { readonly script: Script }) {
  const t = useT('scripts');
  const edit = useEdit('script', script.id);
  const readOnly = script.status === 'retired' || script.deletedAt > 0;
  return (
    <>
      <Section title={t('facts.audience')}>
        <div className="library-fields">
          <AudienceFields audience={script} readOnly={readOnly} onEdit={edit} />
        </div>
      </Section>
      <Freshness script={script} readOnly={readOnly} />
      <Section title={t('facts.attachments')}>
        <RecordsField
          entity="material"
          label={t('facts.attachmentsLabel')}
          ids={script.materialIds}
          max={mostMaterials}
          readOnly={readOnly}
          pathOf={paths.material}
          onAdd={(id) =>
            edit((now) => ({ materialIds: [...new Set([...now.materialIds, id])].slice(0, mostMaterials) }))
          }
          onRemove={(id) => edit((now) => ({ materialIds: now.materialIds.filter((each) => each !== id) }))}
        />
      </Section>
      <Section
        title={t('facts.keeping')}
        actions={
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={
              script.favourite ? <IconStarFilled size={13} aria-hidden /> : <IconStar size={13} aria-hidden />
            }
            aria-pressed={script.favourite}
            onClick={() => edit({ favourite: !script.favourite })}
          >
            {t('facts.favourite')}
          </Button>
        }
      >
        <div className="library-fields">
          <TextField
            label={t('facts.owner')}
            value={script.owner}
            readOnly={readOnly}
            onCommit={(owner) => edit({ owner })}
          />
          <TagsField
            label={t('facts.tags')}
            value={script.tags}
            readOnly={readOnly}
            onCommit={(tags) => edit({ tags })}
          />
          <MultilineField
            label={t('facts.notes')}
            value={script.notes}
            readOnly={readOnly}
            onCommit={(notes) => edit({ notes })}
          />
        </div>
      </Section>
    </>
  );
}

/** Whether the script still holds, who says so and how often (N10). */
function Freshness({ script, readOnly }: { readonly script: Script; readonly readOnly: boolean }) {
  const t = useT('scripts');
  const edit = useEdit('script', script.id);
  const intervals = useIntervals();
  const me = useCompany()?.signatoryName ?? '';
  const house = houseRule(intervals);
  const age = scriptAge(script, intervals);
  const stillTrue = () =>
    edit((now) => verified(now, '', intervals.today, now.verifier || house.verifier || me), t('facts.verified'));
  return (
    <Section
      title={t('facts.freshness')}
      actions={
        age === null ? undefined : (
          <Button
            size="compact-xs"
            variant={age.state === 'fresh' ? 'subtle' : 'light'}
            leftSection={<IconCheck size={13} aria-hidden />}
            onClick={stillTrue}
          >
            {t('facts.stillTrue')}
          </Button>
        )
      }
    >
      <p className="library-age">
        {age === null ? (
          <span className="dw-muted">{t(script.status === 'retired' ? 'facts.retired' : 'facts.notApproved')}</span>
        ) : age.state === 'fresh' ? (
          <span className="dw-muted">{t('facts.fresh', { date: age.since, days: age.limit - (age.days ?? 0) })}</span>
        ) : (
          <Tag tone="warn">
            {age.state === 'stale' ? t('facts.stale', { days: age.overdue }) : t('facts.neverVerified')}
          </Tag>
        )}
        {script.verifiedBy !== '' && script.verifiedOn !== '' ? (
          <span className="dw-faint">{t('facts.verifiedBy', { name: script.verifiedBy })}</span>
        ) : null}
      </p>
      <div className="library-fields">
        <TextField
          label={t('facts.verifier')}
          value={script.verifier}
          readOnly={readOnly}
          {...(house.verifier === '' ? {} : { placeholder: house.verifier })}
          onCommit={(verifier) => edit({ verifier })}
        />
        <IntegerField
          label={t('facts.verifyDays')}
          value={script.verifyDays}
          min={1}
          max={3650}
          readOnly={readOnly}
          placeholder={t('facts.houseDays', { days: house.days })}
          onCommit={(verifyDays) => edit({ verifyDays })}
        />
      </div>
    </Section>
  );
}
