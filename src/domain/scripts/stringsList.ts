/** Words of other people's lists of lines, in lower case. Data for the reader of files, not words of a screen. */

/** What a column of a list may hold, in the order of our own template. */
export const listColumns = [
  'title',
  'scenario',
  'stage',
  'persona',
  'customerType',
  'product',
  'competitor',
  'lineZh',
  'lineEn',
  'objection',
  'answer',
  'hint',
  'evidence',
  'tags',
] as const;
export type ListColumn = (typeof listColumns)[number];

/** How people head the columns; the first Chinese and the first English word head our own template. */
export const listHeads: Readonly<Record<ListColumn, readonly string[]>> = {
  title: ['话术标题', 'title', '标题', '话术名称', '名称', '主题', '分组', 'script', 'name', 'topic', 'group'],
  scenario: ['场景', 'scenario', '使用场景', '场景分类', '话术分类', '分类', '类别', 'category', 'situation'],
  stage: ['阶段', 'stage', '销售阶段', '商机阶段', '适用阶段', '环节', 'sales stage', 'deal stage', 'stages'],
  persona: ['角色', 'role', '客户角色', '决策角色', '对象', '沟通对象', 'persona', 'contact role', 'audience'],
  customerType: ['客户类型', 'customer type', '客户分类', '适用客户', '客户类别', 'segment', 'account type'],
  product: ['产品', 'product', '适用产品', '产品名称', '产品编码', '关联产品', 'products', 'product code'],
  competitor: ['竞争对手', 'competitor', '竞品', '对手', '针对竞品', '竞品名称', 'competitors', 'rival'],
  lineZh: [
    '中文话术',
    'chinese line',
    '话术内容',
    '话术',
    '内容',
    '标准话术',
    '参考话术',
    '说法',
    '中文',
    'chinese',
    'line (zh)',
    'zh',
  ],
  lineEn: ['英文话术', 'english line', '英文', '英文内容', 'line', 'text', 'wording', 'english', 'line (en)', 'en'],
  objection: [
    '客户异议',
    'objection',
    '异议',
    '顾虑',
    '客户问题',
    '客户提问',
    '问题',
    '疑虑',
    'question',
    'concern',
    'customer says',
  ],
  answer: [
    '应答话术',
    'answer',
    '应答',
    '应对话术',
    '回应',
    '回答',
    '答复',
    '应对',
    '标准回答',
    '解答',
    'response',
    'reply',
    'handling',
  ],
  hint: ['提示', 'hint', '备注', '使用提示', '注意事项', '说明', '使用说明', 'note', 'notes', 'tip', 'tips'],
  evidence: ['依据', 'evidence', '出处', '来源', '证据', '数据来源', '案例', 'source', 'proof', 'reference'],
  tags: ['标签', 'tags', '关键词', '标记', 'tag', 'labels', 'keywords'],
};

/** How else people write the options, beside the labels of our own screens. */
export const listSynonyms: Readonly<
  Record<'scenario' | 'persona' | 'customerType', Readonly<Record<string, readonly string[]>>>
> = {
  scenario: {
    opening: ['开场白', '破冰', '初次接触', '首次沟通', 'intro', 'cold call', 'icebreaker'],
    discovery: ['需求分析', '需求沟通', '挖需', '需求了解', 'needs', 'qualification'],
    demo: ['演示', '产品介绍', '产品讲解', '方案讲解', 'demonstration', 'presentation', 'pitch'],
    objection: ['异议', '处理异议', '疑虑解答', 'objections'],
    price: ['价格', '报价', '谈价', '议价', '砍价', '谈判', 'pricing', 'negotiation'],
    closing: ['促单', '逼单', '签约', '成交', '促成', 'close'],
    returnVisit: ['回访', '客户维护', '售后回访', '跟进', 'follow-up', 'follow up', 'check-in'],
    complaint: ['投诉', '客诉', '售后投诉', 'complaints'],
    policy: ['政策', '售后政策', '常见问题', '问答', 'faq', 'q&a', 'policies'],
  },
  persona: {
    decisionMaker: ['决策者', '拍板人', '老板', '总经理', 'decision-maker', 'boss', 'economic buyer'],
    influencer: ['影响人', '技术负责人', 'influencers'],
    user: ['用户', '使用人', 'end user', 'users'],
    purchaser: ['采购员', '采购部', 'buyer', 'procurement'],
    gatekeeper: ['守门人', '前台', '秘书'],
    champion: ['教练', '支持者', '内线', 'coach', 'sponsor'],
  },
  customerType: {
    keyAccount: ['ka', '重点客户', '大型客户', 'key accounts', 'enterprise'],
    sme: ['中小', '中小客户', '小客户', 'smb', 'small business'],
  },
};

/** What joins the parts of the name of a stage. */
export const nameJoints = { zh: /[与和及、／/]/, en: /\s+and\s+|\s*[,/&]\s*/i } as const;
