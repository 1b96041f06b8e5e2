import type { DealFacts } from '@/domain/process/gates';
import type { Process } from '@/domain/process/pipeline';
import type { Edit } from '@/features/common';
import { Feedback } from './Feedback';
import { PartnerPart } from './PartnerPart';
import { ProcessPart } from './ProcessPart';
import { Promises } from './Promises';
import { Roles } from './Roles';
import { SignOffs } from './SignOffs';
import styles from './team.module.css';

export interface TeamPartProps {
  readonly facts: DealFacts;
  readonly process: Process | undefined;
  readonly onEdit: Edit<'opportunity'>;
}

/** Who works on the deal and what they signed and promised, with whom we sell it, by which process, and how it goes. */
export function TeamTab(props: TeamPartProps) {
  return (
    <div className={styles.team}>
      <Roles {...props} />
      <SignOffs {...props} />
      <Promises {...props} />
      <PartnerPart {...props} />
      <Feedback {...props} />
      <ProcessPart {...props} />
    </div>
  );
}
