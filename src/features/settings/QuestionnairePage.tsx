import { Page } from '@/ui';

export default function QuestionnairePage() {
  return <Page title="">{null}</Page>;
}
