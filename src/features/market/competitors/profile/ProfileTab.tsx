import { useNavigate } from 'react-router';
import { type Competitor, competitorEntity } from '@/domain/competitors/competitor';
import type { Edit } from '@/features/common/useEdit';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { RecordForm, Section } from '@/ui';
import { DuplicateWarning } from '../list/NewCompetitorPanel';
import type { MarketContext } from '../useMarketContext';
import { useCompetitorWords } from '../words';
import { FactsSection } from './FactsSection';
import { SharesSection } from './SharesSection';
import { LandminesSection, ObjectionsSection, ProductsSection } from './TalkSections';

const identity = [
  'name',
  'nameEn',
  'shortName',
  'level',
  'threat',
  'headquarters',
  'website',
  'tags',
  'profile',
] as const;

/** Who they are and what is known of them; every field and line stores by itself. */
export function ProfileTab(props: {
  readonly competitor: Competitor;
  readonly context: MarketContext;
  readonly readOnly: boolean;
  readonly edit: Edit<'competitor'>;
  readonly used: ReadonlySet<string>;
}) {
  const { competitor, readOnly, edit } = props;
  const t = useT('competitors');
  const words = useCompetitorWords();
  const navigate = useNavigate();
  const form = {
    schema: competitorEntity.schema,
    record: competitor,
    label: words.label,
    optionLabel: words.option,
    readOnly,
    onCommit: (changes: Partial<Competitor>) => edit(() => changes),
  };
  return (
    <>
      <Section title={t('profile.identity')}>
        <RecordForm {...form} fields={[...identity]} />
        {readOnly ? null : (
          <DuplicateWarning
            id={competitor.id}
            name={competitor.name}
            nameEn={competitor.nameEn}
            onOpen={(id) => void navigate(paths.competitor(id))}
          />
        )}
      </Section>
      <ProductsSection competitor={competitor} readOnly={readOnly} edit={edit} />
      <FactsSection {...props} />
      <SharesSection {...props} />
      <ObjectionsSection competitor={competitor} readOnly={readOnly} edit={edit} />
      <LandminesSection competitor={competitor} readOnly={readOnly} edit={edit} />
      <Section>
        <RecordForm {...form} fields={['notes']} />
      </Section>
    </>
  );
}
