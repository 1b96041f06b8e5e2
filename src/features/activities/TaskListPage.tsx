import { Page } from '@/ui';

export default function TaskListPage() {
  return <Page title="">{null}</Page>;
}
