import type { LimitsReasonCode } from '../limits/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of exposure, limits, order checks, early warning and guarantees. */
export const limitsTexts: RoomTexts<LimitsReasonCode> = {
  'limits.order-consumed': {
    en: 'Of order {orderId} of {amount} {currency}, {consumed} was delivered or invoiced; {open} still counts as ordered.',
    zh: '订单 {orderId} 金额 {amount} {currency}，已交货或已开票 {consumed}，仍计为未执行订单 {open}。',
  },
  'limits.cover-above-exposure': {
    en: 'Securities and insurance of {secured} {currency} exceed the exposure they cover and count only up to {gross}.',
    zh: '担保和保险合计 {secured} {currency}，超过其所覆盖的敞口，仅按 {gross} 计入。',
  },
  'limits.limit-in-force': {
    en: 'A {kind} limit of {limit} {currency} on the {list} list has been in force since {from}.',
    zh: '额度清单 {list} 中类型为 {kind} 的额度 {limit} {currency} 自 {from} 起生效。',
  },
  'limits.unlimited-in-force': {
    en: 'A {kind} record without a limit on the {list} list has been in force since {from}.',
    zh: '额度清单 {list} 中类型为 {kind} 的记录自 {from} 起生效，不设上限。',
  },
  'limits.none-in-force': {
    en: 'No limit is in force on that day; under the policy this means {meaning*}.',
    zh: '当日没有生效的额度，按政策{meaning*}。',
  },
  'limits.no-limit': { en: 'No limit is set for the {scope*}.', zh: '该{scope*}未设额度上限。' },
  'limits.no-credit': {
    en: 'The {scope*} has no credit: its limit is zero, and the order would add {added} {currency}.',
    zh: '该{scope*}额度为零，不予赊销，而订单将新增敞口 {added} {currency}。',
  },
  'limits.already-over': {
    en: 'The exposure of the {scope*}, {exposure} {currency}, exceeds its limit of {limit} even before the order.',
    zh: '该{scope*}现有敞口 {exposure} {currency}，在本订单之前已超过额度 {limit}。',
  },
  'limits.over-limit': {
    en: 'The order adds {added} {currency} to an exposure of {exposure} and exceeds the limit of the {scope*}, {limit}.',
    zh: '订单在现有敞口 {exposure} 之上新增 {added} {currency}，超过该{scope*}的额度 {limit}。',
  },
  'limits.at-limit': {
    en: 'The order brings the exposure of the {scope*} exactly to its limit of {limit} {currency}; under the policy it is held.',
    zh: '订单使该{scope*}的敞口恰好达到额度 {limit} {currency}，按政策应暂停放行。',
  },
  'limits.watch': {
    en: 'The exposure after the order, {exposure}, is near the limit of {limit} {currency}; the customer is put on watch.',
    zh: '订单后敞口为 {exposure}，额度为 {limit} {currency}，接近上限，客户列入关注。',
  },
  'limits.grade-limit': {
    en: 'The limit of grade {grade}, {limit} {currency}, is the lower one and applies.',
    zh: '等级 {grade} 的额度 {limit} {currency} 较小，按其执行。',
  },
  'limits.release-pay': {
    en: 'The order can be released once the exposure of the {scope*} falls by {amount} {currency}, or its limit is raised by that amount.',
    zh: '该{scope*}的敞口减少 {amount} {currency}，或额度提高同等金额后，即可放行。',
  },
  'limits.release-below-limit': {
    en: 'The order can be released once the exposure of the {scope*}, including the order, is below {limit} {currency}.',
    zh: '计入本订单后，该{scope*}的敞口低于 {limit} {currency} 时，即可放行。',
  },
  'limits.overdue': {
    en: '{overdue} {currency} is more than {days|day|days} past due; the policy tolerates {tolerated}.',
    zh: '逾期超过 {days} 天的金额为 {overdue} {currency}，政策容许 {tolerated}。',
  },
  'limits.release-overdue': {
    en: 'The order can be released once the amount more than {days|day|days} past due, {overdue} {currency}, falls to {tolerated} or less.',
    zh: '逾期超过 {days} 天的 {overdue} {currency} 降至 {tolerated} 以内后，即可放行。',
  },
  'limits.blocked': {
    en: 'Customer {customerId} has been on the block list since {from}.',
    zh: '客户 {customerId} 自 {from} 起被列入信用黑名单。',
  },
  'limits.on-hold': { en: 'The customer is on hold.', zh: '该客户处于暂停状态。' },
  'limits.on-hold-through': {
    en: 'The customer is on hold through {through}.',
    zh: '该客户暂停至 {through}（含当日）。',
  },
  'limits.release-on': {
    en: 'This restriction ends automatically on {date}.',
    zh: '该限制于 {date} 自动解除。',
  },
  'limits.release-by-hand': { en: 'The hold ends only when somebody lifts it.', zh: '须由人工解除暂停。' },
  'limits.supply-held': {
    en: 'Supply to the customer is on hold because of its payment record.',
    zh: '因付款情况，对该客户暂停供货。',
  },
  'limits.release-supply': {
    en: 'The order can be released once the supply hold is lifted.',
    zh: '暂停供货解除后，即可放行。',
  },
  'limits.grade': {
    en: 'The policy decides "{decision*}" for grade {grade}.',
    zh: '政策对等级 {grade} 的规定为“{decision*}”。',
  },
  'limits.release-grade': {
    en: 'The order can be released once the customer’s grade is better than {grade}, or an authorised person approves it.',
    zh: '客户等级高于 {grade} 或经有权人批准后，即可放行。',
  },
  'limits.prepayment-missing': {
    en: 'A prepayment of {required} {currency} (share {share}) is required; {prepaid} has been received and {missing} is missing.',
    zh: '须预付 {required} {currency}（比例 {share}），已收 {prepaid}，尚缺 {missing}。',
  },
  'limits.release-prepay': {
    en: 'The order can be released once another {missing} {currency} is received.',
    zh: '再收到预付款 {missing} {currency} 后，即可放行。',
  },
  'limits.guarantee-from': {
    en: 'The order of {amount} {currency} reaches {from}, the amount from which a guarantee is required.',
    zh: '订单金额 {amount} {currency} 达到须提供担保的金额 {from}。',
  },
  'limits.important-order': {
    en: 'The transaction is classified as important, so a guarantee is required.',
    zh: '该交易被认定为重要交易，须提供担保。',
  },
  'limits.guarantee-missing': {
    en: 'A guarantee is required, and none has been given.',
    zh: '须提供担保，但尚未提供。',
  },
  'limits.guarantee-invalid': {
    en: 'A guarantee is required, and the one given is not valid.',
    zh: '须提供担保，但现有担保不符合要求。',
  },
  'limits.release-guarantee': {
    en: 'The order can be released once there is a valid guarantee.',
    zh: '取得有效担保后，即可放行。',
  },
  'limits.habitually-late': { en: 'The customer is habitually late.', zh: '该客户习惯性拖欠。' },
  'limits.habit-unknown': {
    en: 'It is not yet known whether the customer is habitually late.',
    zh: '尚无足够记录判断该客户是否习惯性拖欠。',
  },
  'limits.longest-delay': {
    en: 'The customer’s longest delay is {value|day|days}, above the {above} set by the policy.',
    zh: '该客户最长逾期 {value} 天，超过政策规定的 {above} 天。',
  },
  'limits.broken-promises': {
    en: 'The customer broke {value|promise|promises}; the policy allows {above}.',
    zh: '该客户违背付款承诺 {value} 次，超过政策容许的 {above} 次。',
  },
  'limits.release-record': {
    en: 'This restriction ends once the payment record improves, or an authorised person approves.',
    zh: '付款记录改善或经有权人批准后解除。',
  },
  'limits.unusual-order': {
    en: 'The order is unusual for the customer.',
    zh: '该订单相对于客户以往订单属异常。',
  },
  'limits.order-not-judged': {
    en: 'The facts are not sufficient to tell whether the order is unusual.',
    zh: '资料不足，无法判断订单是否异常。',
  },
  'limits.release-review': {
    en: 'The order can be released once somebody has reviewed and approved it.',
    zh: '经人工核查并批准后，即可放行。',
  },
  'limits.grade-severer': {
    en: 'Grade {grade} gets "{decision*}" while the worse grade {worse} gets "{worseDecision*}".',
    zh: '等级 {grade} 的决定为“{decision*}”，而较差等级 {worse} 的决定为“{worseDecision*}”。',
  },
  'limits.grade-higher-prepayment': {
    en: 'Grade {grade} prepays {share} while the worse grade {worse} prepays {worseShare}.',
    zh: '等级 {grade} 的预付比例为 {share}，而较差等级 {worse} 仅为 {worseShare}。',
  },
  'limits.grade-lower-limit': {
    en: 'Grade {grade} has a limit of {limit} {currency} while the worse grade {worse} has {worseLimit*}.',
    zh: '等级 {grade} 的额度 {limit} {currency} 低于较差等级 {worse} 的额度（{worseLimit*}）。',
  },
  'limits.fact-unknown': {
    en: 'The method {method} cannot be used without {facts+}.',
    zh: '方法 {method} 缺少所需数据：{facts+}。',
  },
  'limits.method-silent': {
    en: 'The method {method} has no rule for these facts.',
    zh: '方法 {method} 未就此类情况作出规定。',
  },
  'limits.method-below-zero': {
    en: 'The result of the method {method} is negative and counts as zero.',
    zh: '方法 {method} 的结果为负，按零计。',
  },
  'limits.method-needs-profit': {
    en: 'The method {method} applies only if there is a pre-tax profit; here it counts as zero.',
    zh: '方法 {method} 仅在有税前利润时适用，此处按零计。',
  },
  'limits.capped': {
    en: 'The ceiling cut the recommendation from {rounded} to {limit} {currency}.',
    zh: '建议额度由 {rounded} 压至上限 {limit} {currency}。',
  },
  'limits.raised-to-floor': {
    en: 'The floor raised the recommendation from {rounded} to {limit} {currency}.',
    zh: '建议额度由 {rounded} 提至下限 {limit} {currency}。',
  },
  'limits.review-target': {
    en: 'The limit is {current} {currency}; its target is {target}.',
    zh: '现有额度 {current} {currency}，目标额度 {target}。',
  },
  'limits.review-step': {
    en: 'One review moves the limit no further than to {bound} {currency}.',
    zh: '单次复核最多调整至 {bound} {currency}。',
  },
  'limits.review-ceiling': {
    en: 'An automatic increase may not exceed the ceiling of {bound} {currency}.',
    zh: '自动提额不得超过上限 {bound} {currency}。',
  },
  'limits.review-floor': {
    en: 'An automatic cut may not go below the floor of {bound} {currency}.',
    zh: '自动降额不得低于下限 {bound} {currency}。',
  },
  'limits.review-rounding': {
    en: 'Rounded to a multiple of {unit} {currency}, the limit stays at {limit}.',
    zh: '按 {unit} {currency} 的整数倍取整后，额度维持 {limit}。',
  },
  'limits.review-level': {
    en: 'At warning level {level} the limit is not raised.',
    zh: '预警级别为 {level} 时不提额。',
  },
  'limits.review-history': {
    en: '{count|item is|items are} settled; an increase requires at least {least}.',
    zh: '已结清 {count} 笔，提额至少需要 {least} 笔。',
  },
  'limits.review-unknown': {
    en: 'The figure {figure}, which an increase requires, is not known.',
    zh: '提额所需的指标 {figure} 尚无数据。',
  },
  'limits.review-record': {
    en: 'The figure {figure} is {value}; for an increase it may be at most {most}.',
    zh: '指标 {figure} 为 {value}，提额要求不超过 {most}。',
  },
  'limits.review-overdue': {
    en: '{count|item is|items are} overdue, so the limit is not raised.',
    zh: '有 {count} 笔逾期，不予提额。',
  },
  'limits.review-habit': {
    en: 'The customer is habitually late, so the limit is not raised.',
    zh: '该客户习惯性拖欠，不予提额。',
  },
  'limits.large-by-ratio': {
    en: 'The order is {ratio} times the {middle} of earlier orders; an order is unusual from {threshold} times on.',
    zh: '订单为以往订单平均水平（{middle}）的 {ratio} 倍，达到异常标准 {threshold} 倍。',
  },
  'limits.large-by-z': {
    en: 'The robust z-score of the order is {z}; an order is unusual from {threshold} on.',
    zh: '订单的稳健 z 值为 {z}，达到异常标准 {threshold}。',
  },
  'limits.large-for-limit': {
    en: 'The order of {order} {currency} reaches the share {share} of the limit of {limit}.',
    zh: '订单 {order} {currency} 占额度 {limit} 的比例达到 {share}。',
  },
  'limits.first-order-large': {
    en: 'The first order, {order} {currency}, is above {above}.',
    zh: '首笔订单 {order} {currency} 超过 {above}。',
  },
  'limits.history-short': {
    en: 'A comparison needs at least {minimum|earlier order|earlier orders}; there are {count}.',
    zh: '以往订单仅 {count} 笔，比较至少需要 {minimum} 笔。',
  },
  'limits.spread-zero': {
    en: 'Earlier orders do not vary around their median, so the robust z-score of a larger order is undefined.',
    zh: '以往订单围绕中位数没有离散度，无法计算更大订单的稳健 z 值。',
  },
  'limits.middle-zero': {
    en: 'The {middle} of earlier orders is zero, so there is no ratio to it.',
    zh: '以往订单的平均水平（{middle}）为零，无法计算倍数。',
  },
  'limits.signal-fired': {
    en: 'The signal {kind} has the value {value} and reaches level {level}.',
    zh: '信号 {kind} 的数值 {value} 达到级别 {level}。',
  },
  'limits.event-noticed': {
    en: 'The event {kind} was observed: level {level}.',
    zh: '发现事件 {kind}，对应级别 {level}。',
  },
  'limits.signals-combined': {
    en: 'Signals of {count|kind|kinds} at level {of} or above raise the level to {level}.',
    zh: '有 {count} 类信号达到或高于级别 {of}，合并升至级别 {level}。',
  },
  'limits.blacklist': {
    en: 'The decision for customer {customerId} is "{decision*}".',
    zh: '对客户 {customerId} 的名单处理意见为“{decision*}”。',
  },
  'limits.criterion-met': { en: 'The criterion {criterion} is met.', zh: '已符合标准 {criterion}。' },
  'limits.criterion-not-met': {
    en: 'The criterion {criterion} is not met.',
    zh: '不符合标准 {criterion}。',
  },
  'limits.criterion-unknown': {
    en: 'It is not known whether the criterion {criterion} is met.',
    zh: '是否符合标准 {criterion} 尚不清楚。',
  },
  'limits.blacklist-internal': {
    en: 'The list is for internal use only: sharing it requires verified facts and a legal basis.',
    zh: '名单仅供公司内部使用，对外共享须以核实的事实和法律依据为前提。',
  },
  'limits.duties-together': {
    en: '{person} is both {first} and {second}, which are incompatible duties.',
    zh: '{person} 同时担任 {first} 和 {second}，属于不相容职务。',
  },
  'limits.duties-on-case': {
    en: '{person} is both {first} and {second} on case {caseId}, which are incompatible duties.',
    zh: '{person} 在案件 {caseId} 中同时担任 {first} 和 {second}，属于不相容职务。',
  },
  'limits.supply-overdue': {
    en: '{overdue} {currency} is overdue, the longest by {days|day|days}: from day {fromDays} on the measure is {measure*}.',
    zh: '逾期 {overdue} {currency}，最长 {days} 天，自第 {fromDays} 天起采取措施：{measure*}。',
  },
  'limits.supply-habit': {
    en: 'The customer is habitually late: the measure is {measure*}.',
    zh: '该客户习惯性拖欠，采取措施：{measure*}。',
  },
  'limits.release-overdue-paid': {
    en: 'The measure ends once the overdue amount of {overdue} {currency} is paid.',
    zh: '付清逾期款 {overdue} {currency} 后解除。',
  },
  'guarantee-not-written': { en: 'The guarantee is not in writing.', zh: '保证未采用书面形式。' },
  'guarantee-no-resolution': {
    en: 'A company gives the guarantee without a resolution of its board or its shareholders.',
    zh: '公司提供保证但无董事会或股东会决议。',
  },
  'not-joint-and-several': {
    en: 'The guarantee is a general guarantee, not a joint and several one.',
    zh: '该保证为一般保证，并非连带责任保证。',
  },
  'guarantee-kind-unstated': {
    en: 'The guarantee does not state its kind; under the law of its date it is treated as joint and several.',
    zh: '保证合同未约定保证方式，依订立时的法律按照连带责任保证承担保证责任。',
  },
  'period-unclear-six-months': {
    en: 'The guarantee period is unclear, so it is six months from maturity.',
    zh: '保证期间约定不明确，为主债务履行期限届满之日起六个月。',
  },
  'period-unclear-two-years': {
    en: 'The guarantee period is unclear, so under the law of its date it is two years from maturity.',
    zh: '保证期间约定不明确，依订立时的法律为主债务履行期届满之日起二年。',
  },
  'period-none-six-months': {
    en: 'No guarantee period was agreed, so it is six months from maturity.',
    zh: '未约定保证期间，为主债务履行期限届满之日起六个月。',
  },
  'period-before-maturity-six-months': {
    en: 'The agreed guarantee period ends on or before the day on which the debt falls due and is treated as not agreed, so it is six months from maturity.',
    zh: '约定的保证期间早于主债务履行期限或与其同时届满，视为没有约定，为主债务履行期限届满之日起六个月。',
  },
  'guarantee-amount-short': {
    en: 'The guarantee covers {amount} {currency} of a debt of {debt}.',
    zh: '保证担保的金额 {amount} {currency} 不足以覆盖债务 {debt}。',
  },
  'guarantee-lapsed': {
    en: 'The guarantee period ended on {periodEnds} without a claim.',
    zh: '保证期间已于 {periodEnds} 届满，债权人未在期间内主张权利。',
  },
}
