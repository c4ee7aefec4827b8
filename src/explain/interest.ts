import type { InterestReasonCode, PenaltyReasonCode, RegimeReasonCode } from '../interest/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of late interest. */
export const interestTexts: RoomTexts<InterestReasonCode> = {
  'interest.not-overdue': {
    en: 'No interest is charged: on {asOf} the debt, due on {dueDate}, is not overdue.',
    zh: '不计息：截至 {asOf}，{dueDate} 到期的债务尚未逾期。',
  },
  'interest.within-grace': {
    en: 'No interest is charged within the grace period of {days|day|days}.',
    zh: '在 {days} 天宽限期内不计息。',
  },
  'interest.disputed-excluded': {
    en: 'The disputed part of {disputed} bears no interest in this calculation.',
    zh: '争议部分 {disputed} 在此不计息。',
  },
  'interest.below-minimum': {
    en: 'The interest of {accrued} is below the minimum of {minimum} and is waived.',
    zh: '利息 {accrued} 低于起收额 {minimum}，免收。',
  },
  'interest.raised-to-minimum': {
    en: 'The minimum of {minimum} is charged instead of the interest of {accrued}.',
    zh: '利息 {accrued} 不足最低额，按 {minimum} 收取。',
  },
  'interest.capped': {
    en: 'The interest reached its cap of {cap} ({by*}) and stopped increasing.',
    zh: '利息达到上限 {cap}（{by*}），不再增加。',
  },
  'interest.rate-capped': {
    en: 'The yearly rate was reduced to its cap of {cap}.',
    zh: '年利率按上限 {cap} 计算。',
  },
  'interest.rate-floored': {
    en: 'The total rate was negative and was counted as zero.',
    zh: '合计利率为负，按零计算。',
  },
  'interest.rate-above-100-percent': {
    en: 'The yearly rate of {rate} is above 1 (100 %); check whether a percentage was entered as a fraction.',
    zh: '年利率 {rate} 大于 1（100%），请核对是否把百分数当作小数填写。',
  },
  'interest.over-billed': {
    en: 'The interest billed ({billed}) exceeds the interest accrued ({accrued}); a credit is due.',
    zh: '已开单的利息 {billed} 多于应计利息 {accrued}，应予冲减。',
  },
  'interest.overpaid': {
    en: 'The payments exceed the debt by {unapplied}.',
    zh: '付款比债务多 {unapplied}。',
  },
}

/** The reasons of statutory claims. */
export const regimeTexts: RoomTexts<RegimeReasonCode> = {
  'regime.rate-below-floor': {
    en: 'The agreed rate is below the statutory minimum; {floor} is charged.',
    zh: '约定利率低于法定下限，按 {floor} 计收。',
  },
  'regime.rate-above-cap': {
    en: 'The agreed rate is above the statutory maximum; {cap} is charged.',
    zh: '约定利率高于法定上限，按 {cap} 计收。',
  },
  'regime.own-clock': {
    en: 'The statute counts from delivery on {deliveredOn}; the last day for payment is {lastDay}.',
    zh: '依法自 {deliveredOn} 交付之日起算，最迟付款日为 {lastDay}。',
  },
}

/** The levels of the penalty check. */
export const penaltyTexts: RoomTexts<PenaltyReasonCode> = {
  'penalty-note': {
    en: 'The late charge of {annual} a year is above {bound}, one and a half times LPR ({lpr}).',
    zh: '违约金折合年利率 {annual} 高于 LPR（{lpr}）的 1.5 倍 {bound}。',
  },
  'penalty-elevated': {
    en: 'The late charge of {annual} a year is above {bound}: more than 30 % above the loss, which courts measure at up to one and a half times LPR ({lpr}).',
    zh: '违约金折合年利率 {annual} 高于 {bound}，比按 LPR（{lpr}）加计 50% 计算的损失高出 30% 以上。',
  },
  'penalty-high': {
    en: 'The late charge of {annual} a year is above {bound}, four times LPR ({lpr}).',
    zh: '违约金折合年利率 {annual} 高于 LPR（{lpr}）的四倍 {bound}。',
  },
  'penalty-very-high': {
    en: 'The late charge of {annual} a year is above {bound}, the statutory rate for small and medium enterprises (LPR {lpr}).',
    zh: '违约金折合年利率 {annual} 高于《保障中小企业款项支付条例》规定的逾期利率 {bound}（LPR {lpr}）。',
  },
  'penalty-likely-reduced': {
    en: 'The late charge of {annual} a year is above {bound}; a court is likely to reduce it if asked to (LPR {lpr}).',
    zh: '违约金折合年利率 {annual} 高于 {bound}，债务人请求适当减少的，法院很可能予以支持（LPR {lpr}）。',
  },
  'penalty-above-ceiling': {
    en: 'The late charge is above the ceiling {id} of {ceiling} a year.',
    zh: '违约金折合年利率高于上限 {id}（{ceiling}）。',
  },
}
