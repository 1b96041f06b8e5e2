/** Addresses of all screens, so that features can lead to each other without importing each other. */
export const paths = {
  today: '/',
  customers: '/customers',
  customer: (id: string) => `/customers/${id}`,
  deals: '/deals',
  /** Tabs: needs | quote | proposal | contract | timeline. */
  deal: (id: string, tab = 'quote') => `/deals/${id}/${tab}`,
  quotes: '/quotes',
  quote: (id: string) => `/quotes/${id}`,
  proposals: '/proposals',
  proposal: (id: string) => `/proposals/${id}`,
  contracts: '/contracts',
  contract: (id: string) => `/contracts/${id}`,
  /** Register of exported papers. */
  papers: '/library/papers',
  paper: (id: string) => `/library/papers/${id}`,
  products: '/library/products',
  product: (id: string) => `/library/products/${id}`,
  company: '/settings/company',
  settings: '/settings',
  data: '/settings/data',
  recycleBin: '/settings/recycle-bin',
} as const;
