import type { SettlementReasonCode } from '../settlement/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of plans, promises, agreements, disputes and approvals. */
export const settlementTexts: RoomTexts<SettlementReasonCode> = {
  'settlement.plan-does-not-sum': {
    en: 'The {part} of the instalments sum to {sum} {currency} instead of {expected} {currency}.',
    zh: '各期款项（{part}）合计 {sum} {currency}，应为 {expected} {currency}。',
  },
  'settlement.plan-dates-go-back': {
    en: 'Instalment {number} is due on {dueDate}, before the one before it ({previous}).',
    zh: '第 {number} 期于 {dueDate} 到期，早于上一期（{previous}）。',
  },
  'settlement.plan-same-day': {
    en: 'Instalment {number} is due on {dueDate}, the same day as the one before it.',
    zh: '第 {number} 期与上一期同日（{dueDate}）到期。',
  },
  'settlement.first-below-minimum': {
    en: 'The first instalment of {first} {currency} is below the least of {minimum} {currency}.',
    zh: '首期 {first} {currency} 低于最低要求 {minimum} {currency}。',
  },
  'settlement.plan-empty-instalment': {
    en: 'Instalment {number} has nothing to pay.',
    zh: '第 {number} 期无应付金额。',
  },
  'settlement.instalment-below-minimum': {
    en: 'Instalment {number} of {amount} {currency} is below the least of {minimum} {currency}.',
    zh: '第 {number} 期 {amount} {currency} 低于每期最低金额 {minimum} {currency}。',
  },
  'settlement.too-many-instalments': {
    en: 'The plan has {count} instalments; at most {maximum} are allowed.',
    zh: '计划共 {count} 期，最多允许 {maximum} 期。',
  },
  'settlement.plan-too-long': {
    en: 'The plan runs {days} days; at most {maximum} are allowed.',
    zh: '计划跨度 {days} 天，最长允许 {maximum} 天。',
  },
  'settlement.plan-on-track': {
    en: 'Nothing of the plan is past due; {open} {currency} is still to be paid.',
    zh: '计划无逾期款项，尚余 {open} {currency} 待付。',
  },
  'settlement.plan-completed': {
    en: 'The plan is paid in full.',
    zh: '计划款项已全部付清。',
  },
  'settlement.plan-overpaid': {
    en: '{amount} {currency} was received beyond the plan.',
    zh: '收款超出计划 {amount} {currency}。',
  },
  'settlement.instalment-late': {
    en: 'Instalment {number} was due on {dueDate}; {open} {currency} of it is open and counts as missed from {missedOn}.',
    zh: '第 {number} 期已于 {dueDate} 到期，尚欠 {open} {currency}，自 {missedOn} 起视为违约未付。',
  },
  'settlement.instalment-missed': {
    en: 'Instalment {number}, due on {dueDate}, was not paid in full within {graceDays} days of grace.',
    zh: '第 {number} 期（{dueDate} 到期）未在 {graceDays} 天宽限期内付清。',
  },
  'settlement.instalment-paid-late': {
    en: 'Instalment {number}, due on {dueDate}, was paid in full on {paidOn}.',
    zh: '第 {number} 期（{dueDate} 到期）于 {paidOn} 才付清。',
  },
  'settlement.plan-in-default': {
    en: 'The plan has been in default since {since}: {missedForDefault} missed instalments make a default.',
    zh: '计划自 {since} 起构成违约（未付满 {missedForDefault} 期即违约）。',
  },
  'settlement.acceleration-available': {
    en: 'The creditor may call all of {open} {currency} due.',
    zh: '债权人可要求一次性支付全部余款 {open} {currency}。',
  },
  'settlement.accelerated': {
    en: 'All of {open} {currency} has been due since {since}.',
    zh: '全部余款 {open} {currency} 自 {since} 起到期。',
  },
  'settlement.call-without-right': {
    en: 'The call of {calledDueOn} has no effect: on that day there was no right to it.',
    zh: '{calledDueOn} 的提前到期通知不生效，当日尚不具备条件。',
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
    en: 'One fifth of the price of {price} {currency} is unpaid, but no demand has followed yet.',
    zh: '未付价款已达 {price} {currency} 的五分之一，但尚未催告。',
  },
  'settlement.demand-time-runs': {
    en: 'After the demand of {demandedOn} the buyer has until {until} to pay.',
    zh: '{demandedOn} 已催告，买受人可于 {until} 前支付。',
  },
  'settlement.fewer-than-three-instalments': {
    en: 'A price in {count} instalments is no sale by instalments; it takes at least three.',
    zh: '仅分 {count} 期，不足三期，不属于分期付款买卖。',
  },
  'settlement.charges-revived': {
    en: 'Waived late charges of {amount} {currency} are owed again.',
    zh: '已减免的逾期费用 {amount} {currency} 恢复计收。',
  },
  'settlement.promise-pending': {
    en: '{paid} of {promised} {currency} is paid; the promise can be kept until {deadline}.',
    zh: '已付 {paid} {currency}，承诺金额 {promised} {currency}，履行期至 {deadline}。',
  },
  'settlement.promise-kept': {
    en: 'The promise of {promised} {currency} was kept by {deadline}.',
    zh: '付款承诺 {promised} {currency} 已在 {deadline} 前兑现。',
  },
  'settlement.promise-partly-kept': {
    en: 'Only {paid} of the promised {promised} {currency} was paid by {deadline}.',
    zh: '截至 {deadline}，承诺的 {promised} {currency} 仅付 {paid} {currency}。',
  },
  'settlement.promise-broken': {
    en: 'Nothing of the promised {promised} {currency} was paid by {deadline}.',
    zh: '截至 {deadline}，承诺的 {promised} {currency} 分文未付。',
  },
  'settlement.confirmed': {
    en: 'Agreement {id} was confirmed by {party} on {date} ({form}).',
    zh: '协议 {id} 已由 {party} 于 {date} 书面确认（{form}）。',
  },
  'settlement.already-confirmed': {
    en: 'Agreement {id} is confirmed already.',
    zh: '协议 {id} 此前已确认。',
  },
  'settlement.not-in-writing': {
    en: 'Agreement {id} was confirmed by word of mouth only, which does not bind.',
    zh: '协议 {id} 仅有口头确认，不产生约束力。',
  },
  'settlement.offer-lapsed': {
    en: 'The offer of agreement {id} was open until {openUntil}; the confirmation came on {date}.',
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
    en: 'Agreement {id} does not bind before {from}.',
    zh: '协议 {id} 自 {from} 起方才生效。',
  },
  'settlement.superseded': {
    en: 'Agreement {id} was replaced by agreement {by}.',
    zh: '协议 {id} 已被协议 {by} 取代。',
  },
  'settlement.route': {
    en: 'A request of kind {kind} over {amount} {currency} needs: {steps}.',
    zh: '{kind} 类申请（{amount} {currency}）须依次经以下角色审批：{steps}。',
  },
  'settlement.important': {
    en: 'From {from} {currency} on a matter is important and {role} decides as well.',
    zh: '金额达到 {from} {currency} 属重要事项，须由 {role} 参与审批。',
  },
  'settlement.assessment-missing': {
    en: 'A request of kind {kind} for a key customer needs the record of an assessment first.',
    zh: '涉及重要客户的 {kind} 类申请须先附评估记录。',
  },
  'settlement.assessment-attached': {
    en: 'Assessment {assessmentId} was added to request {id}.',
    zh: '申请 {id} 已附评估记录 {assessmentId}。',
  },
  'settlement.approval-submitted': {
    en: 'Request {id} was handed in; {role} decides next.',
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
    en: 'Request {id} is closed: {status}.',
    zh: '申请 {id} 已结束（{status}）。',
  },
  'settlement.approval-not-draft': {
    en: 'Request {id} is no draft any more: {status}.',
    zh: '申请 {id} 已不是草稿（{status}）。',
  },
  'settlement.approval-not-submitted': {
    en: 'Request {id} has not been handed in yet.',
    zh: '申请 {id} 尚未提交。',
  },
  'settlement.requester-decides': {
    en: '{actor} asked for request {id} and cannot decide it.',
    zh: '{actor} 是申请 {id} 的申请人，不得自行审批。',
  },
  'settlement.not-their-turn': {
    en: 'On request {id} it is the turn of {turn}, not of {role}.',
    zh: '申请 {id} 现应由 {turn} 审批，而非 {role}。',
  },
  'settlement.decides-twice': {
    en: '{actor} has already decided a step of request {id}.',
    zh: '{actor} 已审批过申请 {id} 的一个环节。',
  },
  'settlement.dispute-opened': {
    en: '{disputed} {currency} is in dispute; written proof is expected by {proofBy}.',
    zh: '{disputed} {currency} 存在争议，书面证明应于 {proofBy} 前提交。',
  },
  'settlement.undisputed-stays-due': {
    en: '{undisputed} {currency} is not in dispute and stays due.',
    zh: '无争议部分 {undisputed} {currency} 仍应按期支付。',
  },
  'settlement.raised-in-time': {
    en: 'The objection of {raisedOn} was in time: it could be raised until {noticeBy} ({basis}).',
    zh: '异议于 {raisedOn} 提出，未超过 {noticeBy} 的期限（{basis}）。',
  },
  'settlement.raised-too-late': {
    en: 'The objection of {raisedOn} came too late: it could be raised until {noticeBy} ({basis}).',
    zh: '异议于 {raisedOn} 提出，已超过 {noticeBy} 的期限（{basis}）。',
  },
  'settlement.proof-awaited': {
    en: 'Written proof can arrive until {proofBy}.',
    zh: '书面证明可于 {proofBy} 前提交。',
  },
  'settlement.no-proof-in-time': {
    en: 'No written proof that counts had arrived by {proofBy}.',
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
    en: 'Of the disputed amount {accepted} {currency} is accepted and {rejected} {currency} is not.',
    zh: '异议部分成立，认可 {accepted} {currency}，不予认可 {rejected} {currency}。',
  },
  'settlement.dispute-invalid': {
    en: 'The objection is not accepted; {rejected} {currency} remains payable.',
    zh: '异议不成立，{rejected} {currency} 仍应支付。',
  },
  'settlement.credited': {
    en: 'A credit note over {accepted} {currency} follows.',
    zh: '将开具 {accepted} {currency} 的贷项凭证。',
  },
  'settlement.restated': {
    en: '{rejected} {currency} is to be paid by {payBy}; after that mediation and then legal action follow.',
    zh: '{rejected} {currency} 应于 {payBy} 前支付，逾期将依次进入调解与法律程序。',
  },
  'settlement.dispute-closed': {
    en: 'Dispute {id} has been decided already.',
    zh: '争议 {id} 已处理完毕。',
  },
}
