import { Page } from '@/ui';

export default function LeadPage() {
  return <Page title="">{null}</Page>;
}
