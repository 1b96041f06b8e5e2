import { Page } from '@/ui';

export default function SalesPage() {
  return <Page title="">{null}</Page>;
}
