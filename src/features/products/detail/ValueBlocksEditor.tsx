import { ActionIcon, Button, Group, SegmentedControl } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from '@/data/react';
import type { Localized } from '@/domain/kernel/fields';
import { newId } from '@/domain/kernel/ids';
import { mostValueBlocks, type Product, type ValueBlock, valueBlockSchema } from '@/domain/products/product';
import { type Edited, useEdit } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { FlagField, MultilineField, Section } from '@/ui';

const aspects = ['feature', 'scenario', 'value'] as const;
const lengths = { feature: 200, scenario: 20_000, value: 20_000 } as const;

interface Props {
  readonly product: Product;
  readonly readOnly: boolean;
}

/** Function, usage scenario and value (R63), as they are shown to customers. */
export function ValueBlocksEditor({ product, readOnly }: Props) {
  const t = useT('products');
  const c = useT('common');
  const language = useLanguage();
  const { environment } = useStore();
  const edit = useEdit('product', product.id);
  const [side, setSide] = useState<keyof Localized>(language === 'en' ? 'en' : 'zh');
  const other = side === 'zh' ? 'en' : 'zh';
  const { valueBlocks } = product;
  const set = (id: string, changes: Edited<ValueBlock>) =>
    edit((now) => ({
      valueBlocks: now.valueBlocks.map((block) =>
        block.id === id ? { ...block, ...(typeof changes === 'function' ? changes(block) : changes) } : block,
      ),
    }));
  return (
    <Section
      title={t('valueBlocks.title')}
      actions={
        <Group gap="xs">
          {valueBlocks.length === 0 ? null : (
            <SegmentedControl
              size="xs"
              aria-label={t('valueBlocks.side')}
              value={side}
              data={[
                { value: 'zh', label: c('languageShort.zh') },
                { value: 'en', label: c('languageShort.en') },
              ]}
              onChange={(value) => setSide(value === 'en' ? 'en' : 'zh')}
            />
          )}
          {readOnly || valueBlocks.length >= mostValueBlocks ? null : (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() =>
                edit((now) =>
                  now.valueBlocks.length >= mostValueBlocks
                    ? {}
                    : { valueBlocks: [...now.valueBlocks, valueBlockSchema.parse({ id: newId(environment) })] },
                )
              }
            >
              {t('valueBlocks.add')}
            </Button>
          )}
        </Group>
      }
    >
      <p className="product-hint">{t(valueBlocks.length === 0 ? 'valueBlocks.empty' : 'valueBlocks.hint')}</p>
      {valueBlocks.length === 0 ? null : (
        <table className="product-blocks" aria-label={t('valueBlocks.title')}>
          <thead>
            <tr>
              {aspects.map((aspect) => (
                <th key={aspect} scope="col">
                  {t(`valueBlocks.${aspect}`)}
                </th>
              ))}
              <th scope="col" style={{ width: 128 }}>
                {t('valueBlocks.unique')}
              </th>
              <th style={{ width: 34 }} aria-label={c('actions.remove')} />
            </tr>
          </thead>
          <tbody>
            {valueBlocks.map((block, index) => (
              <tr key={block.id}>
                {aspects.map((aspect) => (
                  <td key={aspect}>
                    <MultilineField
                      key={side}
                      hideLabel
                      readOnly={readOnly}
                      maxLength={lengths[aspect]}
                      label={t('valueBlocks.field', { name: t(`valueBlocks.${aspect}`), row: index + 1 })}
                      placeholder={block[aspect][other] || undefined}
                      value={block[aspect][side]}
                      onCommit={(text) => set(block.id, (now) => ({ [aspect]: { ...now[aspect], [side]: text } }))}
                    />
                  </td>
                ))}
                <td>
                  <FlagField
                    hideLabel
                    readOnly={readOnly}
                    label={t('valueBlocks.field', { name: t('valueBlocks.unique'), row: index + 1 })}
                    value={block.unique}
                    onCommit={(unique) => set(block.id, { unique })}
                  />
                </td>
                <td>
                  {readOnly ? null : (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('valueBlocks.remove', { row: index + 1 })}
                      onClick={() =>
                        edit(
                          (now) => ({ valueBlocks: now.valueBlocks.filter((each) => each.id !== block.id) }),
                          t('valueBlocks.removed'),
                        )
                      }
                    >
                      <IconTrash size={15} aria-hidden />
                    </ActionIcon>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
