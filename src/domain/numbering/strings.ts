/** Chinese names of the tokens, as the settings screen offers them, and what they stand for. */
export const tokenAliases: Readonly<Record<string, string>> = {
  公司: 'company',
  年4: 'year4',
  年2: 'year2',
  月: 'month',
  部门: 'department',
  类型: 'type',
  设备: 'device',
  序号: 'sequence',
};
