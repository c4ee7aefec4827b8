import type { RecoveryReasonCode } from '../recovery/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of this room. */
export const recoveryTexts: RoomTexts<RecoveryReasonCode> = {
  'recovery.nothing-recovered': {
    en: 'Nothing was recovered, so no fee is due.',
    zh: '没有收回款项，因此不产生费用。',
  },
  'recovery.free-demand': {
    en: '{amount} {currency} was received by {until}, within the free demand period, and no fee is due on it.',
    zh: '{amount} {currency} 于 {until}（含当日）前的免费催告期内收回，不收取费用。',
  },
  'recovery.fee-minimum': {
    en: 'The minimum fee of the schedule applies: {fee} {currency}.',
    zh: '按收费表的最低收费计收 {fee} {currency}。',
  },
  'recovery.fee-maximum': {
    en: 'The maximum fee of the schedule applies: {fee} {currency}.',
    zh: '按收费表的最高收费计收 {fee} {currency}。',
  },
  'recovery.fee-within-cap': {
    en: 'The fee of {fee} is within the cap of {maximum}.',
    zh: '费用 {fee} 未超过上限 {maximum}。',
  },
  'recovery.fee-above-cap': {
    en: 'The fee of {fee} is {excess} above the cap of {maximum}.',
    zh: '费用 {fee} 比上限 {maximum} 高出 {excess}。',
  },
  'recovery.reminders-first': {
    en: 'Reminders, follow-ups and calls have not all been completed yet.',
    zh: '提醒、跟进和电话尚未全部完成。',
  },
  'recovery.small-debt': {
    en: 'The debt of {amount} {currency} is below {minimum}, the minimum that is pursued.',
    zh: '欠款 {amount} {currency} 低于追讨的最低金额 {minimum}。',
  },
  'recovery.no-option-pays': {
    en: 'No option is expected to leave anything after costs.',
    zh: '各方案扣除成本后，预计均无净回收。',
  },
  'recovery.below-share': {
    en: 'The debt is {share} of annual revenue, below {minimumShare}, the share from which outside help is considered.',
    zh: '欠款占年收入的 {share}，未达到可委托外部追收的比例 {minimumShare}。',
  },
  'recovery.share-reached': {
    en: 'The debt is {share} of annual revenue and reaches {minimumShare}, the share from which outside help is considered.',
    zh: '欠款占年收入的 {share}，达到可委托外部追收的比例 {minimumShare}。',
  },
  'recovery.best-option': {
    en: 'The option {option} is expected to leave the most, an estimated {net} {currency}.',
    zh: '方案 {option} 的预计净回收额最高，约为 {net} {currency}。',
  },
  'recovery.above-buyer-limit': {
    en: '{amount} {currency} of the loss is above the buyer limit.',
    zh: '损失中有 {amount} {currency} 超出买方限额。',
  },
  'recovery.below-threshold': {
    en: 'The loss is below the threshold, so {amount} {currency} is not insured.',
    zh: '损失未达到起赔额，{amount} {currency} 不予赔付。',
  },
  'recovery.excess': {
    en: '{amount} {currency} is deducted as the excess.',
    zh: '扣除免赔额 {amount} {currency}。',
  },
  'recovery.coinsurance': {
    en: 'The insured bears its own share of {amount} {currency}.',
    zh: '自留比例部分 {amount} {currency} 由被保险人承担。',
  },
  'recovery.aggregate-first-loss': {
    en: '{amount} {currency} is deducted for the aggregate first loss of the period.',
    zh: '扣除保险期间的累计免赔额 {amount} {currency}。',
  },
  'recovery.above-maximum-liability': {
    en: '{amount} {currency} of the loss is above the remaining maximum liability.',
    zh: '损失中有 {amount} {currency} 超出剩余的最高赔偿限额。',
  },
  'recovery.claim-not-due': {
    en: 'The debt is not past due; the period for claiming it would be from {from} through {by}.',
    zh: '债务尚未逾期，可索赔期间为 {from} 至 {by}。',
  },
  'recovery.claim-waiting': {
    en: 'The waiting period has not ended; the debt can be claimed from {from} through {by}.',
    zh: '等待期尚未届满，可索赔期间为 {from} 至 {by}。',
  },
  'recovery.claim-claimable': {
    en: 'The debt can be claimed from {from} through {by}.',
    zh: '可索赔期间为 {from} 至 {by}。',
  },
  'recovery.claim-disputed': {
    en: 'The debt is disputed, which suspends the claim; the period for claiming it would be from {from} through {by}.',
    zh: '债务存在争议，索赔暂停，可索赔期间为 {from} 至 {by}。',
  },
  'recovery.claim-claimed': {
    en: 'The claim was filed; the period for claiming is from {from} through {by}.',
    zh: '已提出索赔，可索赔期间为 {from} 至 {by}。',
  },
  'recovery.claim-lapsed': {
    en: 'The claim was not filed; the period for claiming was from {from} through {by}.',
    zh: '未提出索赔，可索赔期间为 {from} 至 {by}，现已届满。',
  },
  'recovery.duty-open': {
    en: 'The duty {duty} must be performed by {by}.',
    zh: '须在 {by}（含当日）前履行义务 {duty}。',
  },
  'recovery.duty-late': {
    en: 'The duty {duty} was performed after {by}.',
    zh: '义务 {duty} 在 {by} 之后才履行。',
  },
  'recovery.duty-missed': {
    en: 'The duty {duty} was not performed by {by}.',
    zh: '义务 {duty} 未在 {by}（含当日）前履行。',
  },
  'recovery.premium-worth': {
    en: 'The covered loss, estimated at {coveredLoss} {currency}, reaches the premium of {premium}.',
    zh: '可获赔损失估计为 {coveredLoss} {currency}，不低于保费 {premium}。',
  },
  'recovery.no-loss-covered': {
    en: 'No loss in {currency} is expected to be covered, so there is nothing to insure.',
    zh: '预计没有可获赔的 {currency} 损失，无须投保。',
  },
  'recovery.premium-above-loss': {
    en: 'The premium of {premium} is above the covered loss, estimated at {coveredLoss} {currency}.',
    zh: '保费 {premium} 高于可获赔损失，后者估计为 {coveredLoss} {currency}。',
  },
  'recovery.not-insured': {
    en: 'The customer has no insured limit: {uninsured} {currency} is not insured.',
    zh: '该客户没有保险限额，{uninsured} {currency} 未投保。',
  },
  'recovery.above-insured-limit': {
    en: '{insured} {currency} is insured and {uninsured} is above the limit.',
    zh: '已投保 {insured} {currency}，另有 {uninsured} 超出限额。',
  },
  'recovery.limitation-not-started': {
    en: 'The period of {law} has not started; it would end on {safeDate}.',
    zh: '期间（{law}）尚未起算，将于 {safeDate} 届满。',
  },
  'recovery.limitation-running': {
    en: 'The period of {law} is running; the safe date is {safeDate}.',
    zh: '期间（{law}）正在进行，安全截止日为 {safeDate}。',
  },
  'recovery.limitation-suspended': {
    en: 'An obstacle suspends the period of {law}; without it the safe date is {safeDate}.',
    zh: '期间（{law}）因障碍中止，不计障碍的安全截止日为 {safeDate}。',
  },
  'recovery.limitation-pending': {
    en: 'No end is known for {kind*} of {on}, so it counts as pending: the period of {law} starts again from its end. Counted from its beginning, the period ends on {safeDate}.',
    zh: '{on} 的“{kind*}”程序未见终结，视为仍在进行，期间（{law}）自程序终结时起重新计算。如自程序开始时起算，期间于 {safeDate} 届满。',
  },
  'recovery.limitation-expired': {
    en: 'The period of {law} expired on {safeDate}; the debtor can raise this as a defence.',
    zh: '时效期间（{law}）已于 {safeDate} 届满，债务人可以提出不履行义务的抗辩。',
  },
  'recovery.guarantee-lapsed': {
    en: 'The period of {law} expired on {safeDate}; without a claim within it the guarantor is released.',
    zh: '保证期间（{law}）已于 {safeDate} 届满，期间内未依法主张的，保证人不再承担保证责任。',
  },
  'recovery.limitation-warning': {
    en: 'The safe date {safeDate} is at most {days|day|days} away.',
    zh: '距安全截止日 {safeDate} 不超过 {days} 天。',
  },
  'recovery.limitation-outer-limit': {
    en: 'The outer limit, which cannot be interrupted, ends the period on {safeDate}.',
    zh: '期间于 {safeDate} 达到不可中断的最长期限。',
  },
  'recovery.event-restarts': {
    en: 'The event "{kind*}" of {on} starts the period again.',
    zh: '{on} 的“{kind*}”使期间重新计算。',
  },
  'recovery.event-suspends': {
    en: 'The event "{kind*}" from {on} on postpones the end of the period.',
    zh: '自 {on} 起的“{kind*}”使期间中止。',
  },
  'recovery.event-revives': {
    en: 'The event "{kind*}" of {on} came after the period had expired and binds the debtor again.',
    zh: '{on} 的“{kind*}”发生在期间届满之后，债务人不得再以期间届满为由抗辩。',
  },
  'recovery.event-none': {
    en: 'The event "{kind*}" of {on} has no effect on the period.',
    zh: '{on} 的“{kind*}”对期间没有影响。',
  },
  'recovery.event-after-expiry': {
    en: 'The event "{kind*}" of {on} came after the period had expired and has no effect.',
    zh: '{on} 的“{kind*}”发生在期间届满之后，没有影响。',
  },
  'recovery.cross-border-missing': {
    en: '{point} is not in order.',
    zh: '事项 {point} 尚未备妥。',
  },
  'recovery.cross-border-unknown': {
    en: '{point} is not known, which is an obstacle.',
    zh: '事项 {point} 不明，构成障碍。',
  },
  'recovery.cross-border-conflict': {
    en: '{point} is contradictory: both a court and arbitration are named.',
    zh: '事项 {point} 自相矛盾，同时约定了法院和仲裁。',
  },
  'recovery.cross-border-expired': {
    en: 'Under the governing law the claim expired on {safeDate}.',
    zh: '按准据法，该债权的时效已于 {safeDate} 届满。',
  },
  'recovery.order-suitable': {
    en: 'All conditions of a payment order are met; the court examines them, and an objection on the merits ends the order.',
    zh: '支付令的各项条件均已具备，但须经法院审查，债务人提出的实质异议成立的，支付令失效。',
  },
  'recovery.order-condition-fails': {
    en: 'The condition {condition} of a payment order is not met.',
    zh: '支付令的条件 {condition} 不具备。',
  },
  'recovery.order-condition-unknown': {
    en: 'It is not known whether the condition {condition} of a payment order is met.',
    zh: '支付令的条件 {condition} 是否具备尚不清楚。',
  },
  'recovery.order-served-late': {
    en: 'The order was served more than 30 days after it was issued; the procedure had already ended.',
    zh: '支付令在发出三十日之后才送达，督促程序此前已终结。',
  },
  'recovery.objection-without-effect': {
    en: 'A statement that the debtor cannot pay, or a request for time, is not an objection in law.',
    zh: '仅提出缺乏清偿能力或者延缓清偿期限的，不影响支付令的效力。',
  },
  'recovery.objection-late': {
    en: 'The objection of {on} was made after the last day, {by}.',
    zh: '{on} 的异议晚于最后期限 {by}。',
  },
  'recovery.objection-in-time': {
    en: 'The objection of {on} was made in time, by {by}; if it is upheld, the order lapses.',
    zh: '{on} 的异议在期限 {by}（含当日）内提出，异议成立的，支付令失效。',
  },
  'recovery.security-before-suit': {
    en: 'Before suit the creditor must give security for the whole sum, {amount} CNY.',
    zh: '诉前保全应提供相当于请求保全数额的担保，即 {amount} 元。',
  },
  'recovery.security-in-suit': {
    en: 'During the suit the court may require security of at most {amount} CNY.',
    zh: '诉讼保全中法院责令提供担保的，担保数额不超过 {amount} 元。',
  },
  'recovery.preservation-condition-fails': {
    en: 'The condition {condition} of preservation is not met.',
    zh: '保全的条件 {condition} 不具备。',
  },
  'recovery.preservation-condition-unknown': {
    en: 'It is not known whether the condition {condition} of preservation is met.',
    zh: '保全的条件 {condition} 是否具备尚不清楚。',
  },
  'recovery.arbitration-clause': {
    en: 'The arbitration clause for {place} excludes the courts.',
    zh: '约定由 {place} 仲裁，排除法院管辖。',
  },
  'recovery.choice-unconnected': {
    en: '{place} was chosen but is not connected with the dispute, so the choice is disregarded.',
    zh: '约定的 {place} 与争议没有实际联系，故不采用该约定。',
  },
  'recovery.choice-connection-unknown': {
    en: 'It is not known whether {place} is connected with the dispute, which the choice requires.',
    zh: '{place} 与争议是否有实际联系尚不清楚，而该约定以此为前提。',
  },
  'recovery.defendant-place-unknown': {
    en: 'The domicile of the defendant is not known.',
    zh: '被告住所地不明。',
  },
  'recovery.foreign-element': {
    en: 'The case is foreign-related, so articles 276 to 280 of the Civil Procedure Law apply too.',
    zh: '本案具有涉外因素，还适用《民事诉讼法》第二百七十六条至第二百八十条。',
  },
  'recovery.petition-accepted': {
    en: 'A court accepted the bankruptcy petition on {on}; claims must be filed with the administrator.',
    zh: '法院于 {on} 受理破产申请，债权应向管理人申报。',
  },
  'recovery.interest-stops': {
    en: 'Interest stops on {on}, the day of acceptance.',
    zh: '自 {on} 受理破产申请时起停止计息。',
  },
  'recovery.payments-void': {
    en: 'From {on} on, payments to individual creditors are void.',
    zh: '自 {on} 起，对个别债权人的清偿无效。',
  },
  'recovery.deemed-due': {
    en: 'The debt was not due yet; it falls due through the acceptance on {on}.',
    zh: '债务尚未到期，自 {on} 受理破产申请时视为到期。',
  },
  'recovery.no-insolvency-sign': {
    en: 'There is no sign of insolvency.',
    zh: '没有破产迹象。',
  },
  'recovery.insolvency-unknown': {
    en: 'It is not known whether the debtor is near insolvency.',
    zh: '债务人是否濒临破产尚不清楚。',
  },
  'recovery.petition-possible': {
    en: '{creditors|creditor is|creditors are} known and due debts are unpaid, so a petition can be considered.',
    zh: '已知债权人 {creditors} 名，到期债务未获清偿，可以考虑申请破产。',
  },
  'recovery.restructuring-first': {
    en: 'A restructuring is offered and takes precedence over a petition.',
    zh: '存在债务重组方案，优先于申请破产。',
  },
  'recovery.no-insolvency-route': {
    en: 'No restructuring is known, and the conditions of a petition are not known to be met.',
    zh: '没有已知的重组方案，申请破产的条件也未确定具备。',
  },
  'recovery.claw-back-risk': {
    en: 'A payment or a transfer in kind made now may be revoked if a petition is accepted later.',
    zh: '此后法院受理破产申请的，现在的清偿或以物抵债可能被撤销。',
  },
  'recovery.void-after-acceptance': {
    en: '{id} of {on} came after the acceptance on {windowStart}; such payments are void.',
    zh: '{on} 的 {id} 发生在破产申请受理（{windowStart}）之后，此类个别清偿无效。',
  },
  'recovery.preference-six-months': {
    en: '{id} of {on} falls within the six months from {windowStart} to the acceptance and may be revoked if the debtor was insolvent.',
    zh: '{on} 的 {id} 发生在受理破产申请前六个月内（自 {windowStart} 起），债务人当时已具备破产原因的，可能被撤销。',
  },
  'recovery.transaction-one-year': {
    en: '{id} of {on} falls within the year from {windowStart} to the acceptance and may be revoked.',
    zh: '{on} 的 {id} 发生在受理破产申请前一年内（自 {windowStart} 起），可能被撤销。',
  },
  'recovery.factoring-paid': {
    en: 'The debtor paid in full.',
    zh: '债务人已全额付款。',
  },
  'recovery.factor-bears': {
    en: '{missing} {currency} was not paid, and the factor bears {loss} of it.',
    zh: '有 {missing} {currency} 未付，其中 {loss} 由保理商承担。',
  },
  'recovery.seller-bears': {
    en: '{missing} {currency} was not paid and is borne by the seller.',
    zh: '有 {missing} {currency} 未付，由卖方承担。',
  },
  'recovery.not-eligible': {
    en: 'The criterion {criterion} is not met.',
    zh: '不符合条件 {criterion}。',
  },
  'recovery.eligibility-unknown': {
    en: 'It is not known whether the criterion {criterion} is met.',
    zh: '是否符合条件 {criterion} 尚不清楚。',
  },
}
