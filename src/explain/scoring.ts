import type { ScoringReasonCode } from '../scoring/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of this room. */
export const scoringTexts: RoomTexts<ScoringReasonCode> = {
  'scoring.settled-items': {
    en: 'The averages rest on {count|settled item|settled items} of {amount} {currency} in all.',
    zh: '各项平均值依据 {count} 笔已结清款项，合计 {amount} {currency}。',
  },
  'scoring.no-settled-items': {
    en: 'Nothing was settled by {asOf}, so there are no averages.',
    zh: '截至 {asOf} 尚无结清款项，故无平均值。',
  },
  'scoring.closed-without-payment': {
    en: 'Credit notes closed {credited|item|items} and write-offs {writtenOff}; these are not payments and are not in the averages.',
    zh: '{credited} 笔由贷项通知单冲销，{writtenOff} 笔被核销，均非付款，不计入平均值。',
  },
  'scoring.zero-items': {
    en: '{count|item with an amount of zero needs no payment and is|items with an amount of zero need no payment and are} not counted.',
    zh: '金额为零的款项共 {count} 笔，无须付款，不计入任何数字。',
  },
  'scoring.other-currencies': {
    en: 'Only items in {currency} are counted; {count|item in another currency is|items in other currencies are} left out.',
    zh: '此处仅计 {currency} 款项，另有 {count} 笔其他币种款项未计入。',
  },
  'scoring.order-unknown': {
    en: 'The settlement date of {count|item|items} is not known, so there is no trend and no assessment of habit.',
    zh: '{count} 笔款项的结清日期不详，故无趋势，也不判断是否习惯性拖欠。',
  },
  'scoring.issue-unknown': {
    en: 'Left out of the days to pay because the issue date is not known: {count|settled item|settled items}.',
    zh: '{count} 笔已结清款项的开票日期不详，未计入付款天数。',
  },
  'scoring.habitually-late': {
    en: 'Of the last {of|item|items}, {late} came more than {days|day|days} late; from {atLeast} on this counts as a habit.',
    zh: '最近 {of} 笔款项中有 {late} 笔逾期超过 {days} 天，达到 {atLeast} 笔即视为习惯性拖欠。',
  },
  'scoring.not-habitually-late': {
    en: 'Of the last {of|item|items}, {late} came more than {days|day|days} late; this counts as a habit only from {atLeast} on.',
    zh: '最近 {of} 笔款项中有 {late} 笔逾期超过 {days} 天，未达到视为习惯性拖欠的 {atLeast} 笔。',
  },
  'scoring.habit-history-short': {
    en: 'The habit rule needs the last {need|item|items}; the record has {have}.',
    zh: '判断是否习惯性拖欠需要最近 {need} 笔款项，现有 {have} 笔。',
  },
  'scoring.usual-delay': {
    en: 'The customer usually pays {days|day|days} beyond terms ({method} of {count|settled item|settled items}).',
    zh: '客户通常的付款日与到期日相差 {days} 天，正数为迟于到期日，负数为早于到期日（依据 {count} 笔已结清款项，方法为 {method}）。',
  },
  'scoring.usual-day-passed': {
    en: 'The usual payment date, {usualDay}, is not after {asOf}; the forecast is no earlier than {asOf}.',
    zh: '通常的付款日 {usualDay} 不晚于 {asOf}，故预测日期不早于该日。',
  },
  'scoring.forecast-history-short': {
    en: 'A forecast needs {need|settled item|settled items}; the record has {have}.',
    zh: '预测付款日需要 {need} 笔已结清款项，现有 {have} 笔。',
  },
  'scoring.points-lost': {
    en: '{characteristic} earns {contribution} of {maximum} points in the row {attribute}; with a loss of {shortfall}, it ranks number {rank} among the losses.',
    zh: '{characteristic} 属于 {attribute}，得 {contribution} 分（最高 {maximum} 分），失 {shortfall} 分，为失分原因第 {rank} 位。',
  },
  'scoring.missing-row': {
    en: '{characteristic} is not known; the scorecard gives {contribution} points for a missing value.',
    zh: '{characteristic} 未知，评分卡对缺失值给 {contribution} 分。',
  },
  'scoring.score': { en: 'The score is {score}.', zh: '得分为 {score}。' },
  'scoring.score-graded': {
    en: 'The score is {score}, which is grade {grade}.',
    zh: '得分为 {score}，对应等级 {grade}。',
  },
  'scoring.missing-fact': {
    en: 'The score cannot be computed: {characteristic} is missing, and the scorecard has no row for a missing value.',
    zh: '无法评分：缺少 {characteristic}，且评分卡没有缺失值一栏。',
  },
  'scoring.empty-cell': {
    en: 'Bin {bin} has no cases of one class, so its figure is undefined.',
    zh: '分箱 {bin} 缺少其中一类样本，相应数值无法计算。',
  },
  'scoring.cell-replaced': {
    en: 'Bin {bin} has no cases of one class; {count} is used instead.',
    zh: '分箱 {bin} 缺少其中一类样本，以 {count} 代替。',
  },
  'scoring.no-good': { en: 'There are no good cases.', zh: '没有好样本。' },
  'scoring.no-bad': { en: 'There are no bad cases.', zh: '没有坏样本。' },
  'scoring.no-cases': { en: 'There are no cases.', zh: '没有样本。' },
  'scoring.iv-useless': {
    en: 'An information value of {value} means that the characteristic hardly separates good from bad.',
    zh: '信息值 {value}，该特征几乎没有区分能力。',
  },
  'scoring.iv-weak': {
    en: 'An information value of {value} is weak.',
    zh: '信息值 {value}，区分能力较弱。',
  },
  'scoring.iv-medium': {
    en: 'An information value of {value} is medium.',
    zh: '信息值 {value}，区分能力中等。',
  },
  'scoring.iv-strong': {
    en: 'An information value of {value} is strong.',
    zh: '信息值 {value}，区分能力较强。',
  },
  'scoring.iv-suspicious': {
    en: 'An information value of {value} is suspiciously high; check whether the characteristic contains the outcome.',
    zh: '信息值 {value}，高得可疑，应检查该特征是否包含了结果信息。',
  },
  'scoring.psi-stable': {
    en: 'A stability index of {value} means that the population has hardly changed.',
    zh: '稳定性指标 {value}，客群基本没有变化。',
  },
  'scoring.psi-moderate': {
    en: 'A stability index of {value} means that the population has shifted; monitor the scorecard.',
    zh: '稳定性指标 {value}，客群有所偏移，应关注评分卡。',
  },
  'scoring.psi-significant': {
    en: 'A stability index of {value} means that the population has changed significantly; review the scorecard.',
    zh: '稳定性指标 {value}，客群显著变化，应重新检验评分卡。',
  },
  'scoring.zone-safe': {
    en: '{model} gives {value}, on the safe side of {bound}.',
    zh: '{model} 模型得 {value}，位于界限 {bound} 的安全一侧。',
  },
  'scoring.zone-grey': {
    en: '{model} gives {value}, between {low} and {high}: the grey zone.',
    zh: '{model} 模型得 {value}，介于 {low} 与 {high} 之间，属于灰色区域。',
  },
  'scoring.zone-distress': {
    en: '{model} gives {value}, on the distressed side of {bound}.',
    zh: '{model} 模型得 {value}，位于界限 {bound} 的危险一侧。',
  },
  'scoring.missing-input': {
    en: '{model} cannot be computed: {field} is missing.',
    zh: '{model} 模型无法计算，缺少 {field}。',
  },
  'scoring.zero-denominator': {
    en: '{model} cannot be computed: it divides by {field}, which is zero.',
    zh: '{model} 模型无法计算，作为除数的 {field} 为零。',
  },
  'scoring.not-positive': {
    en: '{model} cannot be computed: {field} must be above zero.',
    zh: '{model} 模型无法计算，{field} 必须大于零。',
  },
  'scoring.no-cut-off': {
    en: '{model} gives a probability of {probability}; without a cut-off it has no zone.',
    zh: '{model} 模型给出的概率为 {probability}，未给定界限，故不划分区域。',
  },
  'scoring.domain-z': {
    en: 'The Z-score of 1968 was fitted on 66 listed manufacturers in the United States, 1946 to 1965.',
    zh: '1968 年的 Z 值模型以 1946 至 1965 年 66 家美国上市制造企业为样本。',
  },
  'scoring.domain-z-private': {
    en: 'The Z′-score replaces the market value of equity by its book value, for unlisted manufacturers.',
    zh: 'Z′ 值模型以净资产账面价值代替市值，适用于非上市制造企业。',
  },
  'scoring.domain-z-non-manufacturing': {
    en: 'The Z″-score leaves out sales, for companies that are not manufacturers.',
    zh: 'Z″ 值模型不含销售收入，适用于非制造企业。',
  },
  'scoring.domain-z-emerging': {
    en: 'The Z″-score with the constant 3.25 is meant for companies in emerging markets.',
    zh: '加常数 3.25 的 Z″ 值模型适用于新兴市场企业。',
  },
  'scoring.domain-ohlson': {
    en: 'The O-score was fitted on listed industrial companies in the United States, 1970 to 1976; total assets are in dollars.',
    zh: 'O 值模型以 1970 至 1976 年美国上市工业企业为样本，总资产以美元计。',
  },
  'scoring.domain-zmijewski': {
    en: 'This model was fitted on listed companies in the United States, excluding financial firms, 1972 to 1978.',
    zh: '该模型以 1972 至 1978 年美国上市公司为样本，不含金融企业。',
  },
  'scoring.domain-springate': {
    en: 'This model was fitted on 40 manufacturers in Canada and published in 1978.',
    zh: '该模型以 40 家加拿大制造企业为样本，发表于 1978 年。',
  },
  'scoring.domain-grover': {
    en: 'This model was fitted on 70 companies, half of them bankrupt, 1982 to 1996.',
    zh: '该模型以 1982 至 1996 年 70 家企业为样本，其中一半破产。',
  },
  'scoring.outside-unlisted': {
    en: '{model} was fitted on listed companies; this one is not listed.',
    zh: '{model} 模型以上市公司为样本，该企业并未上市。',
  },
  'scoring.outside-listed': {
    en: '{model} was made for unlisted companies; this one is listed.',
    zh: '{model} 模型适用于非上市企业，该企业已上市。',
  },
  'scoring.outside-manufacturing': {
    en: '{model} was fitted on manufacturers; this company is not one.',
    zh: '{model} 模型以制造企业为样本，该企业并非制造企业。',
  },
  'scoring.outside-financial': {
    en: '{model} was fitted without banks and insurers; it does not apply to a financial company.',
    zh: '{model} 模型的样本不含金融企业，对金融企业不适用。',
  },
  'scoring.outside-emerging': {
    en: '{model} was fitted in developed markets; this company is in an emerging one.',
    zh: '{model} 模型以成熟市场企业为样本，该企业位于新兴市场。',
  },
  'scoring.indicator-missing': {
    en: '{indicator} is not known, so there is no score for the grade.',
    zh: '{indicator} 未知，无法计算等级得分。',
  },
  'scoring.grade-target': {
    en: 'The weighted score is {score}, which corresponds to grade {target}.',
    zh: '加权得分为 {score}，对应等级 {target}。',
  },
  'scoring.grade-signal': {
    en: 'The signal {signal} was observed, which allows no grade above {grade}.',
    zh: '出现信号 {signal}，等级不得高于 {grade}。',
  },
  'scoring.grade-down': {
    en: 'The grade falls from {from} to {to} at once.',
    zh: '等级由 {from} 立即下调至 {to}。',
  },
  'scoring.grade-up': {
    en: 'After {cleanPeriods|clean period|clean periods} the grade rises from {from} to {to}.',
    zh: '连续 {cleanPeriods} 期记录良好，等级由 {from} 上调至 {to}。',
  },
  'scoring.grade-waits': {
    en: 'The grade remains {grade}: grade {target} requires {needed|clean period|clean periods} in a row, {cleanPeriods} so far.',
    zh: '等级维持 {grade}，升至 {target} 需连续 {needed} 期记录良好，目前为 {cleanPeriods} 期。',
  },
  'scoring.grade-same': {
    en: 'The grade remains {grade}.',
    zh: '等级维持 {grade}。',
  },
  'scoring.grade-clean': {
    en: 'The period was clean; {cleanPeriods} in a row so far.',
    zh: '本期记录良好，已连续 {cleanPeriods} 期。',
  },
  'scoring.grade-not-clean': {
    en: 'The period was not clean: the payment record scores {score}, and {needed} is required.',
    zh: '本期记录不合格，付款记录得 {score} 分，需达到 {needed} 分。',
  },
  'scoring.grade-period-running': {
    en: 'The period that began on {since} counts only after {days|day has|days have} passed.',
    zh: '自 {since} 起的考察期满 {days} 天后方可计入。',
  },
  'scoring.able': {
    en: 'The debtor is judged able to pay.',
    zh: '经判断，债务人有付款能力。',
  },
  'scoring.unable': {
    en: 'The debtor is judged unable to pay.',
    zh: '经判断，债务人没有付款能力。',
  },
  'scoring.willing': {
    en: 'The debtor is judged willing to pay.',
    zh: '经判断，债务人有付款意愿。',
  },
  'scoring.unwilling': {
    en: 'The debtor is judged unwilling to pay.',
    zh: '经判断，债务人没有付款意愿。',
  },
  'scoring.ability-evidence': {
    en: 'The signal {signal} counts {weight} towards the ability to pay.',
    zh: '信号 {signal} 对付款能力计 {weight} 分。',
  },
  'scoring.willingness-evidence': {
    en: 'The signal {signal} counts {weight} towards the willingness to pay.',
    zh: '信号 {signal} 对付款意愿计 {weight} 分。',
  },
  'scoring.able-by-evidence': {
    en: 'The evidence adds up to {score}, which reaches {from}: able to pay.',
    zh: '证据合计 {score} 分，达到 {from} 分，视为有付款能力。',
  },
  'scoring.unable-by-evidence': {
    en: 'The evidence adds up to {score}, which is below {from}: unable to pay.',
    zh: '证据合计 {score} 分，低于 {from} 分，视为没有付款能力。',
  },
  'scoring.willing-by-evidence': {
    en: 'The evidence adds up to {score}, which reaches {from}: willing to pay.',
    zh: '证据合计 {score} 分，达到 {from} 分，视为有付款意愿。',
  },
  'scoring.unwilling-by-evidence': {
    en: 'The evidence adds up to {score}, which is below {from}: unwilling to pay.',
    zh: '证据合计 {score} 分，低于 {from} 分，视为没有付款意愿。',
  },
  'scoring.no-ability-evidence': {
    en: 'Nothing is known about the ability to pay.',
    zh: '付款能力尚无证据。',
  },
  'scoring.no-willingness-evidence': {
    en: 'Nothing is known about the willingness to pay.',
    zh: '付款意愿尚无证据。',
  },
  'scoring.treat-remind': {
    en: 'A debtor that is able and willing to pay is reminded.',
    zh: '有能力也有意愿付款的，提醒付款即可。',
  },
  'scoring.treat-plan-or-grace': {
    en: 'A debtor that is willing but unable to pay is offered a plan or more time.',
    zh: '有意愿但暂无能力付款的，商定分期或给予宽限。',
  },
  'scoring.treat-escalate-fast': {
    en: 'A debtor that is able but unwilling to pay is escalated quickly.',
    zh: '有能力但无意愿付款的，应尽快升级催收。',
  },
  'scoring.treat-secure-legal-or-insolvency': {
    en: 'A debtor that is neither able nor willing to pay calls for security, legal action or an insolvency petition.',
    zh: '既无能力也无意愿付款的，应要求担保、提起诉讼或申请债务人破产。',
  },
  'scoring.late-cash-flow': {
    en: 'The customer is short of cash for now: agree when the money will come, and confirm it in writing.',
    zh: '客户资金暂时紧张，应约定到款时间并书面确认。',
  },
  'scoring.late-administrative-oversight': {
    en: 'The customer overlooked the invoice: send it again to the person who handles it.',
    zh: '属于内部疏漏，应重发账单并确认经办人。',
  },
  'scoring.late-quality-dispute': {
    en: 'The customer objects to the quality: open a dispute, and collect the undisputed part.',
    zh: '客户对质量有异议，应立案处理争议，并先收取无争议部分。',
  },
  'scoring.late-delivery-dispute': {
    en: 'The customer objects to the delivery: open a dispute, and provide proof of delivery.',
    zh: '客户对交付有异议，应立案处理争议，并提供签收凭证。',
  },
  'scoring.late-low-priority': {
    en: 'The customer pays others first: find out who decides, and charge what the contract provides for.',
    zh: '客户优先支付其他供应商，应找到决策人，并按合同计收费用。',
  },
  'scoring.late-no-consequence': {
    en: 'Late payment has never had a consequence: charge interest, and tighten the terms.',
    zh: '以往拖延付款未产生任何后果，应计收逾期利息并收紧付款条件。',
  },
  'scoring.late-forgetfulness': {
    en: 'The customer forgot: send a reminder, and next time before the due date.',
    zh: '客户忘记付款，应予提醒，今后在到期前提醒。',
  },
  'scoring.late-hard-times': {
    en: 'The customer’s business is doing badly: agree a plan, ask for security, and review the limit.',
    zh: '客户经营困难，应商定分期、要求担保并复核额度。',
  },
  'scoring.late-avoidance': {
    en: 'The customer does not respond: try other channels, then send a formal demand.',
    zh: '客户回避联系，应换用其他渠道，随后正式催告。',
  },
  'scoring.late-unknown': {
    en: 'The reason is not known: ask for it.',
    zh: '原因不明，应先询问。',
  },
  'scoring.strategy-found': {
    en: 'Row {row} of the table applies to risk {risk}, bucket {bucket}, segment {segment}.',
    zh: '风险 {risk}、账龄 {bucket}、客群 {segment} 适用策略表第 {row} 行。',
  },
  'scoring.strategy-missing': {
    en: 'The table has no row for risk {risk}, bucket {bucket}, segment {segment}.',
    zh: '策略表没有适用于风险 {risk}、账龄 {bucket}、客群 {segment} 的行。',
  },
  'scoring.strategy-slower': {
    en: 'In bucket {bucket}, segment {segment}, risk {risk} is contacted every {everyDays|day|days}, the lower risk {lowerRisk} every {lowerDays|day|days}.',
    zh: '账龄 {bucket}、客群 {segment} 中，风险 {risk} 每 {everyDays} 天跟进一次，反而慢于较低风险 {lowerRisk} 的每 {lowerDays} 天一次。',
  },
  'scoring.document-missing': {
    en: 'The document {document} is missing.',
    zh: '缺少文件 {document}。',
  },
  'scoring.document-old': {
    en: 'The document {document} of {date} is older than {maxAgeDays|day|days}.',
    zh: '文件 {document} 日期为 {date}，已超过 {maxAgeDays} 天。',
  },
  'scoring.document-later': {
    en: 'The document {document} is dated {date}, after the day of the screening.',
    zh: '文件 {document} 的日期 {date} 晚于审查日。',
  },
  'scoring.document-not-authorised': {
    en: 'The customer has not authorised the use of {document}.',
    zh: '客户未授权使用 {document}。',
  },
  'scoring.no-credit-before-review': {
    en: 'No credit is granted before the review is complete.',
    zh: '审查完成之前不予授信。',
  },
  'scoring.application-approved': {
    en: 'Grade {grade} is approved; the lowest grade that receives credit is {lowest}.',
    zh: '等级 {grade}，不低于最低授信等级 {lowest}，予以批准。',
  },
  'scoring.application-rejected': {
    en: 'Grade {grade} is rejected; the lowest grade that receives credit is {lowest}.',
    zh: '等级 {grade}，低于最低授信等级 {lowest}，予以拒绝。',
  },
  'scoring.record-conflict': {
    en: 'On {field}, {source} of {date} contradicts {keptSource} of {keptDate}, which is preferred.',
    zh: '关于 {field}，{source}（{date}）与所采信的 {keptSource}（{keptDate}）不一致。',
  },
  'scoring.record-undecided': {
    en: 'On {field}, {source} of {date} is one of several conflicting statements, and nothing decides between them.',
    zh: '关于 {field}，{source}（{date}）等说法互相矛盾，无法取舍。',
  },
}
