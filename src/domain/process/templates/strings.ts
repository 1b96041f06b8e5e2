/** Names of template A, in the order of R2. */
export const sevenStageNames = {
  name: { zh: '七阶段销售流程', en: 'Seven stages' },
  research: { zh: '市场调研与客户定位', en: 'Market research and targeting' },
  demo: { zh: '产品展示与需求分析', en: 'Demonstration and need analysis' },
  confirmation: { zh: '客户沟通与需求确认', en: 'Talks and need confirmation' },
  negotiation: { zh: '价格谈判与方案制定', en: 'Price negotiation and solution' },
  closing: { zh: '成交签约与订单处理', en: 'Signing and order processing' },
  service: { zh: '售后服务与客户维护', en: 'After-sales service and care' },
  improvement: { zh: '反馈收集与持续优化', en: 'Feedback and improvement' },
} as const;
