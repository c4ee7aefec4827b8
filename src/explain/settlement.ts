import type { SettlementReasonCode } from '../settlement/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of plans, promises, agreements, disputes and approvals. */
export const settlementTexts: RoomTexts<SettlementReasonCode> = {
  'settlement.plan-does-not-sum': {
    en: 'The instalments ({part}) add up to {sum} {currency} instead of {expected} {currency}.',
    zh: '各期款项（{part}）合计 {sum} {currency}，应为 {expected} {currency}。',
  },
  'settlement.plan-dates-go-back': {
    en: 'Instalment {number} is due on {dueDate}, before the previous one ({previous}).',
    zh: '第 {number} 期于 {dueDate} 到期，早于上一期（{previous}）。',
  },
  'settlement.plan-same-day': {
    en: 'Instalment {number} is due on {dueDate}, the same day as the previous one.',
    zh: '第 {number} 期与上一期同日（{dueDate}）到期。',
  },
  'settlement.first-payment-below-minimum': {
    en: 'The first instalment of {first} {currency} is below the minimum of {minimum} {currency}.',
    zh: '首期 {first} {currency} 低于最低要求 {minimum} {currency}。',
  },
  'settlement.plan-empty-instalment': {
    en: 'Instalment {number} has no amount to pay.',
    zh: '第 {number} 期无应付金额。',
  },
  'settlement.instalment-below-minimum': {
    en: 'Instalment {number} of {amount} {currency} is below the minimum of {minimum} {currency}.',
    zh: '第 {number} 期 {amount} {currency} 低于每期最低金额 {minimum} {currency}。',
  },
  'settlement.too-many-instalments': {
    en: 'The plan has {count|instalment|instalments}; at most {maximum|is|are} allowed.',
    zh: '计划共 {count} 期，最多允许 {maximum} 期。',
  },
  'settlement.plan-too-long': {
    en: 'The plan runs {days|day|days}; at most {maximum|is|are} allowed.',
    zh: '计划跨度 {days} 天，最长允许 {maximum} 天。',
  },
  'settlement.plan-on-track': {
    en: 'No part of the plan is past due; {open} {currency} is still to be paid.',
    zh: '计划内没有逾期款项，尚余 {open} {currency} 待付。',
  },
  'settlement.plan-completed': {
    en: 'The plan is paid in full.',
    zh: '计划款项已全部付清。',
  },
  'settlement.plan-overpaid': {
    en: '{amount} {currency} was received beyond the plan.',
    zh: '收款超出计划金额 {amount} {currency}。',
  },
  'settlement.instalment-late': {
    en: 'Instalment {number} was due on {dueDate}; {open} {currency} of it is open and counts as missed from {missedOn}.',
    zh: '第 {number} 期已于 {dueDate} 到期，尚欠 {open} {currency}，自 {missedOn} 起视为违约未付。',
  },
  'settlement.instalment-missed': {
    en: 'Instalment {number}, due on {dueDate}, was not paid in full within the {graceDays|day|days} of grace.',
    zh: '第 {number} 期（{dueDate} 到期）未在 {graceDays} 天宽限期内付清。',
  },
  'settlement.instalment-paid-late': {
    en: 'Instalment {number}, due on {dueDate}, was paid in full on {paidOn}.',
    zh: '第 {number} 期（{dueDate} 到期）于 {paidOn} 才付清。',
  },
  'settlement.plan-in-default': {
    en: 'The plan has been in default since {since}: {missedForDefault|missed instalment constitutes|missed instalments constitute} a default.',
    zh: '计划自 {since} 起构成违约（累计 {missedForDefault} 期未按期付清即构成违约）。',
  },
  'settlement.acceleration-available': {
    en: 'The creditor may declare the entire balance of {open} {currency} due.',
    zh: '债权人可主张全部余款提前到期，计 {open} {currency}。',
  },
  'settlement.accelerated': {
    en: 'The entire balance of {open} {currency} has been due since {since}.',
    zh: '全部余款 {open} {currency} 自 {since} 起到期。',
  },
  'settlement.call-without-right': {
    en: 'The acceleration of {calledDueOn} has no effect: the creditor had no right to it on that day.',
    zh: '{calledDueOn} 的提前到期通知不发生效力，债权人当日尚无此权利。',
  },
  'settlement.one-fifth-reached': {
    en: '{unpaidDue} {currency} is due and unpaid, at least one fifth of the price of {price} {currency}.',
    zh: '到期未付 {unpaidDue} {currency}，已达全部价款 {price} {currency} 的五分之一。',
  },
  'settlement.one-fifth-not-reached': {
    en: '{unpaidDue} {currency} is due and unpaid, less than one fifth of the price of {price} {currency}.',
    zh: '到期未付 {unpaidDue} {currency}，未达全部价款 {price} {currency} 的五分之一。',
  },
  'settlement.demand-needed': {
    en: 'One fifth of the price of {price} {currency} is due and unpaid, but no later demand has gone unmet.',
    zh: '到期未付价款已达全部价款 {price} {currency} 的五分之一，但此后尚无经催告仍未支付的情形。',
  },
  'settlement.demand-time-runs': {
    en: 'After the demand of {demandedOn} the buyer has until {until} to pay.',
    zh: '{demandedOn} 已催告，买受人可于 {until}（含当日）前支付。',
  },
  'settlement.fewer-than-three-instalments': {
    en: 'A price in {count|instalment|instalments} is not a sale by instalments; at least three are required.',
    zh: '仅分 {count} 期，不足三期，不属于分期付款买卖。',
  },
  'settlement.charges-revived': {
    en: 'Waived late charges of {amount} {currency} are owed again.',
    zh: '已减免的逾期费用 {amount} {currency} 恢复计收。',
  },
  'settlement.promise-pending': {
    en: '{paid} of {promised} {currency} has been paid; the promise can be kept until {deadline}.',
    zh: '已付 {paid} {currency}，承诺金额 {promised} {currency}，履行期至 {deadline}。',
  },
  'settlement.promise-kept': {
    en: 'The promise of {promised} {currency} was kept by {deadline}.',
    zh: '付款承诺 {promised} {currency} 已在 {deadline}（含当日）前兑现。',
  },
  'settlement.promise-partly-kept': {
    en: 'Only {paid} of the promised {promised} {currency} was paid by {deadline}.',
    zh: '截至 {deadline}，承诺的 {promised} {currency} 仅付 {paid} {currency}。',
  },
  'settlement.promise-broken': {
    en: 'Nothing of the promised {promised} {currency} was paid by {deadline}.',
    zh: '截至 {deadline}，承诺的 {promised} {currency} 全部未付。',
  },
  'settlement.confirmed': {
    en: 'Agreement {id} was confirmed by {party} on {date} ({form}).',
    zh: '协议 {id} 已由 {party} 于 {date} 书面确认（{form}）。',
  },
  'settlement.already-confirmed': {
    en: 'Agreement {id} is already confirmed.',
    zh: '协议 {id} 此前已确认。',
  },
  'settlement.not-in-writing': {
    en: 'Agreement {id} was confirmed only orally, which is not binding.',
    zh: '协议 {id} 仅有口头确认，不产生约束力。',
  },
  'settlement.offer-lapsed': {
    en: 'The offer of agreement {id} was open until {openUntil}; the confirmation arrived on {date}.',
    zh: '协议 {id} 的要约有效期至 {openUntil}，确认于 {date} 才到达。',
  },
  'settlement.not-confirmed': {
    en: 'Agreement {id} has no written confirmation and changes nothing.',
    zh: '协议 {id} 未经书面确认，不改变任何约定。',
  },
  'settlement.binds': {
    en: 'Agreement {id} has been binding since {from}.',
    zh: '协议 {id} 自 {from} 起生效。',
  },
  'settlement.binds-later': {
    en: 'Agreement {id} is not binding before {from}.',
    zh: '协议 {id} 自 {from} 起方才生效。',
  },
  'settlement.superseded': {
    en: 'Agreement {id} was replaced by agreement {by}.',
    zh: '协议 {id} 已被协议 {by} 取代。',
  },
  'settlement.route': {
    en: 'A request of kind {kind} for {amount} {currency} requires approval in this order: {steps+}.',
    zh: '{kind} 类申请（{amount} {currency}）须依次经以下角色审批：{steps+}。',
  },
  'settlement.important': {
    en: 'A matter is important from {from} {currency} on, so {role} decides as well.',
    zh: '金额达到 {from} {currency} 属重要事项，须由 {role} 参与审批。',
  },
  'settlement.assessment-missing': {
    en: 'A request of kind {kind} for a key customer first requires a recorded assessment.',
    zh: '涉及重要客户的 {kind} 类申请须先附评估记录。',
  },
  'settlement.assessment-attached': {
    en: 'Assessment {assessmentId} was added to request {id}.',
    zh: '申请 {id} 已附评估记录 {assessmentId}。',
  },
  'settlement.approval-submitted': {
    en: 'Request {id} was submitted; {role} decides next.',
    zh: '申请 {id} 已提交，待 {role} 审批。',
  },
  'settlement.step-approved': {
    en: '{actor} approved request {id} as {role}.',
    zh: '{actor} 以 {role} 身份批准了申请 {id}。',
  },
  'settlement.approval-approved': {
    en: '{actor} approved request {id} as {role}; it is approved.',
    zh: '{actor} 以 {role} 身份批准，申请 {id} 审批通过。',
  },
  'settlement.approval-rejected': {
    en: '{actor} rejected request {id} as {role}.',
    zh: '{actor} 以 {role} 身份否决了申请 {id}。',
  },
  'settlement.approval-expired': {
    en: 'Request {id} could be decided until {expiresOn} and has expired.',
    zh: '申请 {id} 的审批期限为 {expiresOn}，已失效。',
  },
  'settlement.approval-closed': {
    en: 'Request {id} is closed: {status*}.',
    zh: '申请 {id} 已结束（{status*}）。',
  },
  'settlement.approval-not-draft': {
    en: 'Request {id} is no longer a draft: {status*}.',
    zh: '申请 {id} 已不是草稿（{status*}）。',
  },
  'settlement.approval-not-submitted': {
    en: 'Request {id} has not been submitted yet.',
    zh: '申请 {id} 尚未提交。',
  },
  'settlement.requester-decides': {
    en: '{actor} made request {id} and cannot decide it.',
    zh: '{actor} 是申请 {id} 的申请人，不得自行审批。',
  },
  'settlement.not-their-turn': {
    en: 'Request {id} must now be decided by {turn}, not by {role}.',
    zh: '申请 {id} 现应由 {turn} 审批，而非 {role}。',
  },
  'settlement.decides-twice': {
    en: '{actor} has already decided a step of request {id}.',
    zh: '{actor} 已审批过申请 {id} 的一个环节。',
  },
  'settlement.dispute-opened': {
    en: '{disputed} {currency} is in dispute; written proof is expected by {proofBy}.',
    zh: '{disputed} {currency} 存在争议，书面证明应于 {proofBy}（含当日）前提交。',
  },
  'settlement.undisputed-stays-due': {
    en: '{undisputed} {currency} is not in dispute and remains due.',
    zh: '无争议部分 {undisputed} {currency} 仍应按期支付。',
  },
  'settlement.raised-in-time': {
    en: 'The objection of {raisedOn} was made in time; the deadline was {noticeBy} ({basis}).',
    zh: '异议于 {raisedOn} 提出，未超过 {noticeBy} 的期限（{basis}）。',
  },
  'settlement.raised-too-late': {
    en: 'The objection of {raisedOn} was made too late; the deadline was {noticeBy} ({basis}).',
    zh: '异议于 {raisedOn} 提出，已超过 {noticeBy} 的期限（{basis}）。',
  },
  'settlement.proof-awaited': {
    en: 'Written proof may be submitted until {proofBy}.',
    zh: '书面证明可于 {proofBy}（含当日）前提交。',
  },
  'settlement.no-proof-in-time': {
    en: 'No valid written proof had arrived by {proofBy}.',
    zh: '截至 {proofBy} 未收到有效的书面证明。',
  },
  'settlement.proof-under-review': {
    en: 'Written proof has arrived and is being checked.',
    zh: '已收到书面证明，正在核实。',
  },
  'settlement.dispute-valid': {
    en: 'The objection is accepted in full: {accepted} {currency}.',
    zh: '异议全部成立，金额 {accepted} {currency}。',
  },
  'settlement.dispute-partly-valid': {
    en: 'Of the disputed amount, {accepted} {currency} is accepted and {rejected} {currency} is not.',
    zh: '异议部分成立，认可 {accepted} {currency}，不予认可 {rejected} {currency}。',
  },
  'settlement.dispute-invalid': {
    en: 'The objection is not accepted; {rejected} {currency} remains payable.',
    zh: '异议不成立，{rejected} {currency} 仍应支付。',
  },
  'settlement.credited': {
    en: 'A credit note for {accepted} {currency} follows.',
    zh: '将开具 {accepted} {currency} 的贷项通知单。',
  },
  'settlement.restated': {
    en: '{rejected} {currency} must be paid by {payBy}; after that, mediation and then legal action follow.',
    zh: '{rejected} {currency} 应于 {payBy}（含当日）前支付，逾期将依次进入调解与法律程序。',
  },
  'settlement.dispute-closed': {
    en: 'Dispute {id} has already been decided.',
    zh: '争议 {id} 已处理完毕。',
  },
  'settlement.eligible': {
    en: 'There is no obstacle to the concession {concession*}.',
    zh: '无不利因素，可给予{concession*}。',
  },
  'settlement.insolvent': {
    en: 'No {concession*}: the customer is insolvent, and the claim must be filed.',
    zh: '客户已进入破产程序，应申报债权，不给予{concession*}。',
  },
  'settlement.wilful-default': {
    en: 'No {concession*}: the customer is not willing to pay.',
    zh: '客户无付款意愿，不给予{concession*}。',
  },
  'settlement.willingness-unknown': {
    en: 'No {concession*}: it is not known whether the customer is willing to pay.',
    zh: '付款意愿不明，不给予{concession*}。',
  },
  'settlement.able-to-pay': {
    en: 'No {concession*}: the customer is able to pay.',
    zh: '客户有能力支付，不给予{concession*}。',
  },
  'settlement.difficulty-not-covered': {
    en: 'No {concession*}: it does not cover a difficulty of kind {difficulty}.',
    zh: '困难类型 {difficulty} 不适用{concession*}。',
  },
  'settlement.no-grade': {
    en: 'No {concession*}: the customer has no credit grade.',
    zh: '客户无信用等级，不给予{concession*}。',
  },
  'settlement.grade-not-covered': {
    en: 'No {concession*}: grade {grade} does not qualify.',
    zh: '信用等级 {grade} 不符合要求，不给予{concession*}。',
  },
  'settlement.not-a-key-customer': {
    en: 'No {concession*}: it is for key customers only.',
    zh: '{concession*}仅适用于重要客户。',
  },
  'settlement.customer-since-unknown': {
    en: 'It is not known since when the customer has been a customer; {minYears|year is|years are} required ({concession*}).',
    zh: '不清楚客户的合作起始时间，{concession*}要求合作至少满 {minYears} 年。',
  },
  'settlement.customer-too-short': {
    en: 'No {concession*}: the customer has been a customer for {years|full year|full years}; {minYears|is|are} required.',
    zh: '合作仅满 {years} 年，{concession*}要求至少满 {minYears} 年。',
  },
  'settlement.no-payment-record': {
    en: 'No {concession*}: the customer has no payment record.',
    zh: '客户无付款记录，不给予{concession*}。',
  },
  'settlement.payment-record-too-poor': {
    en: 'No {concession*}: the share of payments on time is {onTime}; at least {least} is required.',
    zh: '按时付款比例为 {onTime}，{concession*}要求不低于 {least}。',
  },
  'settlement.too-many-broken-promises': {
    en: 'No {concession*}: there are {count|broken promise|broken promises}; at most {maximum|is|are} allowed.',
    zh: '未兑现付款承诺 {count} 次，{concession*}最多允许 {maximum} 次。',
  },
  'settlement.too-many-open-disputes': {
    en: 'No {concession*}: there are {count|open dispute|open disputes}; at most {maximum|is|are} allowed.',
    zh: '未决争议 {count} 件，{concession*}最多允许 {maximum} 件。',
  },
  'settlement.waived': {
    en: '{waived} {currency} of late charges is waived under agreement {agreementId} as long as its dates are met; {payable} {currency} is payable.',
    zh: '依协议 {agreementId}，在按期付款的前提下减免逾期费用 {waived} {currency}，应付 {payable} {currency}。',
  },
  'settlement.waiver-not-eligible': {
    en: 'The customer is not eligible for a waiver of late charges.',
    zh: '客户不符合减免逾期费用的条件。',
  },
  'settlement.supplementary-agreement-required': {
    en: 'A waiver of late charges requires a supplementary agreement.',
    zh: '减免逾期费用须签订补充协议。',
  },
  'settlement.milestones-required': {
    en: 'A waiver of late charges requires agreed payment dates.',
    zh: '减免逾期费用须明确付款时间节点。',
  },
  'settlement.waiver-conditional': {
    en: '{waived} {currency} remains waived as long as the dates of agreement {agreementId} are met.',
    zh: '在按协议 {agreementId} 付款的前提下，减免 {waived} {currency} 继续有效。',
  },
  'settlement.waiver-final': {
    en: 'All dates of agreement {agreementId} were met; the waiver of {waived} {currency} is final.',
    zh: '协议 {agreementId} 的各付款节点均已履行，减免 {waived} {currency} 确定生效。',
  },
  'settlement.waiver-revived': {
    en: 'The date {dueDate} of agreement {agreementId} was missed; {revived} {currency} is owed again.',
    zh: '协议 {agreementId} 的付款节点 {dueDate} 未履行，{revived} {currency} 恢复计收。',
  },
  'settlement.grace-granted': {
    en: 'The due date moves from {from} to {to}, by {days|day|days}.',
    zh: '付款日由 {from} 延至 {to}，延长 {days} 天。',
  },
  'settlement.grace-not-eligible': {
    en: 'The customer is not eligible for days of grace.',
    zh: '客户不符合延期条件。',
  },
  'settlement.late-reason-required': {
    en: 'The reason for the delay must be recorded first.',
    zh: '须先记录逾期原因。',
  },
  'settlement.grace-too-long': {
    en: 'The due date would move by {days|day|days}; at most {maximum|is|are} allowed.',
    zh: '拟延长 {days} 天，最长允许 {maximum} 天。',
  },
  'settlement.grace-binds-too-late': {
    en: 'Agreement {id} is binding only from {from}, after the new date of {newDueDate}.',
    zh: '协议 {id} 自 {from} 起才有约束力，晚于新的付款日 {newDueDate}。',
  },
  'settlement.written-plan-required': {
    en: 'Days of grace require a written confirmation of the new date.',
    zh: '延长付款期限须书面确认新的还款计划。',
  },
  'settlement.approval-required': {
    en: 'A settlement in kind requires approval; the status of the approval is "{status*}".',
    zh: '以物抵债须经审批，目前审批状态为“{status*}”。',
  },
  'settlement.approval-too-small': {
    en: 'The settlement in kind credits {credited} {currency}, but {approved} was approved.',
    zh: '以物抵债抵偿 {credited} {currency}，而获批金额仅为 {approved}。',
  },
  'settlement.written-agreement-required': {
    en: 'A settlement in kind requires a written agreement.',
    zh: '以物抵债须订立书面协议。',
  },
  'settlement.valuation-required': {
    en: 'There is no valuation report for {item}.',
    zh: '{item} 缺少评估报告。',
  },
  'settlement.in-kind-agreed': {
    en: '{credited} {currency} is credited once the assets are handed over by {transferDate}; {residual} {currency} remains due.',
    zh: '资产于 {transferDate}（含当日）前交付后抵偿 {credited} {currency}，余额 {residual} {currency} 仍应支付。',
  },
  'settlement.in-kind-performed': {
    en: 'The assets were handed over on {transferDate}: {credited} {currency} is credited, and {residual} {currency} remains due.',
    zh: '资产已于 {transferDate} 交付，抵偿 {credited} {currency}，余额 {residual} {currency} 仍应支付。',
  },
  'settlement.in-kind-void': {
    en: 'The hand-over of the assets on {transferDate}, after the bankruptcy petition was accepted on {acceptedOn}, is void: {debt} {currency} remains due (approval {approvalId}).',
    zh: '破产申请已于 {acceptedOn} 受理，{transferDate} 的交付无效，债务 {debt} {currency} 仍应申报（审批 {approvalId}）。',
  },
  'settlement.in-kind-overdue': {
    en: 'The assets were not handed over by {transferDate}, so the original debt stands.',
    zh: '资产未在 {transferDate}（含当日）前交付，原债务仍然存在。',
  },
  'settlement.forfeiture-clause-void': {
    en: 'The clause of {agreedOn} that makes the assets the creditor’s property is void: the debt was not yet due before the end of {dueDate}.',
    zh: '{agreedOn} 约定债务人不履行债务时资产即归债权人所有的条款无效，因该约定订立于债务履行期限届满（{dueDate}）之前。',
  },
  'settlement.claw-back-risk': {
    en: 'The hand-over of {performedOn} may be revoked if a bankruptcy petition is accepted by {sixMonthsUntil}, or by {oneYearUntil} if the debt was not due or the price was not fair.',
    zh: '如法院在 {sixMonthsUntil}（含当日）前受理债务人的破产申请，{performedOn} 的交付可能被撤销；债务当时未到期或者价格明显不合理的，该期限延至 {oneYearUntil}。',
  },
  'settlement.claw-back-six-months': {
    en: 'The hand-over of {performedOn} falls within the six months from {windowStart} to the acceptance of the bankruptcy petition on {acceptedOn} and may be revoked if the debtor was insolvent then.',
    zh: '{performedOn} 的交付发生在受理破产申请（{acceptedOn}）前六个月内（自 {windowStart} 起），债务人当时已具备破产原因的，可能被撤销。',
  },
  'settlement.claw-back-one-year': {
    en: 'The hand-over of {performedOn} falls within the year from {windowStart} to the acceptance of the bankruptcy petition on {acceptedOn} and may be revoked if the debt was not due or the price was not fair.',
    zh: '{performedOn} 的交付发生在受理破产申请（{acceptedOn}）前一年内（自 {windowStart} 起），债务当时未到期或者价格明显不合理的，可能被撤销。',
  },
  'settlement.void-after-acceptance': {
    en: 'The hand-over of {performedOn} came after the bankruptcy petition was accepted on {acceptedOn} and is void.',
    zh: '破产申请已于 {acceptedOn} 受理，{performedOn} 的交付属于此后的个别清偿，无效。',
  },
}
