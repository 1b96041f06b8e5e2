import { usedBy } from '@/data/queries/related';
import type { Store } from '@/data/store';
import type { Localized } from '@/domain/kernel/fields';
import { type Research, researchBasis } from '@/domain/research/research';
import { evidenceReview } from '@/domain/swot/review';
import { factorLabels } from '@/domain/swot/tows';
import { paths } from '@/features/paths';

/** One place where an entry of the log is used. */
export interface ResearchUse {
  readonly kind: 'swot' | 'opportunity' | 'proposal';
  readonly key: string;
  readonly to: string;
  readonly title: Localized;
  /** Label and text of the factor, for a SWOT. */
  readonly factor: { readonly label: string; readonly text: Localized } | null;
  /** The entry has come to say something else since it was taken there (N2). */
  readonly toReview: boolean;
}

const most = 100;

/** Where an entry is used (R20): factors of SWOTs, deals that came from it, proposals that print it. */
export async function usesOf(store: Store, entry: Research): Promise<ResearchUse[]> {
  const [swots, deals, proposals] = await Promise.all([
    usedBy(store, 'swot', entry.id, most),
    usedBy(store, 'opportunity', entry.id, most),
    usedBy(store, 'proposal', entry.id, most),
  ]);
  const basis = researchBasis(entry);
  const factors = swots.flatMap((swot) => {
    const labels = factorLabels(swot.factors);
    return swot.factors.flatMap((factor): ResearchUse[] => {
      const links = factor.evidence.filter((link) => link.entity === 'research' && link.id === entry.id);
      if (links.length === 0) return [];
      return [
        {
          kind: 'swot',
          key: factor.id,
          to: paths.swot(swot.id),
          title: swot.title,
          factor: { label: labels.get(factor.id) ?? '', text: factor.text },
          toReview: links.some((link) => evidenceReview(link, entry) !== 'current'),
        },
      ];
    });
  });
  const from = deals.map((deal): ResearchUse => {
    const { id: key, title } = deal;
    return { kind: 'opportunity', key, to: paths.deal(key), title, factor: null, toReview: false };
  });
  const printed = proposals.map((proposal): ResearchUse => {
    const taken = proposal.market.research.find((each) => each.researchId === entry.id);
    const { id: key, title } = proposal;
    return { kind: 'proposal', key, to: paths.proposal(key), title, factor: null, toReview: taken?.basis !== basis };
  });
  return [...factors, ...from, ...printed];
}
