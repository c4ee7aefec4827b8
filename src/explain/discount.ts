import type { DiscountReasonCode } from '../discount/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of early-payment discounts. */
export const discountTexts: RoomTexts<DiscountReasonCode> = {
  'discount.not-offered': { en: 'The terms offer no discount.', zh: '付款条件未提供折扣。' },
  'discount.nothing-discountable': {
    en: 'No part of the amount earns a discount: all of it is tax, freight or credited.',
    zh: '金额均为税款、运费或已被贷项冲减，没有可折扣的部分。',
  },
  'discount.earned': {
    en: 'Instalment {instalment} was paid on {paidOn}, within the discount window until {until}, and earned a discount at {rate}.',
    zh: '第 {instalment} 期于 {paidOn} 付款，在截至 {until} 的折扣期内，享受折扣率 {rate}。',
  },
  'discount.grace': {
    en: 'The discount window of instalment {instalment} ended on {until} and is open only because of {graceDays|day|days} of grace.',
    zh: '第 {instalment} 期的折扣期已于 {until} 届满，仅因 {graceDays} 天宽限仍有效。',
  },
  'discount.granted-late': {
    en: 'The discount window of instalment {instalment} closed on {until}; the discount at {rate} for the payment on {paidOn} is granted by decision.',
    zh: '第 {instalment} 期的折扣期已于 {until} 届满，经决定，{paidOn} 的付款仍按 {rate} 给予折扣。',
  },
  'discount.lapsed': {
    en: 'The last discount window of instalment {instalment} closed on {until}, before the payment on {paidOn}.',
    zh: '第 {instalment} 期的折扣期已于 {until} 届满，{paidOn} 付款时折扣已失效。',
  },
  'discount.part-prorated': {
    en: 'The part payment of {amount} {currency} on instalment {instalment} earned a proportional discount of {discount}.',
    zh: '第 {instalment} 期部分付款 {amount} {currency}，按比例获得折扣 {discount}。',
  },
  'discount.part-earns-nothing': {
    en: 'The part payment of {amount} {currency} on instalment {instalment} earned no discount under the policy {policy}.',
    zh: '依政策 {policy}，第 {instalment} 期部分付款 {amount} {currency} 不享受折扣。',
  },
  'discount.forfeited-by-part': {
    en: 'Part of instalment {instalment} was paid before; only a single payment in full earns the discount.',
    zh: '第 {instalment} 期此前已部分付款，而折扣仅适用于一次付清。',
  },
  'discount.earlier-payment': {
    en: 'The earlier payment of {amount} {currency} on {paidOn} earned a discount of {discount}.',
    zh: '此前 {paidOn} 付款 {amount} {currency}，获得折扣 {discount}。',
  },
  'discount.credited': {
    en: 'Credits reduced the amount by {amount} {currency}.',
    zh: '贷项使金额减少 {amount} {currency}。',
  },
  'discount.base': {
    en: 'The discount is calculated on {base} {currency} of {amount}.',
    zh: '折扣按 {amount} 中的 {base} {currency} 计算。',
  },
  'discount.overpaid-kept': {
    en: 'The payment exceeds what closes the debt: the discount is kept, and {amount} {currency} is a credit balance of the payer.',
    zh: '付款超过应付额，折扣不变，余款 {amount} {currency} 记为付款人的贷方余额。',
  },
  'discount.overpaid-reduces': {
    en: 'The payment exceeds what closes the debt, so the discount is reduced by {amount} {currency}.',
    zh: '付款超过应付额，折扣相应减少 {amount} {currency}。',
  },
  'discount.tolerated': {
    en: 'The difference of {difference} {currency} is within the tolerance of {tolerance} and is written off.',
    zh: '差额 {difference} {currency} 在容差 {tolerance} 之内，予以核销。',
  },
  'discount.tax-falls': {
    en: 'The discount reduces the tax by {amount} {currency}.',
    zh: '折扣使税额相应减少 {amount} {currency}。',
  },
  'discount.unearned': {
    en: 'A discount of {taken} {currency} was taken, but {earned} was earned.',
    zh: '已扣折扣 {taken} {currency}，应得折扣 {earned}。',
  },
  'discount.written-off': {
    en: 'The unearned discount of {amount} {currency} is within the limit of {limit} and is not claimed.',
    zh: '不应享受的折扣 {amount} {currency} 未超过限额 {limit}，不予追索。',
  },
  'discount.charged-back': {
    en: 'The unearned discount of {amount} {currency} remains open and is claimed.',
    zh: '不应享受的折扣 {amount} {currency} 仍为未付，予以追索。',
  },
  'discount.reversed': {
    en: 'The payment of {payment} {currency} was returned: the amount it paid and the discount of {discount} it earned are open again.',
    zh: '付款 {payment} {currency} 被退回，所清偿部分及所得折扣 {discount} 恢复为未付。',
  },
  'discount.window-still-open': {
    en: 'A new payment by {until} still earns the discount.',
    zh: '在 {until}（含当日）前重新付款仍可享受折扣。',
  },
  'discount.window-closed': {
    en: 'The discount window closed on {until}; a new payment no longer earns the discount.',
    zh: '折扣期已于 {until} 届满，重新付款不再享受折扣。',
  },
  'discount.cost-above-funds': {
    en: 'Forgoing the discount costs {cost} a year, more than borrowing at {costOfFunds}.',
    zh: '放弃折扣的年化成本 {cost} 高于资金成本 {costOfFunds}。',
  },
  'discount.cost-below-funds': {
    en: 'Forgoing the discount costs {cost} a year, less than borrowing at {costOfFunds}.',
    zh: '放弃折扣的年化成本 {cost} 低于资金成本 {costOfFunds}。',
  },
  'discount.cost-equals-funds': {
    en: 'Forgoing the discount costs {cost} a year, the same as borrowing at {costOfFunds}.',
    zh: '放弃折扣的年化成本 {cost} 等于资金成本 {costOfFunds}。',
  },
  'discount.never-breaks-even': {
    en: 'The discount of {rate} is above {largest}, the value of early payment: each payer who takes it adds to the loss.',
    zh: '折扣率 {rate} 高于提前收款的价值 {largest}，每多一位客户采用都会增加损失。',
  },
  'discount.uptake-above-all': {
    en: 'The discount would not pay even if every customer took it: it would need an uptake of {uptake}.',
    zh: '采用率须达到 {uptake} 才能保本，即使全部客户采用也不划算。',
  },
  'discount.not-early': {
    en: 'The payment on {paidOn} is not before the due date {dueDate}.',
    zh: '{paidOn} 的付款并不早于到期日 {dueDate}。',
  },
  'discount.capped': {
    en: 'The sliding discount of {rate} reached its cap of {cap}.',
    zh: '动态折扣率 {rate} 达到上限 {cap}。',
  },
  'discount.term-fits': {
    en: 'A term of {days|day|days} can be funded; the longest is {longest|day|days}.',
    zh: '{days} 天账期在资金承受能力之内，最长 {longest} 天。',
  },
  'discount.term-too-long': {
    en: 'A term of {days|day|days} cannot be funded; the longest is {longest|day|days}.',
    zh: '{days} 天账期超出资金承受能力，最长 {longest} 天。',
  },
  'discount.method-for-country': {
    en: 'At country risk {risk}, the most lenient payment method allowed is {method}.',
    zh: '国家风险为 {risk}，付款方式最多可放宽至 {method}。',
  },
  'discount.method-for-customer': {
    en: 'At customer risk {risk}, the most lenient payment method allowed is {method}.',
    zh: '客户风险为 {risk}，付款方式最多可放宽至 {method}。',
  },
}
