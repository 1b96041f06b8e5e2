import { Button, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { WriteOperation } from '@/data/api';
import { useStore } from '@/data/react';
import type { Competitor, CompetitorFact } from '@/domain/competitors/competitor';
import { newId } from '@/domain/kernel/ids';
import { evidenceText } from '@/domain/swot/review';
import { factorSchema, type Quadrant, quadrants } from '@/domain/swot/swot';
import { RecordPicker, useWrite } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, MultilineField, SidePanel } from '@/ui';

interface Props {
  readonly competitor: Competitor;
  /** Id of the fact; `''` = closed. */
  readonly factId: string;
  readonly onClose: () => void;
}

/** Where a fact of theirs usually belongs on our board: their strength threatens us, their weakness is an opportunity. */
const usualQuadrant = (kind: CompetitorFact['kind']): Quadrant => (kind === 'weakness' ? 'opportunity' : 'threat');

/** Makes a fact into a factor of a SWOT analysis that keeps its link to the fact (R30). */
export function FactorPanel({ competitor, factId, onClose }: Props) {
  const t = useT('competitors');
  const fact = competitor.facts.find((each) => each.id === factId);
  return (
    <SidePanel opened={fact !== undefined} onClose={onClose} title={t('factor.title')}>
      {fact ? <FactorForm key={fact.id} competitor={competitor} fact={fact} onClose={onClose} /> : null}
    </SidePanel>
  );
}

function FactorForm(props: {
  readonly competitor: Competitor;
  readonly fact: CompetitorFact;
  readonly onClose: () => void;
}) {
  const { competitor, fact } = props;
  const t = useT('competitors');
  const m = useT('market');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const [swotId, setSwotId] = useState('');
  const [title, setTitle] = useState('');
  const [quadrant, setQuadrant] = useState(() => usualQuadrant(fact.kind));
  const [text, setText] = useState(fact.text);
  const [tried, setTried] = useState(false);
  const words = (value: string) => (language === 'en' ? { zh: '', en: value } : { zh: value, en: '' });

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ((swotId === '' && title === '') || text.trim() === '') return;
    const link = { entity: 'competitor', id: competitor.id, part: fact.id } as const;
    const factor = factorSchema.parse({
      id: newId(store.environment),
      quadrant,
      text: words(text.trim().slice(0, 2000)),
      date: store.environment.today(),
      evidence: [{ ...link, basis: evidenceText(link, competitor) ?? '' }],
    });
    const swot = swotId === '' ? undefined : await store.get('swot', swotId);
    const operation: WriteOperation = swot
      ? {
          type: 'update',
          entity: 'swot',
          id: swot.id,
          changes: { factors: [...swot.factors, factor] },
          expectedRev: swot.rev,
        }
      : {
          type: 'create',
          entity: 'swot',
          record: { title: words(title || t('factor.newTitle')), factors: [factor] },
        };
    const result = await write([operation], { message: t('factor.done') });
    if (result.ok) props.onClose();
  };

  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <RecordPicker
          entity="swot"
          label={t('factor.swot')}
          required
          autoFocus
          value={swotId}
          description={title === '' ? t('factor.swotHint') : t('factor.newSwot', { title })}
          error={tried && swotId === '' && title === '' ? t('factor.chooseSwot') : undefined}
          onCommit={(id) => {
            setSwotId(id);
            setTitle('');
          }}
          onCreate={(typed) => {
            setSwotId('');
            setTitle(typed);
          }}
        />
        <ChoiceField
          label={t('factor.quadrant')}
          value={quadrant}
          options={quadrants.map((each) => ({ value: each, label: m(`quadrants.${each}`) }))}
          onCommit={setQuadrant}
        />
        <MultilineField label={t('factor.text')} required maxLength={2000} value={text} onCommit={setText} />
        <Text size="xs" c="dimmed">
          {t('factor.linkHint', { name: competitor.name })}
        </Text>
        <Button type="submit" variant="filled" style={{ alignSelf: 'flex-start' }}>
          {t('factor.save')}
        </Button>
      </Stack>
    </form>
  );
}
