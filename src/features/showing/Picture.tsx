import { usePictureUrl } from '@/features/common';
import { useT } from '@/i18n/setup';

/** A stored picture; nothing where there is none. */
export function Picture({
  id,
  name,
  className,
}: {
  readonly id: string;
  readonly name: string;
  readonly className: string | undefined;
}) {
  const t = useT('showing');
  const picture = usePictureUrl(id);
  return picture.state === 'ready' ? (
    <img className={className} src={picture.url} alt={t('need.picture', { name })} />
  ) : null;
}
