import { Page } from '@/ui';

export default function MaterialListPage() {
  return <Page title="">{null}</Page>;
}
