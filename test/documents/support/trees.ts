import { type Block, type DocumentTree, plain, run, type TableRow } from '@/documents/model/blocks';
import { picture } from './picture';

const zh = (language: DocumentTree['language'], chinese: string, english: string): string =>
  language === 'zh-CN' ? chinese : english;

/** A priced table in the shape that quotations have. */
export function priceTable(language: DocumentTree['language'], rows = 4): Block {
  const t = (chinese: string, english: string) => zh(language, chinese, english);
  const items: TableRow[] = Array.from({ length: rows }, (_, index) => ({
    ...(index === 2 ? { kind: 'optional' as const } : {}),
    cells: [
      { content: plain(String(index + 1)) },
      {
        content: plain(
          index === 2
            ? t('管理员培训（可选，未选）', 'Administrator training (optional)')
            : t('数据平台 软件许可', 'Data platform licence'),
        ),
        ...(index === 2
          ? {}
          : { detail: plain(t('按用户，一年；含版本升级', 'Per user, one year; upgrades included')) }),
      },
      { content: plain(t('50 套', '50 sets')) },
      { content: plain('1,299.00') },
      { content: plain('10%') },
      { content: plain('13%') },
      { content: plain('58,455.00') },
    ],
  }));
  const sum = (label: string, value: string, kind?: TableRow['kind']): TableRow => ({
    ...(kind ? { kind } : {}),
    cells: [
      { content: plain(label), span: 6, align: 'right' },
      { content: plain(value), align: 'right' },
    ],
  });
  return {
    type: 'table',
    label: t('报价明细', 'Prices'),
    columns: [
      { width: 6 },
      { width: 38 },
      { width: 12, align: 'right' },
      { width: 16, align: 'right' },
      { width: 9, align: 'right' },
      { width: 9, align: 'right' },
      { width: 19, align: 'right' },
    ],
    header: [
      '',
      t('项目', 'Item'),
      t('数量', 'Quantity'),
      t('单价（元）', 'Unit price'),
      t('折扣', 'Disc.'),
      t('税率', 'Tax'),
      t('金额（元）', 'Amount'),
    ].map((text) => ({ content: plain(text) })),
    rows: [
      { kind: 'section', cells: [{ content: plain(t('软件与服务', 'Software and services')), span: 7 }] },
      ...items,
      sum(t('小计', 'Subtotal'), '164,788.31', 'subtotal'),
      sum(t('价税合计', 'Total'), '178,994.87', 'total'),
    ],
  };
}

function proposalBlocks(language: DocumentTree['language']): Block[] {
  const t = (chinese: string, english: string) => zh(language, chinese, english);
  const paragraph = (text: string): Block => ({ type: 'paragraph', content: plain(text) });
  return [
    {
      type: 'cover',
      look: 'proposal',
      logo: picture(),
      sender: t('上海云帆软件有限公司', 'Shanghai Yunfan Software Co., Ltd.'),
      title: plain(t('华东云商数据平台一期\n建设方案书', 'East China Cloud Commerce\nData Platform, Phase One')),
      subtitle: plain(t('让商品、订单与流量数据在一天之内变成决定', 'From data to decisions within a day')),
      rows: [
        [t('致', 'For'), t('杭州华东云商科技有限公司 王敏 总监', 'Ms Wang Min, Hangzhou East China Cloud Commerce')],
        [t('编号', 'Number'), 'BJ-2026-A1-0042-V3'],
        [t('日期', 'Date'), t('2026年11月22日', '22 November 2026')],
        [t('有效期', 'Valid until'), t('至 2026年12月31日', '31 December 2026')],
        [t('联系人', 'Contact'), t('林越 客户经理 · 138 0000 0000', 'Lin Yue, account manager')],
      ].map(([label = '', value = '']) => ({ label, value })),
    },
    { type: 'contents', title: t('目录', 'Contents') },
    {
      type: 'heading',
      level: 1,
      numbered: true,
      pageBreakBefore: true,
      content: plain(t('现状与需求', 'Situation and needs')),
    },
    {
      type: 'paragraph',
      style: 'lead',
      content: plain(t('商品、订单与流量数据分散在五个系统中。', 'Data is spread over five systems.')),
    },
    paragraph(
      t(
        '以下配置对应第三章确认的八项需求，其中第 3 项为可选项，未计入合计。价格为未税单价，税额逐行计算。',
        'The configuration below answers the eight needs confirmed in chapter three; item 3 is optional and not part of the total.',
      ),
    ),
    { type: 'heading', level: 2, numbered: true, content: plain(t('主要痛点', 'Main pains')) },
    {
      type: 'list',
      ordered: false,
      items: [
        { content: plain(t('报表滞后两天', 'Reports are two days late')) },
        { content: plain(t('口径不一致', 'Definitions differ')) },
      ],
    },
    { type: 'heading', level: 3, numbered: true, content: plain(t('数据口径', 'Definitions')) },
    {
      type: 'list',
      ordered: true,
      items: [
        { content: plain(t('先统一口径', 'Agree on terms first')) },
        { content: plain(t('再建看板', 'Then build the boards')) },
      ],
    },
    { type: 'list', ordered: true, items: [{ content: plain(t('第二张表重新编号', 'The second list starts again')) }] },
    {
      type: 'heading',
      level: 1,
      numbered: true,
      anchor: 'prices',
      content: plain(t('配置与报价', 'Configuration and prices')),
    },
    priceTable(language),
    {
      type: 'totals',
      rows: [
        { label: t('小计', 'Subtotal'), value: '164,788.31' },
        { label: t('整单折扣 3%', 'Discount 3%'), value: '−4,943.65' },
        { label: t('税额（13%：17,753.41；6%：1,396.80）', 'Tax (13%: 17,753.41; 6%: 1,396.80)'), value: '19,150.21' },
        { label: t('价税合计', 'Total including tax'), value: '178,994.87', strong: true },
      ],
    },
    {
      type: 'paragraph',
      style: 'amountInWords',
      content: plain(t('人民币壹拾柒万捌仟玖佰玖拾肆元捌角柒分', 'One hundred and seventy-eight thousand …')),
    },
    { type: 'heading', level: 2, numbered: true, content: plain(t('与同类方案比较', 'Comparison')) },
    {
      type: 'table',
      look: 'grid',
      label: t('比较', 'Comparison'),
      columns: [
        { width: 40 },
        { width: 20, align: 'center' },
        { width: 20, align: 'center' },
        { width: 20, align: 'center' },
      ],
      header: [t('按贵方确认的标准', 'Criterion'), t('权重', 'Weight'), t('我方', 'We'), t('品牌甲', 'Brand A')].map(
        (text) => ({ content: plain(text) }),
      ),
      rows: [
        {
          cells: [
            t('实时看板不超过 5 分钟延迟', 'Boards within 5 minutes'),
            '30%',
            t('有', 'yes'),
            t('部分', 'partly'),
          ].map((text) => ({ content: plain(text) })),
        },
        {
          cells: [t('与现有 ERP 双向对接', 'ERP both ways'), '25%', t('有', 'yes'), t('未核实', 'unknown')].map(
            (text) => ({ content: plain(text) }),
          ),
        },
      ],
    },
    {
      type: 'paragraph',
      style: 'note',
      content: plain(
        t('资料取自公开页面，核实日期 2026年11月1日。', 'Taken from public pages, checked on 1 November 2026.'),
      ),
    },
    {
      type: 'figure',
      image: picture(300, 120),
      widthMm: 60,
      alt: t('架构图', 'Architecture'),
      caption: plain(t('图 1 架构', 'Figure 1 Architecture')),
    },
    {
      type: 'paragraph',
      style: 'plain',
      align: 'right',
      content: [
        run(t('重点', 'Important'), { bold: true }),
        run('，'),
        run('x', { italic: true, underline: true, strike: true }),
        { type: 'break' },
        run(t('次要', 'secondary'), { muted: true }),
      ],
    },
    { type: 'paragraph', style: 'muted', content: plain(t('附注', 'Remark')) },
    { type: 'paragraph', style: 'warning', content: plain(t('未经审批', 'Not approved')) },
    { type: 'paragraph', style: 'caption', content: plain(t('题注', 'Caption')) },
    {
      type: 'table',
      look: 'plain',
      label: '',
      columns: [{ width: 1 }, { width: 2 }],
      rows: [
        { cells: [{ content: plain('A') }, { content: plain('B') }] },
        { kind: 'text', cells: [{ content: plain('C'), span: 2 }] },
      ],
    },
    { type: 'pageBreak' },
    { type: 'heading', level: 1, numbered: false, content: plain(t('附录', 'Appendix')) },
    paragraph(t('完。', 'End.')),
  ];
}

function contractBlocks(language: DocumentTree['language']): Block[] {
  const t = (chinese: string, english: string) => zh(language, chinese, english);
  const clause = (anchor: string, text: string): Block => ({ type: 'clause', anchor, content: plain(text) });
  const sub = (text: string, level: 1 | 2 = 1): Block => ({ type: 'subclause', level, content: plain(text) });
  const party = (role: string, name: string) => ({
    role,
    name,
    rows: [
      { label: t('统一社会信用代码', 'Credit code'), value: '91330100MA00000000' },
      { label: t('住所', 'Address'), value: t('杭州市余杭区文一西路', 'Wenyi West Road, Hangzhou') },
      { label: t('法定代表人', 'Legal representative'), value: t('王敏', 'Wang Min') },
    ],
  });
  const buyer = t('杭州华东云商科技有限公司', 'Hangzhou East China Cloud Commerce Co., Ltd.');
  const seller = t('上海云帆软件有限公司', 'Shanghai Yunfan Software Co., Ltd.');
  const signLines = [t('盖章：', 'Seal:'), t('签字：', 'Signature:'), t('日期：    年  月  日', 'Date:')];
  return [
    {
      type: 'cover',
      look: 'contract',
      sender: t('合同编号：HT-2026-A1-0017', 'Contract no. HT-2026-A1-0017'),
      title: plain(t('产品销售与服务合同', 'Sales and Services Contract')),
      subtitle: plain(t('华东云商数据平台一期', 'Data Platform, Phase One')),
      rows: [
        { label: t('甲方（买方）', 'Buyer'), value: buyer },
        { label: t('乙方（卖方）', 'Seller'), value: seller },
        { label: t('签订地', 'Place'), value: t('上海市浦东新区', 'Shanghai') },
      ],
    },
    { type: 'contents', title: t('目录', 'Contents') },
    { type: 'pageBreak' },
    {
      type: 'paragraph',
      style: 'title',
      align: 'center',
      content: plain(t('产品销售与服务合同', 'Sales and Services Contract')),
    },
    {
      type: 'paragraph',
      style: 'subtitle',
      align: 'center',
      content: plain(t('合同编号：HT-2026-A1-0017　　签订地：上海市浦东新区', 'No. HT-2026-A1-0017')),
    },
    {
      type: 'parties',
      parties: [
        party(t('甲方（买方）', 'Party A (buyer)'), buyer),
        party(t('乙方（卖方）', 'Party B (seller)'), seller),
      ],
    },
    {
      type: 'paragraph',
      content: plain(
        t(
          '甲乙双方依据《中华人民共和国民法典》及有关法律，在平等自愿、协商一致的基础上，就数据平台一期的采购与服务订立本合同。',
          'The parties conclude this contract.',
        ),
      ),
    },
    clause('c1', t('标的、数量与质量', 'Subject')),
    sub(t('标的物的名称、规格、数量与单价见附件一《配置清单》。', 'See Annex 1.')),
    sub(t('质量标准为附件二《验收标准》所列各项：', 'Quality:')),
    sub(t('功能符合需求说明；', 'works as described;'), 2),
    sub(t('性能达到约定指标。', 'meets the agreed figures.'), 2),
    clause('c2', t('价款与税', 'Price and tax')),
    sub(
      t(
        '合同价税合计为人民币 178,994.87 元（大写：人民币壹拾柒万捌仟玖佰玖拾肆元捌角柒分），其中不含税价 159,844.66 元，增值税 19,150.21 元。',
        'The total is 178,994.87.',
      ),
    ),
    clause('c3', t('付款', 'Payment')),
    {
      type: 'table',
      label: t('付款', 'Payment'),
      columns: [{ width: 18 }, { width: 46 }, { width: 14, align: 'right' }, { width: 22, align: 'right' }],
      header: [t('款项', 'Instalment'), t('条件', 'Condition'), t('比例', 'Share'), t('金额（元）', 'Amount')].map(
        (text) => ({ content: plain(text) }),
      ),
      rows: [
        [t('预付款', 'Advance'), t('合同生效后 5 个工作日内', 'Within 5 working days'), '30%', '53,698.46'],
        [t('验收款', 'Acceptance'), t('验收合格后 10 个工作日内', 'Within 10 working days'), '60%', '107,396.92'],
        [t('质保金', 'Retention'), t('质保期满后 10 个工作日内', 'After the warranty'), '10%', '17,899.49'],
      ].map((cells) => ({ cells: cells.map((text) => ({ content: plain(text) })) })),
    },
    {
      type: 'paragraph',
      content: [
        run(t('逾期付款按', 'Late payment: see ')),
        { type: 'reference', target: 'c4', text: t('第四条', 'Article 4') },
        run(t('处理。', '.')),
      ],
    },
    clause('c4', t('责任限制', 'Liability')),
    {
      type: 'subclause',
      level: 1,
      anchor: 'c4-1',
      emphasised: true,
      content: plain(
        t(
          '除故意或重大过失外，任何一方对另一方的赔偿总额不超过本合同不含税价款。',
          'Liability is limited to the net price.',
        ),
      ),
    },
    sub(t('乙方已就本条加粗加线的内容向甲方作出提示和说明。', 'The seller has explained the emphasised text.')),
    {
      type: 'paragraph',
      style: 'body',
      content: [
        run(t('见', 'See ')),
        { type: 'reference', target: 'c4-1', text: t('第四条（一）', '4.1') },
        run(t('与', ' and ')),
        { type: 'reference', target: 'missing', text: t('附件', 'annex') },
      ],
    },
    { type: 'paragraph', style: 'body', content: plain(t('（以下无正文）', '(No text below)')) },
    {
      type: 'signatures',
      parties: [
        { role: t('甲方', 'Party A'), name: buyer, lines: signLines },
        { role: t('乙方', 'Party B'), name: seller, lines: signLines },
      ],
    },
    {
      type: 'heading',
      level: 1,
      numbered: false,
      pageBreakBefore: true,
      content: plain(t('附件一　配置清单', 'Annex 1 Configuration')),
    },
    priceTable(language, 2),
  ];
}

/** Trees that together hold every kind of block, in a language and a house style. */
export function sampleTree(language: DocumentTree['language'], style: DocumentTree['style']): DocumentTree {
  const t = (chinese: string, english: string) => zh(language, chinese, english);
  const contract = style === 'contract';
  return {
    language,
    style,
    title: contract ? t('产品销售与服务合同', 'Sales and Services Contract') : t('建设方案书', 'Proposal'),
    properties: {
      author: t('上海云帆软件有限公司', 'Yunfan'),
      company: t('上海云帆软件有限公司', 'Yunfan'),
      subject: 'BJ-2026-A1-0042-V3',
    },
    header: contract
      ? { left: t('产品销售与服务合同', 'Sales and Services Contract'), right: 'HT-2026-A1-0017' }
      : { left: t('上海云帆软件有限公司', 'Yunfan Software'), right: 'BJ-2026-A1-0042-V3' },
    blocks: contract ? contractBlocks(language) : proposalBlocks(language),
    checks: [{ name: 'total', text: '178,994.87' }],
  };
}

/** A document of given blocks. */
export function treeOf(blocks: readonly Block[], more: Partial<DocumentTree> = {}): DocumentTree {
  return {
    language: 'zh-CN',
    style: 'business',
    title: 'T',
    properties: { author: '', company: '', subject: '' },
    header: { left: '', right: '' },
    blocks,
    checks: [],
    ...more,
  };
}

export const variants: readonly (readonly [DocumentTree['language'], DocumentTree['style']])[] = [
  ['zh-CN', 'business'],
  ['zh-CN', 'contract'],
  ['en', 'business'],
  ['en', 'contract'],
];
