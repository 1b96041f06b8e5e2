import { Page } from '@/ui';

export default function BriefPage() {
  return <Page title="">{null}</Page>;
}
