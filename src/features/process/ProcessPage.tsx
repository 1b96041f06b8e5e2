import { Page } from '@/ui';

export default function ProcessPage() {
  return <Page title="">{null}</Page>;
}
