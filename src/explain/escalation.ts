import type {
  ContactReasonCode,
  EscalationPolicyReasonCode,
  EscalationReasonCode,
  ReferralReasonCode,
} from '../escalation/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of a case. */
export const escalationTexts: RoomTexts<EscalationReasonCode> = {
  'escalation.not-allowed': {
    en: 'A case in the phase "{phase*}" does not accept the event "{event*}".',
    zh: '处于“{phase*}”状态的案件不接受“{event*}”事件。',
  },
  'escalation.past': {
    en: 'The event is dated {on}, before {last}, the day of the last event of the case.',
    zh: '该事件发生于 {on}，早于案件最近一次事件的日期 {last}。',
  },
  'escalation.not-yet': {
    en: 'The event is dated {on}, after {asOf}, the day of the run; submit it again on {on} or later.',
    zh: '该事件发生于 {on}，晚于本次运行日期 {asOf}，请届时重新提交。',
  },
  'escalation.too-large': {
    en: 'The event is for {amount} {currency}, but the case has only {most} available for it.',
    zh: '该事件金额为 {amount} {currency}，超过案件可供处理的金额 {most}。',
  },
  'escalation.too-many': {
    en: 'The case has reached the limit of {limit} for holds or promises and accepts no more.',
    zh: '该案件的暂停事项或承诺已达上限 {limit} 项，不再接受更多。',
  },
  'escalation.set-aside': {
    en: 'The row of the item was set aside; submit the event again after the row is corrected.',
    zh: '该款项的数据行已被搁置，数据更正后请重新提交此事件。',
  },
  'escalation.nothing-open': {
    en: 'The case or its item has no open balance.',
    zh: '该案件或其款项已无未清余额。',
  },
  'escalation.no-such-touch': {
    en: 'No touch {commandId} is pending.',
    zh: '没有编号为 {commandId} 的待执行指令。',
  },
  'escalation.nothing-sent': {
    en: 'Nothing was sent, so no receipt can be confirmed.',
    zh: '尚未发出任何通知，无从确认收到。',
  },
  'escalation.unknown-hold': {
    en: 'The case has no dispute, promise, plan or hold {id}.',
    zh: '该案件没有编号为 {id} 的争议、承诺、计划或暂停事项。',
  },
  'escalation.known-hold': {
    en: 'The case already has a hold {id}.',
    zh: '该案件已有编号为 {id} 的暂停事项。',
  },
  'escalation.not-confirmed': {
    en: 'The grace {id} was not confirmed in writing and is not binding.',
    zh: '宽限 {id} 未经书面确认，不生效。',
  },
  'escalation.promises-exhausted': {
    en: '{broken|promise was|promises were} broken and the policy allows {allowed}, so a further promise does not hold the case.',
    zh: '已有 {broken} 次承诺未兑现，政策仅允许 {allowed} 次，新的承诺不再暂停催收。',
  },
  'escalation.no-override': {
    en: 'The policy allows no exception to its order of stages on the ground "{ground*}".',
    zh: '政策未允许以“{ground*}”为由例外升级。',
  },
  'escalation.contact-not-lost': {
    en: 'The debtor can still be reached and has not vanished.',
    zh: '债务人仍可联系，不属于失联。',
  },
  'escalation.no-request': {
    en: 'The command {commandId} did not request an approval.',
    zh: '指令 {commandId} 并未请求批准。',
  },
  'escalation.request-open': {
    en: 'The command {commandId} requested an approval that has not been answered yet.',
    zh: '指令 {commandId} 已请求批准，尚未答复。',
  },
  'escalation.self-approval': {
    en: '{by} requested the approval and cannot give it.',
    zh: '{by} 是申请人，不能批准自己的申请。',
  },
  'escalation.wrong-approver': {
    en: 'The approval must come from the role {needed}, not from {role}.',
    zh: '批准权属于 {needed}，而非 {role}。',
  },
  'escalation.demand-missing': {
    en: 'No formal demand was sent, so no legal step may be taken.',
    zh: '尚未发出正式催告，不得采取法律措施。',
  },
  'escalation.demand-running': {
    en: 'The deadline of the formal demand, {deadline}, has not passed yet.',
    zh: '正式催告的期限至 {deadline}，尚未届满。',
  },
  'escalation.held': {
    en: '{held} {currency} is on hold, which covers the whole balance; the case is not escalated.',
    zh: '暂停催收的 {held} {currency} 已覆盖全部余额，案件不再升级。',
  },
  'escalation.partly-held': {
    en: '{held} {currency} is on hold; the remaining {dunned} {currency} is still dunned.',
    zh: '其中 {held} {currency} 暂停催收，其余 {dunned} {currency} 继续催收。',
  },
  'escalation.hold-lapsed': {
    en: 'The hold {id} expired on {until}.',
    zh: '暂停事项 {id} 已于 {until} 到期。',
  },
  'escalation.touch': {
    en: 'The stage "{stage*}" was reached on {since}, and its action is taken.',
    zh: '于 {since} 进入“{stage*}”阶段，并采取相应行动。',
  },
  'escalation.repeat': {
    en: 'The action of the stage "{stage*}" is taken again: repeat number {time}.',
    zh: '“{stage*}”阶段再次采取行动，为第 {time} 次重复。',
  },
  'escalation.pending': {
    en: 'The touch {commandId} of the stage "{stage*}" was commanded on {since} and has not been reported as made.',
    zh: '“{stage*}”阶段的指令 {commandId} 已于 {since} 下达，尚未登记完成。',
  },
  'escalation.approval-needed': {
    en: 'The stage "{stage*}" requires approval.',
    zh: '进入“{stage*}”阶段需要批准。',
  },
  'escalation.awaiting-approval': {
    en: 'Approval of the stage "{stage*}" was requested on {since} and has not been given yet.',
    zh: '已于 {since} 申请批准进入“{stage*}”阶段，尚未答复。',
  },
  'escalation.approval-refused': {
    en: 'Approval of the stage "{stage*}" was refused on {on}.',
    zh: '进入“{stage*}”阶段的申请已于 {on} 被否决。',
  },
  'escalation.approved': {
    en: 'The stage "{stage*}" was approved by {by}.',
    zh: '{by} 已批准进入“{stage*}”阶段。',
  },
  'escalation.override': {
    en: 'The case went directly to the stage "{stage*}" on the ground "{ground*}", approved by {by}.',
    zh: '基于“{ground*}”，经 {by} 批准，直接进入“{stage*}”阶段。',
  },
  'escalation.demand-first': {
    en: 'The formal demand "{instead*}" must come before the legal stage "{stage*}".',
    zh: '进入法律阶段“{stage*}”之前，须先进行正式催告“{instead*}”。',
  },
  'escalation.skipped': {
    en: 'The day of the reminder "{stage*}" was missed; it is skipped, and a later touch replaces it.',
    zh: '已错过日期，略过“{stage*}”，由后续步骤取代。',
  },
  'escalation.lapsed': {
    en: 'The day of the reminder "{stage*}" has passed; it is not sent late.',
    zh: '“{stage*}”的日期已过，不再补发。',
  },
  'escalation.below-minimum': {
    en: '{amount} {currency} is below the minimum amount of the stage "{stage*}".',
    zh: '{amount} {currency} 低于“{stage*}”阶段的最低金额。',
  },
  'escalation.below-share': {
    en: 'The items that have reached the stage "{stage*}" are below its minimum share of the total owed.',
    zh: '达到“{stage*}”阶段的款项占全部欠款的比例低于最低要求。',
  },
  'escalation.condition': {
    en: 'The customer has fewer unpaid invoices, or a smaller balance, than the stage "{stage*}" requires.',
    zh: '客户的未付发票数或余额未达到“{stage*}”阶段的要求。',
  },
  'escalation.gap': {
    en: 'The last touch is too recent; the next may be made from {until} on.',
    zh: '距上次联系时间过短，最早可于 {until} 再次联系。',
  },
  'escalation.resting': {
    en: 'After a positive development, no stage is entered before {until}.',
    zh: '因有积极进展，{until} 之前不再升级。',
  },
  'escalation.stepped-back': {
    en: 'After a positive development, the case moved back from "{from*}" to "{to*}".',
    zh: '因有积极进展，案件由“{from*}”阶段退回“{to*}”。',
  },
  'escalation.restated': {
    en: 'The {field*} is now {to} in the ledger; the case had {from}.',
    zh: '账上{field*}现为 {to}，案件此前记为 {from}。',
  },
  'escalation.re-anchored': {
    en: 'The oldest item was paid or is disputed; days are counted from {to} instead of {from}.',
    zh: '最早一笔款项已付清或存在争议，天数改自 {to} 起算（原为 {from}）。',
  },
  'escalation.begun-anew': {
    en: 'The policy has no stage "{stage*}", which the case had reached; the case starts again under this policy.',
    zh: '该政策没有案件所处的“{stage*}”阶段，案件依该政策重新开始。',
  },
  'escalation.no-such-stage': {
    en: 'The policy has no stage "{stage*}".',
    zh: '该政策没有“{stage*}”阶段。',
  },
  'escalation.split': {
    en: 'The item was split; {instalments|open instalment has its own case|open instalments have their own cases}.',
    zh: '该款项已分期，{instalments} 期未清款项各自立案。',
  },
  'escalation.split-from': {
    en: 'The item of case {caseId} was split; this instalment starts from its own due date.',
    zh: '案件 {caseId} 的款项已分期，本期按其自身到期日重新开始。',
  },
  'escalation.merged': {
    en: 'The instalments were merged; the item continues in case {caseId}.',
    zh: '各期款项已合并，由案件 {caseId} 继续处理。',
  },
  'escalation.merged-from': {
    en: '{instalments|instalment was|instalments were} merged into this item, which starts from its own due date.',
    zh: '本款项由 {instalments} 期款项合并而成，按其自身到期日重新开始。',
  },
  'escalation.lowered': {
    en: 'The facts no longer match the stage "{from*}"; the case is now at "{to*}".',
    zh: '事实不再符合“{from*}”阶段，案件现处于“{to*}”。',
  },
  'escalation.passed': {
    en: 'The touch {commandId} of the stage "{stage*}" was never reported as made; a later touch replaces it.',
    zh: '“{stage*}”阶段的指令 {commandId} 一直未登记完成，由后续步骤取代。',
  },
  'escalation.withdrawn': {
    en: 'The touch {commandId} has not been made and is withdrawn.',
    zh: '指令 {commandId} 尚未执行，现予撤回。',
  },
  'escalation.waiting': {
    en: 'No further stage has been reached; the case is at "{stage*}".',
    zh: '尚未达到下一阶段，当前阶段为“{stage*}”。',
  },
  'escalation.closed': {
    en: 'A case in the phase "{phase*}" is not dunned.',
    zh: '处于“{phase*}”状态的案件不再催收。',
  },
  'escalation.phase': {
    en: 'The case has entered the phase "{phase*}".',
    zh: '案件进入“{phase*}”状态。',
  },
  'escalation.no-business-day': {
    en: '{on} is not a business day; no action is commanded.',
    zh: '{on} 不是工作日，不下达任何指令。',
  },
}

/** The remarks on a policy. */
export const escalationPolicyTexts: RoomTexts<EscalationPolicyReasonCode> = {
  'policy.no-standard': {
    en: 'The stage "{stage*}" has no operating standard.',
    zh: '“{stage*}”阶段没有操作标准。',
  },
  'policy.no-act': {
    en: 'The stage "{stage*}" of the role {role} does not state what kind of act it is and is treated as a reminder.',
    zh: '由 {role} 负责的“{stage*}”阶段未说明性质，按提醒处理。',
  },
}

/** Why a contact is not allowed. */
export const contactTexts: RoomTexts<ContactReasonCode> = {
  'contact.quiet-hours': {
    en: 'No contact is allowed at {time}, the debtor’s local time; contact is allowed from {from} to {to}.',
    zh: '债务人当地时间 {time} 不得联系，可于 {from} 至 {to} 联系。',
  },
  'contact.daily-call-limit': {
    en: '{count|call|calls} reached the debtor on that day; the rules allow {limit}.',
    zh: '当日已与债务人通话 {count} 次，规则上限为 {limit} 次。',
  },
  'contact.daily-attempt-limit': {
    en: '{count|call|calls} to the number went unanswered on that day; the rules allow {limit}.',
    zh: '当日拨打该号码未接通已达 {count} 次，规则上限为 {limit} 次。',
  },
  'contact.weekly-call-limit': {
    en: '{count|call was|calls were} made in {days|day|consecutive days}; the rules allow {limit}.',
    zh: '连续 {days} 日内已拨打 {count} 次，规则上限为 {limit} 次。',
  },
  'contact.after-conversation': {
    en: 'There was a conversation on {on}; the rules require {days|day|days} before another call.',
    zh: '已于 {on} 通话，规则要求间隔 {days} 日方可再次拨打。',
  },
  'contact.third-party': {
    en: 'A third party may not be told of the debt.',
    zh: '不得向第三方透露债务。',
  },
}

/** Why a case is referred to an outside professional. */
export const referralTexts: RoomTexts<ReferralReasonCode> = {
  'referral.grace-exceeded': {
    en: 'The debt is {daysPastDue|day|days} past due, more than the {graceDays|day|days} of grace in the contract.',
    zh: '逾期 {daysPastDue} 天，超过合同约定的 {graceDays} 天宽限期。',
  },
  'referral.contact-lost': {
    en: 'The debtor cannot be reached.',
    zh: '债务人失去联系。',
  },
  'referral.inability-stated': {
    en: 'The debtor has stated that it cannot pay.',
    zh: '债务人明确表示无力支付。',
  },
  'referral.cross-border-obstacle': {
    en: 'There is a legal obstacle to collection abroad.',
    zh: '跨国追讨存在法律障碍。',
  },
  'referral.internal-exhausted': {
    en: 'All internal stages have been completed without payment.',
    zh: '内部催收阶段已全部完成，仍未付款。',
  },
  'referral.investigate-first': {
    en: 'A complex case starts with an investigation of the debtor’s assets.',
    zh: '情况复杂，应先进行资产调查。',
  },
  'referral.cn-collection-ban': {
    en: 'Debt collection companies are banned in mainland China by notices of 1995 and 2000; a law firm should be instructed.',
    zh: '中国大陆已于 1995 年和 2000 年发文禁止、取缔讨债公司，应委托律师事务所办理。',
  },
  'referral.foreign-law': {
    en: 'The law of {country} determines which collection measures are allowed there.',
    zh: '在 {country} 可采取的催收方式须依当地法律。',
  },
  'referral.large-foreign': {
    en: '{amount} {currency} is a large foreign debt (from {threshold} {currency}).',
    zh: '{amount} {currency} 属于大额涉外债务，起点为 {threshold} {currency}。',
  },
}
