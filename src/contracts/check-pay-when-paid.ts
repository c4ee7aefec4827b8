import type { PreparedTerms } from '../terms/prepared-terms.js'
import type { Issues } from './issue.js'
import type { TermsIssueCode } from './reasons.js'
import { statutoryTermsFor } from './statutory-terms.js'
import type { ReadContext } from './terms-context.js'

/** What makes a clause void. */
interface Ban {
  readonly rule: string
  readonly source: string
}

/** The Supreme People's Court holds such clauses void for what Order 728 of 2020 says, which itself does not forbid them. */
const REPLY: Ban = {
  rule: 'cn-spc-2024-11',
  source: '法释〔2024〕11号; 保障中小企业款项支付条例, State Council Order 728 (2020), art. 6 and 8',
}
const REPLY_FROM = '2020-09-01'

/** Whether the debtor pays only once it is paid itself, and whether that holds. */
export function checkPayWhenPaid(
  terms: PreparedTerms,
  read: ReadContext,
  issues: Issues<TermsIssueCode>,
): void {
  if (!terms.lines.some(({ due }) => due.baseline === 'upstream-payment')) return
  const ban = banOf(read)
  if (ban === undefined) issues.add('warning', 'pay-when-paid', 'terms', { rule: 'none' })
  else issues.add('error', 'pay-when-paid', 'terms', { rule: ban.rule }, ban.source)
}

function banOf({ creditor, debtor, day, contractDate }: ReadContext): Ban | undefined {
  const rule = statutoryTermsFor(creditor, debtor, day).find(({ payWhenPaid }) => payWhenPaid === 'void')
  if (rule !== undefined) return { rule: rule.id, source: rule.source }
  const isOfReply =
    creditor.country === 'CN' &&
    creditor.size === 'sme' &&
    debtor.country === 'CN' &&
    debtor.kind === 'business' &&
    debtor.size === 'large'
  // Plain dates order as texts do.
  return isOfReply && contractDate >= REPLY_FROM ? REPLY : undefined
}
