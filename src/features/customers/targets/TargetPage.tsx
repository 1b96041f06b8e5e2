import { Page } from '@/ui';

export default function TargetPage() {
  return <Page title="">{null}</Page>;
}
