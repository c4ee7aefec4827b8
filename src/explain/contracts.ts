import type { ContractReasonCode } from '../contracts/reasons.js'
import type { RoomTexts } from './text.js'

/** The issues of terms, contracts and invoices. */
export const contractsTexts: RoomTexts<ContractReasonCode> = {
  'vague-due': {
    en: 'The terms "{terms}" do not determine a due date: {why}.',
    zh: '由条款“{terms}”无法确定到期日：{why}。',
  },
  'vague-discount': {
    en: 'The discount in the terms "{terms}" is incomplete: {why}.',
    zh: '条款“{terms}”中的折扣约定不完整：{why}。',
  },
  'no-penalty': { en: 'There is no late-charge clause.', zh: '未约定逾期付款违约金。' },
  'incomplete-penalty': {
    en: 'The late-charge clause does not state its {missing}.',
    zh: '违约金条款缺少 {missing}。',
  },
  'one-size-fits-all': {
    en: 'The grades {grades+} all have the same terms.',
    zh: '等级 {grades+} 的付款条款完全相同。',
  },
  'undisclosed-fee': {
    en: 'The fee "{fee}" does not state its {missing}.',
    zh: '费用“{fee}”未披露 {missing}。',
  },
  'no-jurisdiction': {
    en: 'The cross-border contract does not state its {missing}.',
    zh: '跨境合同未约定 {missing}。',
  },
  'no-payment-method': {
    en: 'The cross-border contract does not state a payment method.',
    zh: '跨境合同未约定付款方式。',
  },
  'statutory-term-exceeded': {
    en: 'The terms allow {days|day|days} from {baseline}; {rule} allows at most {limit}.',
    zh: '约定的付款期限为自 {baseline} 起 {days} 天，超过 {rule} 允许的最长期限 {limit} 天。',
  },
  'statutory-term-needs-agreement': {
    en: 'The terms allow {days|day|days} from {baseline}; for more than {limit|day|days}, {rule} requires an express and fair agreement.',
    zh: '约定的付款期限为自 {baseline} 起 {days} 天；超过 {limit} 天的，{rule} 要求有明确且公平的约定。',
  },
  'sme-term-over-60': {
    en: 'The terms allow {days|day|days} from {baseline}; a large enterprise must pay a small or medium-sized one within {limit|day|days} unless trade custom supports a longer term.',
    zh: '约定的付款期限为自 {baseline} 起 {days} 天；大型企业应在 {limit} 天内向中小企业付款，更长的期限须按照行业规范、交易习惯合理约定。',
  },
  'sme-rate-below-lpr': {
    en: 'The late charge of {annual} a year is below the one-year LPR of {lpr} on the day of the contract.',
    zh: '约定的逾期利息年利率 {annual} 低于合同订立时的一年期 LPR {lpr}。',
  },
  'pay-when-paid': {
    en: 'Payment depends on a third party paying first (rule: {rule}).',
    zh: '以收到第三方付款作为付款条件（规则：{rule}）。',
  },
  'retention-over-cap': {
    en: 'The retention of {rate} is above the legal cap of {cap}.',
    zh: '质保金比例 {rate} 超过规定的上限 {cap}。',
  },
  'deposit-over-cap': {
    en: 'The earnest money of {rate} of the price is above {cap}; the excess has no effect as earnest money.',
    zh: '定金占主合同标的额的 {rate}，超过法定上限 {cap}，超过部分不产生定金的效力。',
  },
  'penalty-not-assessed': {
    en: 'The late charge was not assessed because the LPR of {contractDate} is not known. Supply a rate table that covers that day.',
    zh: '未评估违约金：{contractDate} 的 LPR 未知，请提供包含该日的利率表。',
  },
  'size-not-given': {
    en: 'Whether {issue} applies depends on {missing+}, which was not given.',
    zh: '未提供 {missing+}，无法判断是否构成 {issue}。',
  },
  'invoice-field-missing': { en: 'The invoice does not state {field}.', zh: '发票缺少 {field}。' },
  'invoice-lines-sum': {
    en: 'The lines add up to {sum} {currency}, not to the net amount of {net}.',
    zh: '明细合计 {sum} {currency} 与不含税金额 {net} 不符。',
  },
  'invoice-line-product': {
    en: 'Line {line} states {amount} {currency}; quantity times price is {product}.',
    zh: '第 {line} 行金额 {amount} {currency}，数量乘单价应为 {product}。',
  },
  'invoice-tax-sum': {
    en: 'Net {net} and tax {tax} do not add up to the gross amount of {gross} {currency}.',
    zh: '不含税金额 {net} 与税额 {tax} 之和不等于价税合计 {gross} {currency}。',
  },
  'invoice-tax-rate': {
    en: 'The tax at {rate} is stated as {tax} {currency} and should be {expected}.',
    zh: '税率 {rate} 的税额为 {tax} {currency}，应为 {expected}。',
  },
  'invoice-due-date': {
    en: 'The due date {dueDate} differs from that of the terms, {expected}.',
    zh: '到期日 {dueDate} 与条款确定的 {expected} 不符。',
  },
  'invoice-terms': { en: 'The terms differ from those of the contract.', zh: '付款条款与合同不一致。' },
  'invoice-currency': {
    en: 'The invoice is in {currency}, the contract in {expected}.',
    zh: '发票币种 {currency} 与合同币种 {expected} 不一致。',
  },
  'invoice-duplicate-number': {
    en: 'Another invoice has the number {number}.',
    zh: '发票号 {number} 已被使用。',
  },
  'invoice-duplicate-content': {
    en: 'Invoice {number} has the same buyer, date, amount and currency as {other}.',
    zh: '发票 {number} 与 {other} 的买方、日期、金额和币种均相同。',
  },
}
