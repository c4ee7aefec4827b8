import type { MetricsReasonCode } from '../metrics/reasons.js'
import type { RoomTexts } from './text.js'

/** What metrics are based on, and why there is none. */
export const metricsTexts: RoomTexts<MetricsReasonCode> = {
  'metrics.dso': {
    en: 'Receivables of {receivables} {currency} are compared with credit sales of {creditSales} {currency} in {days|day|days}.',
    zh: '应收账款 {receivables} {currency}，对应 {days} 天内赊销额 {creditSales} {currency}。',
  },
  'metrics.mean-balance': {
    en: 'The receivables are the mean of {count|balance|balances}, about {mean} {currency}.',
    zh: '应收账款取 {count} 个余额的平均数，约 {mean} {currency}。',
  },
  'metrics.no-sales': {
    en: 'Credit sales in {days|day|days} were {creditSales} {currency}, so there is no figure.',
    zh: '{days} 天内赊销额为 {creditSales} {currency}，无法计算该指标。',
  },
  'metrics.no-receivables': {
    en: 'The average receivables in {currency} were zero, so there is no figure.',
    zh: '平均应收账款（{currency}）为零，无法计算该指标。',
  },
  'metrics.credit-balance': {
    en: 'The balance is {receivables} {currency}: the credit balances of customers exceed their debts, so there is no figure.',
    zh: '余额为 {receivables} {currency}，客户贷方余额大于欠款，无法计算该指标。',
  },
  'metrics.past-due': {
    en: 'Of receivables of {receivables} {currency}, {overdue} {currency} is past due.',
    zh: '应收账款 {receivables} {currency} 中，{overdue} {currency} 已逾期。',
  },
  'metrics.counted-back': {
    en: 'Receivables of {receivables} {currency}, counted back, correspond to the credit sales of {periods|period|periods}.',
    zh: '应收账款 {receivables} {currency} 倒推覆盖 {periods} 个期间的赊销额。',
  },
  'metrics.part-of-period': {
    en: 'Period {period} is covered in part: {rest} of {creditSales} {currency}, equal to {days|day|days}.',
    zh: '第 {period} 个期间仅覆盖一部分，即 {creditSales} {currency} 中的 {rest} {currency}，折合 {days} 天。',
  },
  'metrics.part-rounded': {
    en: 'The {from|day of the part counts|days of the part count} as {to|day|days} because the policy rounds them ({rounding}).',
    zh: '该部分的 {from} 天按政策取整（{rounding}），计为 {to} 天。',
  },
  'metrics.period-skipped': {
    en: 'Period {period} has credit sales of {creditSales} {currency}; under the policy it counts no days.',
    zh: '第 {period} 个期间的赊销额为 {creditSales} {currency}，按政策跳过，不计天数。',
  },
  'metrics.period-counted': {
    en: 'Period {period} has no credit sales; under the policy its {days|day counts|days count}.',
    zh: '第 {period} 个期间没有赊销额，按政策仍计入 {days} 天。',
  },
  'metrics.period-stopped': {
    en: 'Period {period} has credit sales of {creditSales} {currency}; under the policy the count stops there.',
    zh: '第 {period} 个期间的赊销额为 {creditSales} {currency}，按政策在此停止倒推。',
  },
  'metrics.history-exhausted': {
    en: 'The sales counted do not cover {uncovered} {currency} of the receivables; the figure is above {days|day|days}.',
    zh: '计入的赊销额不足以覆盖应收账款，尚差 {uncovered} {currency}，该指标高于 {days} 天。',
  },
  'metrics.effectiveness': {
    en: 'Of {collectable} {currency} that was collectable, {collected} {currency} was collected.',
    zh: '可收回 {collectable} {currency}，实际收回 {collected} {currency}。',
  },
  'metrics.monthly-sales': {
    en: 'Credit sales of {creditSales} {currency} are averaged over {months|month|months}.',
    zh: '赊销额 {creditSales} {currency} 按 {months} 个月取月平均数。',
  },
  'metrics.nothing-collectable': {
    en: 'Nothing was collectable in {currency}, so there is no figure.',
    zh: '没有可收回的 {currency} 款项，无法计算该指标。',
  },
  'metrics.out-of-range': {
    en: 'The figure {value} is outside 0 to 1: the sales, or their basis, do not match the balances.',
    zh: '结果 {value} 超出 0 至 1 的范围，赊销额或其口径与余额不相符。',
  },
  'metrics.turnover': {
    en: 'Credit sales of {creditSales} {currency} are compared with average receivables of {receivables} {currency}.',
    zh: '赊销额 {creditSales} {currency}，平均应收账款 {receivables} {currency}。',
  },
  'metrics.collected': {
    en: 'Of {due} {currency} that was overdue or fell due, {cash} {currency} was received.',
    zh: '期初逾期及本期到期共 {due} {currency}，收回 {cash} {currency}。',
  },
  'metrics.nothing-due': {
    en: 'Nothing was overdue or fell due; {cash} {currency} was received.',
    zh: '没有逾期或到期款项，收到 {cash} {currency}。',
  },
  'metrics.paid-invoices': {
    en: 'The average covers {count|invoice|invoices} paid in full, of {amount} {currency} in total.',
    zh: '按 {count} 张已全额付清的发票平均，合计 {amount} {currency}。',
  },
  'metrics.nothing-paid': {
    en: 'Of {count|invoice|invoices}, none above zero was paid in full, so there is no average.',
    zh: '{count} 张发票中没有全额付清且金额大于零的，无法计算平均数。',
  },
  'metrics.not-by-cash': {
    en: 'Left out because not settled in cash: {count|item|items}.',
    zh: '有 {count} 笔款项并非以实际付款结清，不计入。',
  },
  'metrics.above-benchmark': {
    en: 'The figure differs by {difference|day|days} from the benchmark {benchmark} of {days|day|days}: it is longer, by more than the tolerance of {tolerance}.',
    zh: '与基准 {benchmark}（{days} 天）相差 {difference} 天，偏长，超出容差 {tolerance} 天。',
  },
  'metrics.below-benchmark': {
    en: 'The figure differs by {difference|day|days} from the benchmark {benchmark} of {days|day|days}: it is shorter, by more than the tolerance of {tolerance}.',
    zh: '与基准 {benchmark}（{days} 天）相差 {difference} 天，偏短，超出容差 {tolerance} 天。',
  },
  'metrics.at-benchmark': {
    en: 'The figure differs by {difference|day|days} from the benchmark {benchmark} of {days|day|days}, within the tolerance of {tolerance}.',
    zh: '与基准 {benchmark}（{days} 天）相差 {difference} 天，在容差 {tolerance} 天之内。',
  },
  'metrics.rising': {
    en: 'Over {periods|period|periods} the figure changes by {slope|day|days} a period: it is rising, by more than the tolerance of {tolerance}.',
    zh: '{periods} 个期间内每期变动 {slope} 天，呈上升趋势，超出容差 {tolerance} 天。',
  },
  'metrics.falling': {
    en: 'Over {periods|period|periods} the figure changes by {slope|day|days} a period: it is falling, by more than the tolerance of {tolerance}.',
    zh: '{periods} 个期间内每期变动 {slope} 天，呈下降趋势，超出容差 {tolerance} 天。',
  },
  'metrics.steady': {
    en: 'Over {periods|period|periods} the figure changes by {slope|day|days} a period, within the tolerance of {tolerance}.',
    zh: '{periods} 个期间内每期变动 {slope} 天，在容差 {tolerance} 天之内。',
  },
  'metrics.no-latest': {
    en: 'The last period has no figure, so there is no comparison.',
    zh: '最近一期没有数值，无法比较。',
  },
  'metrics.too-few-figures': {
    en: 'A trend needs at least two figures; there are {periods}.',
    zh: '趋势至少需要两个数值，现有 {periods} 个。',
  },
  'metrics.commission': {
    en: 'Commission is calculated at {rate} on {received} {currency} received, of which {reversed} {currency} was returned.',
    zh: '按实际到账 {received} {currency} 以提成率 {rate} 计提，其中 {reversed} {currency} 已退回。',
  },
  'metrics.nothing-received': {
    en: 'No cash was received, so no commission is due.',
    zh: '没有实际到账款项，不计提成。',
  },
  'metrics.lateness-factor': {
    en: 'Receipt {receipt} was {daysLate|day|days} late and earns {factor} of the commission.',
    zh: '回款 {receipt} 逾期 {daysLate} 天到账，提成系数为 {factor}。',
  },
  'metrics.clawback': {
    en: 'Receipt {receipt} was returned, and {amount} {currency} of commission is clawed back.',
    zh: '回款 {receipt} 被退回，相应追回提成 {amount} {currency}。',
  },
  'metrics.working-capital': {
    en: 'Working capital is receivables of {receivables} plus inventory of {inventory} less payables of {payables} {currency}.',
    zh: '应收账款 {receivables} 加存货 {inventory} 减应付账款 {payables} {currency}。',
  },
  'metrics.exchange-rate': {
    en: 'One {currency} is {rate} {reportingCurrency} at the rate of {date}.',
    zh: '按 {date} 汇率，1 {currency} 折合 {rate} {reportingCurrency}。',
  },
  'metrics.exchange-gain': {
    en: 'Receivables in {currency} are worth {amount} {reportingCurrency} more than their booked value.',
    zh: '{currency} 应收账款较入账价值增加 {amount} {reportingCurrency}，为汇兑收益。',
  },
  'metrics.exchange-loss': {
    en: 'Receivables in {currency} are worth {amount} {reportingCurrency} less than their booked value.',
    zh: '{currency} 应收账款较入账价值减少 {amount} {reportingCurrency}，为汇兑损失。',
  },
  'metrics.under-hedged': {
    en: '{hedged} {currency} is hedged; the target is {target}, so {gap} is missing.',
    zh: '{currency} 已套期 {hedged}，目标为 {target}，缺口 {gap}。',
  },
  'metrics.over-hedged': {
    en: '{hedged} {currency} is hedged, {excess} more than the exposure of {exposure}.',
    zh: '{currency} 已套期 {hedged}，超出敞口 {exposure} 达 {excess}。',
  },
  'metrics.hedged': {
    en: '{hedged} {currency} is hedged; the target of {target} is met.',
    zh: '{currency} 已套期 {hedged}，达到目标 {target}。',
  },
  'metrics.matrix-loss': {
    en: 'The matrix expects a loss of {loss} {currency} on {base} {currency}.',
    zh: '按预期信用损失率对照表，{base} {currency} 的预期信用损失为 {loss} {currency}。',
  },
  'metrics.forward-looking': {
    en: 'The historical rates are multiplied by {multiplier} as a forward-looking adjustment.',
    zh: '历史损失率按前瞻性调整系数 {multiplier} 调整。',
  },
  'metrics.rate-capped': {
    en: 'The rate {rate} of bucket {bucket}, times {multiplier}, exceeds 1 and is capped at 1.',
    zh: '账龄段 {bucket} 的损失率 {rate} 乘以 {multiplier} 后超过 1，以 1 为限。',
  },
  'metrics.individual': {
    en: 'Balances of {amount} {currency} are assessed individually, with a loss of {loss} {currency}, and are excluded from the matrix.',
    zh: '{amount} {currency} 单项计提损失 {loss} {currency}，不再纳入组合。',
  },
  'metrics.credit-bucket': {
    en: 'The balance of bucket {bucket} is {amount} {currency}; a credit balance bears no loss.',
    zh: '账龄段 {bucket} 余额为 {amount} {currency}，为贷方余额，不计提损失。',
  },
  'metrics.rolled': {
    en: 'The roll rate of bucket {bucket} is {rate}, the mean of {transitions|transition|transitions}.',
    zh: '账龄段 {bucket} 的迁徙率为 {rate}，取 {transitions} 次迁徙的平均数。',
  },
  'metrics.roll-capped': {
    en: 'In transition {transition} the roll rate of bucket {bucket} would be {rate}; it is capped at 1.',
    zh: '第 {transition} 次迁徙中，账龄段 {bucket} 的迁徙率为 {rate}，以 1 为限。',
  },
  'metrics.roll-opening': {
    en: 'Before transition {transition}, {opening} {currency} was already in bucket {last}, of which {collected} {currency} is known to be paid; the rest did not roll from bucket {bucket}.',
    zh: '第 {transition} 次迁徙前，账龄段 {last} 已有 {opening} {currency}，其中已知收回 {collected} {currency}；其余部分并非由账龄段 {bucket} 迁入。',
  },
  'metrics.roll-unknown': {
    en: 'Bucket {bucket} has {transitions|usable transition|usable transitions} and needs at least {required}.',
    zh: '账龄段 {bucket} 仅有 {transitions} 次可用迁徙，至少需要 {required} 次。',
  },
  'metrics.cohort': {
    en: 'Of {reached} {currency} that reached bucket {bucket}, {unpaid} {currency} was never paid.',
    zh: '进入账龄段 {bucket} 的 {reached} {currency} 中，{unpaid} {currency} 最终未收回。',
  },
  'metrics.cohort-empty': {
    en: 'Nothing reached bucket {bucket}, so it has no rate.',
    zh: '没有款项进入账龄段 {bucket}，无法计算损失率。',
  },
  'metrics.roll-forward': {
    en: 'The movements reconcile {opening} {currency} to {closing} {currency}.',
    zh: '期初 {opening} {currency} 经本期变动得到期末 {closing} {currency}，核对一致。',
  },
  'metrics.roll-forward-gap': {
    en: 'The movements give {expected} {currency}, but the balance is {closing} {currency}: a difference of {difference}.',
    zh: '本期变动得到 {expected} {currency}，账面期末为 {closing} {currency}，差额 {difference}。',
  },
}
