/** Forms of company that say nothing about which company it is, longest first. */
export const companyForms: readonly string[] = [
  '股份有限责任公司',
  '有限责任公司',
  '股份有限公司',
  '集团有限公司',
  '有限公司',
  '股份公司',
  '公司',
];
