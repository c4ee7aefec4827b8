import type { AllocationReasonCode } from '../allocation/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of allocating and matching payments. */
export const allocationTexts: RoomTexts<AllocationReasonCode> = {
  'allocation.designated': {
    en: 'The debtor designated {amount} {currency} to debt {debtId}.',
    zh: '债务人指定以 {amount} {currency} 清偿债务 {debtId}。',
  },
  'allocation.designation-exceeds-debt': {
    en: 'The debtor designated {designated} {currency} to debt {debtId}, of which {open} is open; the rest is applied in the usual order.',
    zh: '指定清偿债务 {debtId} 的 {designated} {currency} 超过其未付额 {open}，余款按顺序抵充。',
  },
  'allocation.ranked': {
    en: '{amount} {currency} was applied to debt {debtId}, due on {dueDate}, by its rank ({order}).',
    zh: '按顺序（{order}）向 {dueDate} 到期的债务 {debtId} 抵充 {amount} {currency}。',
  },
  'allocation.civil-560': {
    en: '{amount} {currency} was applied to debt {debtId}, due on {dueDate}, in the order of article 560 of the Civil Code (due: {due*}, security: {coverage}, burden: {burden}).',
    zh: '依《民法典》第五百六十条向 {dueDate} 到期的债务 {debtId} 抵充 {amount} {currency}（已到期：{due*}，担保：{coverage}，负担：{burden}）。',
  },
  'allocation.shared': {
    en: '{amount} {currency} was applied in proportion to {debts} debts of equal rank.',
    zh: '{debts} 笔同等顺位的债务按比例抵充 {amount} {currency}。',
  },
  'allocation.partial-refused': {
    en: 'Debt {debtId} does not accept part payment: {open} {currency} is open, and {available} was left.',
    zh: '债务 {debtId} 不接受部分清偿：未付 {open} {currency}，可用 {available}。',
  },
  'allocation.unapplied': {
    en: 'No debt is left to pay; {amount} {currency} is a credit balance of the payer.',
    zh: '已无可抵充的债务，余款 {amount} {currency} 记为付款人的贷方余额。',
  },
  'allocation.discount': {
    en: 'Invoice {invoiceId} was paid by {until} and earned an early-payment discount of {amount} {currency}.',
    zh: '发票 {invoiceId} 在 {until}（含当日）前付款，享受提前付款折扣 {amount} {currency}。',
  },
  'allocation.discount-late-granted': {
    en: 'The discount of {amount} {currency} on invoice {invoiceId} was granted after the discount window had closed, within the days of grace until {graceUntil}.',
    zh: '发票 {invoiceId} 的折扣 {amount} {currency} 已过折扣期，但在宽限期（至 {graceUntil}）内，予以同意。',
  },
  'allocation.discount-late-refused': {
    en: 'The discount of {amount} {currency} on invoice {invoiceId} was not granted, although the payment was within the days of grace until {graceUntil}.',
    zh: '发票 {invoiceId} 的折扣 {amount} {currency} 虽在宽限期（至 {graceUntil}）内，仍未予同意。',
  },
  'allocation.discount-lapsed': {
    en: 'The discount of {amount} {currency} on invoice {invoiceId} lapsed after {until}.',
    zh: '发票 {invoiceId} 的折扣 {amount} {currency} 在 {until} 之后已失效。',
  },
  'allocation.discount-not-closing': {
    en: 'The discount of {amount} {currency} on invoice {invoiceId} was not granted because the payment does not close the invoice.',
    zh: '付款未结清发票 {invoiceId}，不给予折扣 {amount} {currency}。',
  },
  'allocation.within-tolerance': {
    en: 'The difference of {difference} {currency} is within the tolerance of {tolerance} and is written off.',
    zh: '差额 {difference} {currency} 在容差 {tolerance} 之内，予以核销。',
  },
  'allocation.beyond-tolerance': {
    en: 'The payment is short by {difference} {currency}, more than the tolerance of {tolerance}.',
    zh: '付款短缺 {difference} {currency}，超过容差 {tolerance}。',
  },
  'allocation.overpaid': {
    en: 'The payment exceeds the debt by {amount} {currency}, more than the tolerance of {tolerance}.',
    zh: '付款比债务多 {amount} {currency}，超过容差 {tolerance}。',
  },
  'allocation.full-settlement': {
    en: 'The rest of {amount} {currency} was waived by decision, as a further discount.',
    zh: '余额 {amount} {currency} 经决定作为额外折扣免除。',
  },
  'allocation.match-reference': {
    en: 'The reference "{text}" names item {itemId}.',
    zh: '附言“{text}”指明款项 {itemId}。',
  },
  'allocation.match-normalized-reference': {
    en: 'The reference "{text}" names item {itemId} if separators and letter case are ignored.',
    zh: '附言“{text}”在忽略分隔符和大小写后指明款项 {itemId}。',
  },
  'allocation.reference-ambiguous': {
    en: 'The reference "{text}" may name any of several items, whose names differ only in separators or letter case: {items+}.',
    zh: '附言“{text}”可能指下列款项中的任何一笔，其名称仅分隔符或大小写不同：{items+}。',
  },
  'allocation.match-amount': {
    en: 'The amount of {amount} {currency} equals the open amount.',
    zh: '金额 {amount} {currency} 与未付额相符。',
  },
  'allocation.match-discounted-amount': {
    en: 'The amount of {amount} {currency} equals the open amount less the discount of {discount}.',
    zh: '金额 {amount} {currency} 与扣除折扣 {discount} 后的未付额相符。',
  },
  'allocation.match-combination': {
    en: 'The amount of {amount} {currency} is the sum of items {items+}.',
    zh: '金额 {amount} {currency} 等于款项 {items+} 之和。',
  },
  'allocation.amount-differs': {
    en: 'The items named have {open} {currency} open, which differs from the amount of {amount}.',
    zh: '所指款项未付合计 {open} {currency}，与金额 {amount} 不符。',
  },
  'allocation.oldest-first': {
    en: 'Nothing identifies an item; this proposal follows the due dates only: {items+}.',
    zh: '没有可据以认定款项的信息，仅按到期先后建议：{items+}。',
  },
  'allocation.equally-good': {
    en: 'At least {suggestions} proposals are equally good.',
    zh: '至少有 {suggestions} 个同等可信的方案。',
  },
  'allocation.search-cut': {
    en: 'Not every combination was tried: the search stopped after {steps} steps.',
    zh: '未穷尽所有组合：搜索在 {steps} 步后停止。',
  },
  'allocation.nothing-points': {
    en: 'Neither the reference nor the amount identifies one of the {items} open items.',
    zh: '附言和金额均不能指明 {items} 笔未付款项中的任何一笔。',
  },
  'allocation.no-items': {
    en: 'The payer has no open items in {currency}.',
    zh: '该付款人没有以 {currency} 计价的未付款项。',
  },
}
