import { Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from 'react-router';
import { getCompany } from '@/data/queries/company';
import { useLive, useStore } from '@/data/react';
import type { Store } from '@/data/store';
import { type Product, productEntity } from '@/domain/products/product';
import { environmentOf, useHotkey, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { EmptyState, Keys, Page, RecordForm, Section, Tag } from '@/ui';
import { deleteOperations, localText, restoreOperations } from './catalogue';
import { CodeWarning } from './detail/CodeWarning';
import { duplicateProduct } from './detail/duplicateProduct';
import { Margin } from './detail/Margin';
import { PictureField } from './detail/PictureField';
import { TiersEditor } from './detail/TiersEditor';
import { ValueBlocksEditor } from './detail/ValueBlocksEditor';
import { useProductWords, useRateOptions, useRateWords } from './words';
import './detail/detail.css';

const identity = ['code', 'group', 'kind', 'name', 'unit', 'active'] as const;
const pricing = ['listPrice', 'period', 'taxRate', 'cost'] as const;
const description = ['description'] as const;

/** One product: identity, prices, tiers, description, picture. Every field stores by itself. */
export default function ProductPage() {
  const t = useT('products');
  const { id = '' } = useParams();
  const found = useLive(async (store: Store) => ({ product: await store.get('product', id) }), [id]);
  if (!found) return <Page title={t('page.loading')}>{null}</Page>;
  if (!found.product)
    return (
      <Page
        title={t('page.missing')}
        breadcrumb={[{ label: t('list.title'), to: paths.products }, { label: t('page.missing') }]}
      >
        <EmptyState
          title={t('page.missing')}
          text={t('page.missingText')}
          action={
            <Button component={Link} to={paths.products} variant="default">
              {t('page.back')}
            </Button>
          }
        />
      </Page>
    );
  return <ProductView key={id} product={found.product} />;
}

function ProductView({ product }: { readonly product: Product }) {
  const t = useT('products');
  const words = useProductWords();
  const rateWords = useRateWords();
  const language = useLanguage();
  const write = useWrite();
  const navigate = useNavigate();
  const platform = usePlatform();
  const company = useLive(getCompany, []);
  const rates = useRateOptions(company?.taxRates ?? [], environmentOf(platform).today(), product.taxRate);
  const readOnly = product.deletedAt > 0;
  const name = localText(product.name, language) || t('page.unnamed');
  const commit = (changes: Partial<Product>, message?: string) =>
    void write(
      [{ type: 'update', entity: 'product', id: product.id, changes }],
      message === undefined ? undefined : { message, undoable: true },
    );
  const form = {
    schema: productEntity.schema,
    record: product,
    label: words.label,
    optionLabel: words.option,
    readOnly,
    onCommit: (changes: Partial<Product>) => commit(changes),
    ...(company ? { currency: company.defaultCurrency } : {}),
  };
  const facts = [
    { label: words.label('code'), value: product.code },
    { label: words.label('group'), value: product.group },
    {
      label: words.label('listPrice'),
      value: product.listPrice ? formatMoney(product.listPrice.minor, product.listPrice.currency, language) : '',
    },
    { label: words.label('taxRate'), value: rateWords(product.taxRate) },
  ].filter((fact) => fact.value !== '');

  return (
    <Page
      title={<bdi>{name}</bdi>}
      breadcrumb={[{ label: t('list.title'), to: paths.products }, { label: <bdi>{name}</bdi> }]}
      badges={
        <>
          {product.active ? <Tag tone="accent">{t('page.active')}</Tag> : <Tag tone="warn">{t('page.inactive')}</Tag>}
          <Tag>{words.option('kind', product.kind)}</Tag>
          {readOnly ? <Tag tone="bad">{t('page.deleted')}</Tag> : null}
        </>
      }
      meta={facts}
      actions={<Actions product={product} />}
      banner={readOnly ? <p className="product-notice">{t('page.deletedText')}</p> : undefined}
      aside={
        <>
          <PictureField product={product} readOnly={readOnly} />
          <Margin product={product} />
        </>
      }
    >
      <Section title={t('page.identity')}>
        <RecordForm {...form} fields={[...identity]} />
        {readOnly ? null : (
          <CodeWarning id={product.id} code={product.code} onOpen={(id) => void navigate(paths.product(id))} />
        )}
      </Section>
      <Section title={t('page.pricing')}>
        <RecordForm {...form} fields={[...pricing]} options={{ taxRate: rates }} />
      </Section>
      <TiersEditor product={product} readOnly={readOnly} onCommit={(tiers, message) => commit({ tiers }, message)} />
      <Section title={t('page.description')}>
        <RecordForm {...form} fields={[...description]} />
      </Section>
      <ValueBlocksEditor product={product} readOnly={readOnly} />
    </Page>
  );
}

function Actions({ product }: { readonly product: Product }) {
  const t = useT('products');
  const store = useStore();
  const write = useWrite();
  const navigate = useNavigate();
  const deleted = product.deletedAt > 0;
  const copy = async () => {
    const record = await duplicateProduct(store, product);
    const result = await write([{ type: 'create', entity: 'product', record }], {
      message: t('done.duplicated', { name: record.code }),
      undoable: true,
    });
    const id = result.ok ? result.value.ids[0] : undefined;
    if (id !== undefined) void navigate(paths.product(id));
  };
  useHotkey('d', () => void copy(), { label: t('page.duplicate'), enabled: !deleted });
  if (deleted)
    return (
      <Button
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={() =>
          void write(restoreOperations([product.id]), { message: t('done.restored', { count: 1 }), undoable: true })
        }
      >
        {t('page.restore')}
      </Button>
    );
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px={8} aria-label={t('page.more')}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() =>
              void write(deleteOperations([product.id]), { message: t('done.deleted', { count: 1 }), undoable: true })
            }
          >
            {t('page.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="default"
        leftSection={<IconCopy size={16} aria-hidden />}
        rightSection={<Keys>D</Keys>}
        onClick={() => void copy()}
      >
        {t('page.duplicate')}
      </Button>
    </>
  );
}
