import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from './EmptyState';
import { type Crumb, Page } from './Page';

/** Stands where a record was looked for that is not there, or no longer, and leads back to the list. */
export function MissingPage(props: {
  /** The way to it, without itself. */
  readonly breadcrumb: readonly Crumb[];
  readonly title: string;
  readonly text: string;
  readonly back: { readonly label: string; readonly to: string };
}) {
  const { breadcrumb, title, text, back } = props;
  return (
    <Page title={title} breadcrumb={[...breadcrumb, { label: title }]}>
      <EmptyState
        title={title}
        text={text}
        action={
          <Button component={Link} to={back.to}>
            {back.label}
          </Button>
        }
      />
    </Page>
  );
}
