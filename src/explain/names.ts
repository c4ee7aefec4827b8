/**
 * Codes within sentences, translated into Chinese: phases, the stages of the presets, grounds, fields, decisions, what
 * a deal waits for and how it ends.
 */
const CHINESE: Readonly<Record<string, string>> = {
  none: '未开始',
  open: '催收中',
  referred: '已移交',
  insolvent: '破产程序中',
  settled: '已结清',
  'written-off': '已核销',
  'pre-due-reminder': '到期前提醒',
  'due-today': '到期日提醒',
  'friendly-reminder': '友好提醒',
  'second-reminder': '再次提醒',
  'overdue-reminder': '逾期提醒',
  'overdue-notice': '逾期告知',
  'friendly-call': '友好致电',
  'formal-demand': '正式催告',
  'formal-demand-and-supply-hold': '正式催告并暂停供货',
  'final-demand': '最终催告',
  restatement: '重申催告',
  mediation: '调解',
  'dedicated-collector': '专人催收',
  'lawyer-letter': '律师函',
  'legal-action': '法律程序',
  'legal-or-agency': '律师或专业机构',
  receipt: '收据',
  'reminder-7d': '到期前 7 天提醒',
  'overdue-7d': '逾期 7 天提醒',
  'overdue-14d': '逾期 14 天提醒',
  insolvency: '破产',
  'asset-flight': '转移资产',
  'debtor-vanished': '债务人失联',
  'limitation-near': '时效将至',
  customerId: '客户',
  currency: '币种',
  issueDate: '开票日',
  dueDate: '到期日',
  completedOn: '完工日',
  language: '函件语言',
  segment: '客群',
  invoiceId: '发票号',
  approve: '批准',
  'needs-approval': '须审批',
  hold: '暂停放行',
  reject: '拒绝',
  dispute: '争议',
  plan: '分期计划',
  referral: '外部追收',
  declined: '未予赊销',
  cancelled: '已取消',
  paid: '已付清',
  credited: '已冲抵',
}

/** A code in words; a code that is not the package's own, such as a stage of the caller, is printed as it is. */
export function nameOf(code: string, locale: 'en' | 'zh-CN'): string {
  if (!Object.hasOwn(CHINESE, code)) return code
  if (locale === 'zh-CN') return CHINESE[code] as string
  return code
    .replace(/-(\d+)d$/, ' $1 days')
    .replace(/(?<!^pre)-|(?=[A-Z])/g, ' ')
    .toLowerCase()
}
