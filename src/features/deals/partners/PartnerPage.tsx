import { Page } from '@/ui';

export default function PartnerPage() {
  return <Page title="">{null}</Page>;
}
