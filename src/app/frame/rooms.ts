import {
  IconBooks,
  IconBriefcase,
  IconBuildingStore,
  IconChartDots,
  IconFileCertificate,
  IconFileInvoice,
  IconFileText,
  IconHome,
  IconMessages,
  IconPackage,
  IconReceipt2,
  IconSettings,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { EntityName } from '@/domain/entities';
import { paths } from '@/features/paths';
import type { Resources } from '@/i18n/resources';

export interface Room {
  readonly key: keyof Resources['navigation']['rooms'];
  readonly to: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: 'true' }>;
  /** Whose number of live records is shown: those that are worked on, not what lies in store. */
  readonly counts?: EntityName;
}

/** The rooms of the house in the order of the work; each inner list is one group of the sidebar. */
export const rooms: readonly (readonly Room[])[] = [
  [
    { key: 'today', to: paths.today, icon: IconHome },
    { key: 'market', to: paths.market, icon: IconChartDots },
    { key: 'customers', to: paths.customers, icon: IconBuildingStore, counts: 'customer' },
    { key: 'deals', to: paths.deals, icon: IconBriefcase, counts: 'opportunity' },
    { key: 'scripts', to: paths.scripts, icon: IconMessages, counts: 'script' },
  ],
  [
    { key: 'quotes', to: paths.quotes, icon: IconReceipt2 },
    { key: 'proposals', to: paths.proposals, icon: IconFileText },
    { key: 'contracts', to: paths.contracts, icon: IconFileCertificate },
  ],
  [
    { key: 'products', to: paths.products, icon: IconPackage },
    { key: 'materials', to: paths.materials, icon: IconBooks },
    { key: 'papers', to: paths.papers, icon: IconFileInvoice },
  ],
  [{ key: 'settings', to: paths.settings, icon: IconSettings }],
];
