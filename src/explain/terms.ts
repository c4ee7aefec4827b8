import type { TermsReasonCode } from '../terms/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of payment terms. */
export const termsTexts: RoomTexts<TermsReasonCode> = {
  'terms.moved': {
    en: 'The due date of instalment {instalment} moved from {from} to {to} because of closed periods, payment days or business days.',
    zh: '第 {instalment} 期的到期日因封闭期、付款日或工作日规则由 {from} 调整为 {to}。',
  },
  'terms.window-cut': {
    en: 'The discount window of instalment {instalment} ends on {to} instead of {from} because the due date moved to an earlier day.',
    zh: '第 {instalment} 期的到期日提前，折扣期由 {from} 缩短至 {to}。',
  },
  'terms.remainder-on-last': {
    en: 'Instalment {instalment} carries the rounding remainder: {amount} instead of {share}.',
    zh: '第 {instalment} 期承担舍入尾差：均分额为 {share}，实为 {amount}。',
  },
  'terms.advance-missing': {
    en: 'Delivery may not start: of the required prepayment of {required}, {received} was received and {missing} is missing.',
    zh: '尚不能发货：应预付 {required}，已收 {received}，尚缺 {missing}。',
  },
  'terms.advance-met': {
    en: 'Delivery may start: of the required prepayment of {required}, {received} was received.',
    zh: '可以发货：应预付 {required}，已收 {received}。',
  },
  'terms.required-by': {
    en: 'The rule {rule} requires a prepayment of {share} of the amount.',
    zh: '规则 {rule} 要求预付比例 {share}。',
  },
  'terms.retention-held': {
    en: 'A retention of {amount} is held until its release.',
    zh: '质保金 {amount} 在退还条件成就前保留。',
  },
  'terms.retention-released': {
    en: 'The retention of {amount} is due on {dueOn}.',
    zh: '质保金 {amount} 于 {dueOn} 到期应付。',
  },
  'terms.grade-shorter': {
    en: 'Grade {grade} gets {days|day|days}, fewer than the {worseDays|day|days} of the worse grade {worse}.',
    zh: '等级 {grade} 的账期 {days} 天，短于较差等级 {worse} 的 {worseDays} 天。',
  },
  'terms.grade-higher-prepayment': {
    en: 'Grade {grade} prepays {share}, more than the {worseShare} of the worse grade {worse}.',
    zh: '等级 {grade} 的预付比例 {share} 高于较差等级 {worse} 的 {worseShare}。',
  },
}
