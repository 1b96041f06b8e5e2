import { Page } from '@/ui';

export default function ImportPage() {
  return <Page title="">{null}</Page>;
}
