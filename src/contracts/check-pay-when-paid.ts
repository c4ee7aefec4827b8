import type { PreparedTerms } from '../terms/prepared-terms.js'
import type { Issues } from './issue.js'
import type { TermsIssueCode } from './reasons.js'
import { statutoryTermsFor } from './statutory-terms.js'
import type { ReadContext } from './terms-context.js'

/** The rule that makes a clause void. */
interface Ban {
  readonly rule: string
  readonly source: string
}

/**
 * The Supreme People's Court holds such clauses void for what Order 728 of 2020 says, which itself does not forbid
 * them.
 */
const REPLY: Ban = {
  rule: 'cn-spc-2024-11',
  source: '法释〔2024〕11号; 保障中小企业款项支付条例, State Council Order 728 (2020), art. 6 and 8',
}
const REPLY_FROM = '2020-09-01'

/** Words that express such a clause. No due date follows from them, so they are not in any notation. */
const WORDS =
  /\bpa(?:y|id)[ -](?:when|if|as|once)[ -]paid\b|\bback[ -]to[ -]back\b|背靠背|(?:上游|业主)(?:付款|支付|回款)/i

/** The greatest length of a clause that is searched. */
const MAX_READ = 1000

/**
 * Whether the debtor pays only once it is paid itself, by checked terms or by a text with these words, and whether that
 * is valid.
 */
export function checkPayWhenPaid(
  terms: PreparedTerms | string,
  read: ReadContext,
  issues: Issues<TermsIssueCode>,
): void {
  const isSaid =
    typeof terms === 'string'
      ? WORDS.test(terms.slice(0, MAX_READ))
      : terms.lines.some(({ due }) => due.baseline === 'upstream-payment')
  if (!isSaid) return
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
  // Plain dates sort as strings.
  return isOfReply && contractDate >= REPLY_FROM ? REPLY : undefined
}
