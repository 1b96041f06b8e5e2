/** Addresses of all screens, so that features can lead to each other without importing each other. */
export const paths = {
  today: '/',
  market: '/market',
  researchLog: '/market/research',
  /** The entries of the log with one tag. */
  researchTagged: (tag: string) => `/market/research?tag=${encodeURIComponent(tag)}`,
  research: (id: string) => `/market/research/${id}`,
  segments: '/market/segments',
  segment: (id: string) => `/market/segments/${id}`,
  competitors: '/market/competitors',
  /** Tabs: profile | prices | features | card. */
  competitor: (id: string, tab = 'profile') => `/market/competitors/${id}/${tab}`,
  /** Imports competitors' prices from a file; `?competitor=<id>` for those of one. */
  priceImport: '/market/import/prices',
  /** One screen for one competitor; with a deal, what that deal says takes the place of the card's text. */
  battlecard: (id: string, dealId = '') => `/market/battlecards/${id}${dealId === '' ? '' : `/${dealId}`}`,
  comparisons: '/market/comparisons',
  /** Tabs: features | profile | prices | map | standing. */
  comparison: (id: string, tab = 'features') => `/market/comparisons/${id}/${tab}`,
  swots: '/market/swot',
  /** Tabs: board | tows | strategies | history. */
  swot: (id: string, tab = 'board') => `/market/swot/${id}/${tab}`,
  customers: '/customers',
  /** Tabs (`?tab=`): profile | decision | contract | business | timeline. */
  customer: (id: string, tab = '') => `/customers/${id}${tab === '' ? '' : `?tab=${tab}`}`,
  leads: '/customers/leads',
  lead: (id: string) => `/customers/leads/${id}`,
  /** Target profiles (ICP). */
  targets: '/customers/targets',
  target: (id: string) => `/customers/targets/${id}`,
  /** Customer value analysis table, classes by revenue, RFM. */
  value: '/customers/value',
  /** The board. */
  deals: '/deals',
  dealList: '/deals/list',
  /** Starts a deal for a customer. */
  newDeal: (customerId: string) => `/deals/list?new=${customerId}`,
  /** Tabs: needs | competition | quote | proposal | contract | team | timeline. */
  deal: (id: string, tab = 'quote') => `/deals/${id}/${tab}`,
  /** Full-page, client-safe: what a customer may see of a deal; of a quote other than the leading one where it is named. */
  show: (dealId: string, quoteId = '') => `/show/${dealId}${quoteId === '' ? '' : `?quote=${quoteId}`}`,
  funnel: '/deals/funnel',
  processes: '/deals/process',
  /** A built-in template or a process of one's own. */
  process: (id: string) => `/deals/process/${id}`,
  partners: '/deals/partners',
  partner: (id: string) => `/deals/partners/${id}`,
  /** The page for a meeting (N18), of a deal or of a customer. */
  brief: (of: 'deal' | 'customer', id: string) => `/brief/${of}/${id}`,
  /** All tasks. */
  tasks: '/tasks',
  /** Imports records from a file. */
  importing: (what: 'customers' | 'contacts' | 'leads') => `/import/${what}`,
  materials: '/library/materials',
  material: (id: string) => `/library/materials/${id}`,
  scripts: '/scripts',
  /** Tabs: outline | graph | versions | results. */
  script: (id: string, tab = 'outline') => `/scripts/${id}/${tab}`,
  scriptLine: (id: string, line: string) => `/scripts/${id}/outline?line=${encodeURIComponent(line)}`,
  objections: '/scripts/objections',
  objection: (id: string) => `/scripts/objections/${id}`,
  /** How scripts, lines and answers did. */
  scriptResults: '/scripts/results',
  practices: '/scripts/practice',
  /** A role-play through a script, or with `quiz` a quiz on objections. */
  practice: (what: string) => `/scripts/practice/${what}`,
  /** Takes over a pack or a list of lines from a file; `?from=starter` the starter set. */
  scriptImport: '/scripts/import',
  talk: (id: string) => `/scripts/talks/${id}`,
  /** The mini window: search and copy. */
  mini: '/mini',
  salesRules: '/settings/sales',
  questionnaire: (id: string) => `/settings/questionnaires/${id}`,
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
