import { Page } from '@/ui';

export default function MaterialPage() {
  return <Page title="">{null}</Page>;
}
