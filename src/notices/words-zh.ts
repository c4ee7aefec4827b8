import { groupDigits, unmovedDay } from './figures.js'
import { data, joined, own, type Slot } from './slot.js'
import type { Label, Phrase, Words } from './words-model.js'

const LABELS: Readonly<Record<Label, string>> = {
  invoice: '发票号',
  instalment: '（第{n}期）',
  contract: '合同号',
  issueDate: '开票日',
  dueDate: '到期日',
  amount: '发票金额',
  open: '未付金额',
  disputed: '争议金额',
  undisputed: '无争议金额',
  daysOverdue: '逾期天数',
  total: '合计',
  chargedDays: '计费期间',
  working: '计算式',
  charge: '金额',
  joinedPrincipal: '已计入本金',
  paidBefore: '此前已付',
  asset: '资产',
  valuer: '评估方',
  valuedOn: '评估日',
  value: '评估价值',
  haircut: '扣减比例',
  credited: '抵偿金额',
  number: '编号',
  date: '日期',
  from: '发函人',
  to: '致',
  client: '委托人',
  creditor: '债权人',
  debtor: '债务人',
  guarantor: '保证人',
  costs: '费用：',
  turn: '期次',
  payment: '金额',
  contacts: '此前沟通：',
  evidence: '材料清单：',
  evidenceDigest: 'SHA-256',
  history: '已采取的步骤：',
  disputes: '争议及处理结果：',
  securities: '担保与保险：',
  conduct: '行为规范：',
  signals: '预警信号：',
  seal: '盖章',
  signature: '签名',
}

const PHRASES: Readonly<Record<Phrase, string>> = {
  'plan-none': '不再计收逾期费用',
  'plan-continues': '逾期费用仍按原合同约定计算',
  'default-none': '并自原到期日起恢复计算逾期费用，上文已确认的部分不重复计算',
  'default-continues': '逾期费用继续计算',
  'effective-signed': '各方签署',
  'effective-first-payment': '各方签署且债权人收到首期款',
  'guarantee-joint': '连带责任保证',
  'guarantee-general': '一般保证',
  'title-rescission': '解除合同通知',
  'title-acceleration': '提前到期通知',
  'effect-rescission': '我司解除合同',
  'effect-acceleration': '我司主张全部剩余款项提前到期',
  'counsel-further': '委托本律师进一步处理',
  'demand-further': '再次发出正式催告函',
  discount: '[[发票 {invoice}：]]如在{until}（含当日）前付款，可享{amount}的提前付款优惠。',
}

const CONSEQUENCES = {
  'hold-deliveries': '暂停后续供货',
  'review-credit': '重新评估信用额度与付款条件',
  'instruct-counsel': '委托律师处理',
  'refer-to-agency': '委托专业机构处理',
  'notify-insurer': '通知信用保险机构',
  'end-instalments': '依约定主张全部剩余款项提前到期',
  'formal-demand': '发出正式催告函',
  'legal-remedies': '依合同与法律考虑采取进一步措施',
} as const

const SOFT = {
  willingness: '我们珍视与贵司的合作，期待今后继续携手。',
  reservation: '我司保留全部权利。',
  'way-out': '若已安排付款，请忽略本函；如有疑问或困难，请联系{contact}。',
} as const

const FORMAL = {
  willingness: '我司重视与贵司的合作关系，希望继续合作。',
  reservation: '本函不构成对任何权利的放弃，我司保留依合同与法律享有的全部权利。',
  'way-out':
    '贵司可通过付款、书面提出还款安排或书面提出异议并附证明材料等方式解决，也可联系{contact}。如已付款，请告知付款日期与流水号。',
} as const

/** A receipt is not to be disregarded, and asks for nothing. */
const RECEIPT = {
  ...SOFT,
  'way-out': '如有疑问，或与贵司账目不符，请联系{contact}。',
} as const

/** A guarantor is not a party to the business, and may be a person. */
const GUARANTOR = {
  ...FORMAL,
  willingness: '我司希望以协商方式解决，并继续与债务人合作。',
  'way-out':
    '贵方可通过付款、书面提出还款安排或书面提出抗辩并附证明材料等方式解决，也可联系{contact}。如贵方或债务人已付款，请告知付款日期与流水号。',
} as const

/** The letter grants something; all other rights are reserved. */
const GRANT = {
  ...FORMAL,
  reservation: '除本函载明的内容外，本函不构成对任何权利的放弃，我司保留依合同与法律享有的全部权利。',
} as const

/** An agreement signed by both sides speaks for both. */
const AGREEMENT = {
  ...FORMAL,
  willingness: '双方重视彼此的合作关系，希望继续合作。',
  reservation: '除本协议载明的内容外，本协议不构成对任何权利的放弃，各方保留依合同与法律享有的全部权利。',
} as const

const COUNSEL = {
  willingness: '委托人重视与贵司的合作关系，希望以协商方式解决。',
  reservation: '本函不构成对委托人任何权利的放弃，委托人保留全部权利。',
  'way-out': '贵司可通过付款、书面提出还款安排或书面提出异议并附证明材料等方式解决，也可与本律师联系。',
} as const

const TONES = {
  soft: SOFT,
  receipt: RECEIPT,
  formal: FORMAL,
  guarantor: GUARANTOR,
  grant: GRANT,
  agreement: AGREEMENT,
  counsel: COUNSEL,
} as const

/** A label and an external text. */
const named = (label: string, text: string | undefined): Slot[] =>
  text === undefined ? [] : [joined([own(`${label}：`), data(text)], '')]

const NUMERALS = '〇一二三四五六七八九'

/** 一 to 九十九. */
function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS.charAt(tens)}十`
  return `${head}${ones === 0 ? '' : NUMERALS.charAt(ones)}`
}

/** Chinese, as used in mainland China. */
export const chineseWords: Words = {
  money: (amount, currency) =>
    currency === 'CNY' ? `人民币${groupDigits(amount)}元` : `${currency} ${groupDigits(amount)}`,
  date: (date) => {
    const [year = '', month = '', day = ''] = date.split('-')
    return `${String(Number(year))}年${String(Number(month))}月${String(Number(day))}日`
  },
  range: (from, to) => `${chineseWords.date(from)}至${chineseWords.date(to)}`,
  days: (days) => `${String(days)}天`,
  comma: '、',
  pause: '，',
  named: (label) => `${LABELS[label]}：`,
  remark: (text) => `（${text === 'CNY' ? '人民币元' : text}）`,
  clause: (number) => `${numeral(number)}、`,
  label: (label) => LABELS[label],
  more: (count) => `另${String(count)}项`,
  party: ({ legalName, registrationNumber, address, contact }) => {
    const details = [
      ...named('统一社会信用代码/注册号', registrationNumber),
      ...named('地址', address),
      ...(contact === undefined ? [] : [joined([own('联系人：'), chineseWords.contact(contact)], '')]),
    ]
    return details.length === 0
      ? data(legalName)
      : joined([data(legalName), own('（'), joined(details, '；'), own('）')], '')
  },
  contact: ({ name, title, phone, email }) =>
    joined(
      [
        title === undefined ? data(name) : joined([data(name), own('（'), data(title), own('）')], ''),
        ...named('电话', phone),
        ...named('邮箱', email),
      ],
      '，',
    ),
  payTo: ({ accountName, bank, account, swift, reference, methods }) =>
    joined(
      [
        ...named('户名', accountName),
        ...named('开户行', bank),
        ...named('账号', account),
        ...named('SWIFT', swift),
        ...named('附言', reference),
        ...(methods ?? []).map((method) => joined([own('亦可采用：'), data(method)], '')),
      ],
      '，',
    ),
  deadline: (deadline) => {
    const { date, time, countedFrom, from, days, unit } = deadline
    const unmoved = unmovedDay(deadline)
    const period = `${String(days)}个${unit === 'business-days' ? '工作日' : '自然日'}内`
    const start = chineseWords.date(from)
    const counted =
      countedFrom === 'received'
        ? `自收到本函之日起${period}，按${start}收到计算`
        : `自发函之日${start}起${period}`
    const moved = unmoved === undefined ? '' : `，末日${chineseWords.date(unmoved)}非工作日，已调整`
    // With a time, the last day is not included as a whole.
    const last = time === undefined ? '前（含当日；' : `${time}前（`
    return `于${chineseWords.date(date)}${last}${counted}${moved}）`
  },
  basis: ({ kind, reference }) =>
    kind === 'clause' ? joined([own('合同第 '), data(reference), own(' 条')], '') : data(reference),
  per: (ratePer, dayCount) => (ratePer === 'year' ? `天（${dayCount}）` : '天'),
  adjustment: (kind) => ({ rounding: '舍入差额', cap: '扣减超过上限部分', minimum: '最低收费调整' })[kind],
  consequence: (code) => CONSEQUENCES[code],
  channel: (channel) =>
    ({ phone: '电话', email: '邮件', letter: '函件', visit: '拜访', meeting: '会议', message: '信息' })[
      channel
    ],
  block: (block, tone) => TONES[tone][block],
  phrase: (code) => PHRASES[code],
}
