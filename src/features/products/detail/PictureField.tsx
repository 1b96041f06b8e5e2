import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from '@/data/react';
import type { Problem } from '@/domain/kernel/result';
import type { Product } from '@/domain/products/product';
import { usePictureUrl, useWrite } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { Section } from '@/ui';
import { localText } from '../catalogue';
import { checkPicture, largestPicture, pictureProblem, sha256Hex } from '../picture';

/** The picture of a product: PNG or JPEG up to 5 MB, known by its signature. A refused file changes nothing. */
export function PictureField({ product, readOnly }: { readonly product: Product; readonly readOnly: boolean }) {
  const t = useT('products');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const [refused, setRefused] = useState<Problem | null>(null);
  const url = usePictureUrl(product.pictureId);

  const choose = async (file: File | null) => {
    if (!file) return;
    // The size is known without reading; a film of 4 GB need not be read to be refused.
    if (file.size > largestPicture) return setRefused(pictureProblem.tooLarge(file.size));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const checked = checkPicture(bytes);
    if (!checked.ok) return setRefused(checked.error);
    setRefused(null);
    const id = store.nextId();
    const record = { id, mime: checked.value, name: file.name.slice(0, 200), sha256: await sha256Hex(bytes), bytes };
    await write(
      [
        { type: 'create', entity: 'blob', record },
        { type: 'update', entity: 'product', id: product.id, changes: { pictureId: id } },
      ],
      { message: t('done.pictureSet'), undoable: true },
    );
  };
  const remove = () =>
    void write([{ type: 'update', entity: 'product', id: product.id, changes: { pictureId: '' } }], {
      message: t('done.pictureRemoved'),
      undoable: true,
    });
  const name = localText(product.name, language) || product.code;

  return (
    <Section title={t('picture.title')}>
      <div className="product-picture">
        <div className="product-picture-frame">
          {url.state === 'ready' ? <img src={url.url} alt={t('picture.alt', { name })} /> : null}
          {url.state === 'missing' ? t('picture.missing') : null}
          {url.state === 'none' ? <IconPhoto size={28} stroke={1.2} aria-hidden /> : null}
        </div>
        {readOnly ? null : (
          <Group gap="xs">
            <FileButton accept="image/png,image/jpeg" onChange={(file) => void choose(file)}>
              {(props) => (
                <Button {...props} size="xs" variant="default">
                  {product.pictureId === '' ? t('picture.choose') : t('picture.replace')}
                </Button>
              )}
            </FileButton>
            {product.pictureId === '' ? null : (
              <Button size="xs" variant="subtle" onClick={remove}>
                {t('picture.remove')}
              </Button>
            )}
          </Group>
        )}
        {refused ? (
          <Text size="sm" c="var(--dw-red)" role="alert">
            {refused.code === 'picture.tooLarge'
              ? t('picture.tooLarge', { size: refused.params?.size ?? '' })
              : t(refused.code === 'picture.empty' ? 'picture.empty' : 'picture.notImage')}
          </Text>
        ) : null}
        <Text size="xs" c="dimmed">
          {t('picture.hint')}
        </Text>
      </div>
    </Section>
  );
}
