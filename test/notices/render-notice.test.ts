import { describe, expect, test } from 'vitest'
import { chinaCalendar } from '../../src/calendar/index.js'
import { accrueInterest, type InterestPolicy } from '../../src/interest/index.js'
import {
  composeNotice,
  lintMessage,
  renderNotice,
  requiredFields,
  validateNotice,
  type Notice,
  type NoticeKind,
  type NoticeRequest,
} from '../../src/notices/index.js'
import { NOTICE_KINDS } from '../../src/notices/notice-kind.js'
import { groupDigits, percentOf } from '../../src/notices/figures.js'
import { refusal, revokedProxy } from '../refusal.js'
import { everything, inKindOf, itemsFor, lateCharge, parties, requestFor } from './requests.js'

const LOCALES = ['en', 'zh-CN'] as const
const FORMATS = ['text', 'markdown'] as const

const requestOf = (kind: NoticeKind): NoticeRequest =>
  requestFor(
    kind,
    requiredFields(kind).map(({ path }) => path),
  )
const noticeOf = (kind: NoticeKind, change: object = {}): Notice =>
  composeNotice({ ...requestOf(kind), ...change } as NoticeRequest)
const everyRendering = NOTICE_KINDS.flatMap((kind) =>
  LOCALES.flatMap((locale) => FORMATS.map((format) => [kind, locale, format] as const)),
)
const BLOCKS = {
  en: { willingness: /continu|agreed solution/, reservation: /reserved/, 'way-out': /contact/ },
  'zh-CN': { willingness: /合作/, reservation: /保留/, 'way-out': /联系/ },
} as const

describe.each(everyRendering)('%s in %s as %s', (kind, locale, format) => {
  const notice = noticeOf(kind)
  const text = renderNotice(notice, locale, format)

  test('is the same from the same data, and after JSON', () => {
    expect(renderNotice(JSON.parse(JSON.stringify(notice)) as Notice, locale, format)).toBe(text)
  })

  test('leaves no slot open and no mark of the wording', () => {
    expect(text).not.toMatch(/[{}]|\[\[|\]\]|undefined|NaN|@[a-z]+$/m)
    expect(text).not.toMatch(/ {3}|\n{3}|：。|，。|: \.|\(\)|（）/)
    expect(text.endsWith('\n')).toBe(true)
  })

  test('says what its kind has to say', () => {
    for (const block of notice.blocks) expect(text).toMatch(BLOCKS[locale][block])
  })

  test('passes our own check of tone', () => {
    expect(lintMessage(text, locale)).toEqual([])
    expect(validateNotice(notice).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('never prints what may be accepted in settlement', () => {
    expect(text).not.toMatch(/9,?876\.54|123\.45/)
  })

  test('names every invoice with what is open on it', () => {
    for (const { invoiceId, open } of notice.lines) {
      expect(text.replaceAll('\\', '')).toContain(invoiceId)
      expect(text).toContain(groupDigits(open))
    }
  })
})

test.each(NOTICE_KINDS)('%s has the same figures in both languages', (kind) => {
  const notice = noticeOf(kind)
  const figures = (text: string): string[] => (text.match(/\d[\d,]*\.\d{2}(?!\d)/g) ?? []).sort()
  const [en, zh] = LOCALES.map((locale) => figures(renderNotice(notice, locale, 'text')))
  expect(en).toEqual(zh)
  expect((en ?? []).length).toBeGreaterThan(0)
})

test('reminders before default speak of no delay', () => {
  for (const kind of ['pre-due-reminder', 'due-today'] as const) {
    for (const locale of LOCALES)
      expect(renderNotice(noticeOf(kind), locale, 'text')).not.toMatch(/逾期|拖欠|overdue|past due/i)
  }
})

test('the title says what a letter is', () => {
  const title = (kind: NoticeKind, locale: 'en' | 'zh-CN'): string | undefined =>
    renderNotice(noticeOf(kind), locale, 'text').split('\n')[0]
  expect(title('overdue-notice', 'zh-CN')).toBe('逾期付款告知函')
  expect(title('final-demand', 'zh-CN')).toBe('催告函')
  expect(title('lawyer-letter', 'zh-CN')).toBe('律师函')
  expect(title('final-demand', 'en')).toBe('Final demand')
  expect(title('account-statement', 'en')).toBe('Statement of account at 2026-05-05')
})

describe('figures', () => {
  test.each([
    ['0.00', '0.00'],
    ['999.99', '999.99'],
    ['1000.00', '1,000.00'],
    ['-1234567.5', '-1,234,567.5'],
    ['1234567', '1,234,567'],
  ])('%s has its digits in groups: %s', (amount, text) => expect(groupDigits(amount)).toBe(text))

  test.each([
    ['0.0005', '0.05%'],
    ['0.3', '30%'],
    ['1', '100%'],
    ['0', '0%'],
    ['0.123456', '12.3456%'],
  ])('%s is %s', (fraction, text) => expect(percentOf(fraction)).toBe(text))

  test('the total stands in capital numerals in a Chinese letter about renminbi, and nowhere else', () => {
    // 14,760.00 by the rules of the People's Bank for bills.
    const words = '人民币壹万肆仟柒佰陆拾元整'
    expect(renderNotice(noticeOf('final-demand'), 'zh-CN', 'text')).toContain(`（大写：${words}）`)
    expect(renderNotice(noticeOf('final-demand'), 'en', 'text')).not.toContain('人民币')
    const items = itemsFor('final-demand').map((item) => ({ ...item, currency: 'EUR' }))
    const accruals = lateCharge.accruals.map((accrual) => ({ ...accrual, currency: 'EUR' }))
    const euro = noticeOf('final-demand', { items, lateCharge: { ...lateCharge, accruals } })
    expect(renderNotice(euro, 'zh-CN', 'text')).not.toContain('大写')
    expect(renderNotice(euro, 'zh-CN', 'text')).toContain('EUR 14,760.00')
  })

  test('from 10^16 yuan on there are no capital numerals', () => {
    const [item] = itemsFor('final-demand')
    const large = { ...item, amount: '10000000000000000.00', open: '10000000000000000.00' }
    const notice = noticeOf('final-demand', {
      items: [large],
      lateCharge: { ...lateCharge, accruals: [] },
      costs: undefined,
    })
    expect(renderNotice(notice, 'zh-CN', 'text')).not.toContain('大写')
  })

  test.each([
    ['ACT/365F', '0.12', '115.07', '10,000.00 × 12% × 35 / 365'],
    ['ACT/360', '0.12', '116.67', '10,000.00 × 12% × 35 / 360'],
    ['ACT/364', '0.12', '115.38', '10,000.00 × 12% × 35 / 364'],
    ['30E/360', '0.12', '116.67', '10,000.00 × 12% × 35 / 360'],
    ['ACT/ACT-ISDA', '0.12', '115.07', '10,000.00 × 12% × 35 days (ACT/ACT-ISDA)'],
  ])('the working of a yearly rate by %s', (dayCount, rate, interest, working) => {
    const segment = { from: '2026-04-01', to: '2026-05-06', days: 35, principal: '10000.00', rate, interest }
    const accrual = { invoiceId: 'F-1', interest, days: 35, ratePer: 'year', segments: [segment] }
    const notice = noticeOf('overdue-notice', {
      lateCharge: { basis: lateCharge.basis, dayCount, accruals: [accrual] },
    })
    expect(renderNotice(notice, 'en', 'text')).toContain(`| ${working} | ${interest}`)
  })

  test('what was paid of a charge, and what a cap cut off, stand in the working', () => {
    const [first] = lateCharge.accruals
    const accrual = {
      ...first,
      ratePer: '30-days',
      // 10,000.00 × 1.5 % × 35 / 30 = 175.00
      segments: [{ ...first?.segments[0], rate: '0.015' }],
      interest: '150.00',
      interestOpen: '100.00',
      adjustments: [{ kind: 'cap', amount: '-25.00' }],
    }
    const statute = { kind: 'statute', reference: 'Directive 2011/7/EU, article 3' }
    const notice = noticeOf('overdue-notice', { lateCharge: { basis: statute, accruals: [accrual] } })
    const text = renderNotice(notice, 'en', 'text')
    expect(text).toContain('10,000.00 × 1.5% × 35 / 30 | 175.00')
    expect(text).toContain('F-1 |  | cut off by the cap | -25.00')
    expect(text).toContain('F-1 |  | paid before | -50.00')
    expect(text).toContain(
      'Directive 2011/7/EU, article 3 provides for a charge on late payment. To 2026-05-05 it comes to CNY 100.00',
    )
    expect(renderNotice(notice, 'zh-CN', 'text')).toContain(
      '依据 Directive 2011/7/EU, article 3，逾期付款应支付逾期费用',
    )
  })

  test('no charge is said to be none, and no contact too', () => {
    const notice = noticeOf('overdue-notice', {
      lateCharge: { ...lateCharge, accruals: [] },
      priorContacts: [],
    })
    expect(renderNotice(notice, 'en', 'text')).toContain('No late charge is claimed to date')
    expect(renderNotice(notice, 'en', 'text')).toContain('There has been no earlier contact')
    expect(renderNotice(notice, 'zh-CN', 'text')).toContain('截至目前未主张逾期费用')
  })
})

describe('passages that depend on the data', () => {
  const en = (kind: NoticeKind, change: object = {}): string =>
    renderNotice(noticeOf(kind, change), 'en', 'text')

  test.each<[string, NoticeKind, object, string]>([
    [
      'a deadline from sending',
      'overdue-notice',
      { deadline: { countedFrom: 'sent', days: 1, unit: 'calendar-days' } },
      'by 2026-05-06 (1 day from 2026-05-05, the day on which it is sent)',
    ],
    [
      'a deadline from receipt',
      'overdue-notice',
      {},
      'by 17:00 on 2026-05-15 (7 days from receipt of this letter, if received on 2026-05-08)',
    ],
    ['the disputed part', 'final-demand', {}, 'CNY 1,500.00 is disputed and not asked for here'],
    [
      'a rejection',
      'dispute-decision',
      { decision: { ...everything.decision, outcome: 'rejected', credit: undefined } },
      'We cannot accept the objection: ten units were missing. The balance of CNY 16,000.00 remains payable.',
    ],
    [
      'an acceptance',
      'dispute-decision',
      { decision: { ...everything.decision, outcome: 'accepted' } },
      'We accept the objection: ten units were missing. We credit CNY 500.00 (credit note CN-3); the balance is CNY 15,500.00.',
    ],
    ['an acceptance in part', 'dispute-decision', {}, 'We accept the objection in part: ten units'],
    // 1,500.00 of 16,000.00 is disputed; 100.00 is not applied.
    [
      'what is past due of a statement',
      'account-statement',
      {},
      'Of the invoices CNY 14,500.00 is past due and not disputed, and CNY 1,500.00 is disputed.',
    ],
    [
      'what a statement asks for',
      'account-statement',
      {},
      'Please also pay what is past due and not disputed, less the credit of CNY 100.00, to account holder',
    ],
    [
      'a statement without credit that is not applied',
      'account-statement',
      { statement: { ...everything.statement, unapplied: '0', received: '2900.00', closing: '16000.00' } },
      'closing balance CNY 16,000.00. Of the invoices',
    ],
    [
      'a statement with more credit than is owed',
      'account-statement',
      { statement: { ...everything.statement, unapplied: '17000', received: '19900', closing: '-1000.00' } },
      'or list the differences. Payment details: account holder',
    ],
    [
      'a hold where nothing is past due',
      'supply-hold',
      { items: [{ ...itemsFor('supply-hold')[0], dueDate: '2026-05-31' }] },
      '\n\nOn 2026-05-05 your exposure is CNY 18,000.00, against a limit of CNY 15,000.00.\n\n',
    ],
    ...(['payment-order-data', 'claim-filing-data', 'sme-complaint-data'] as const).map(
      (kind): [string, NoticeKind, object, string] => [
        `the disputed part in ${kind}`,
        kind,
        {},
        '; CNY 1,500.00 is disputed and not claimed here.',
      ],
    ),
    ['the first share', 'instalment-agreement', {}, 'the first is CNY 4,760.00 (32.21%)'], // 4,760 / 14,780
    [
      'a rescission',
      'rescission-notice',
      { rescission: { ...everything.rescission, effect: 'rescission' } },
      'we rescind the contract',
    ],
    [
      'a general guarantee',
      'guarantor-demand',
      { guarantee: { ...everything.guarantee, kind: 'general' } },
      'G-2 (general, period to',
    ],
    [
      'a plan with charges',
      'instalment-agreement',
      { plan: { ...everything.plan, charge: 'continues', effective: 'signed' } },
      'the late charge continues as agreed',
    ],
    [
      'four invoices',
      'friendly-reminder',
      { items: [1, 2, 3, 4].map((n) => ({ ...itemsFor('overdue-notice')[0], invoiceId: `F-${String(n)}` })) },
      'A quick check on F-1, F-2, F-3, and 1 more',
    ],
    [
      'an instalment and another contract',
      'friendly-reminder',
      { items: [{ ...itemsFor('overdue-notice')[0], instalment: 2, contractNumber: 'K-7' }] },
      'F-1 (instalment 2) | K-7 |',
    ],
    [
      'only one way to resume supply',
      'supply-hold',
      { hold: { ...everything.hold, release: { security: 'a guarantee' } } },
      'once any one of these is met:\n\n- security: a guarantee\n\n',
    ],
    ['clauses numbered without gaps', 'instalment-agreement', { contract: undefined }, '6. Payment details'],
  ])('%s', (_, kind, change, passage) => expect(en(kind, change)).toContain(passage))

  // 14,760.00 in all; 20,000.00 less 20 % are 16,000.00, of which 14,760.00 are credited.
  test.each([[[]], [[{ dueDate: '2026-06-15', amount: '0.00' }]]])(
    'things that cover the whole debt leave nothing to pay on any date: %j',
    (milestones) => {
      const inKind = inKindOf({ value: '20000.00', credited: '14760.00' })
      const concession = { ...everything.concession, waived: '0.00', milestones }
      const text = en('supplementary-agreement', { inKind, concession })
      expect(text).not.toMatch(/CNY 0\.00|a date is missed|dates below/)
      expect(text).toMatch(
        /^1\. On [^]*^2\. In kind: [^]* by 2026-06-15[^]* CNY 14,760\.00 is credited[^]*^3\. Otherwise/m,
      )
      const chinese = renderNotice(
        noticeOf('supplementary-agreement', { inKind, concession }),
        'zh-CN',
        'text',
      )
      expect(chinese).not.toMatch(/币0\.00|任一节点|下列日期/)
    },
  )

  // 10,000.00 less 30 % are 7,000.00, and 2,500.00 less 10 % are 2,250.00: 9,250.00 of 14,760.00, which leaves 5,510.00.
  test('every asset stands with its own value, valuer, discount and credit', () => {
    const [lift] = everything.inKind.assets
    const bales = {
      asset: '40 bales of cotton',
      value: '10000.00',
      valuer: 'Textil-Prüfer',
      valuedOn: '2026-04-28',
      haircut: '0.3',
      credited: '7000.00',
    }
    const change = {
      inKind: { ...everything.inKind, assets: [bales, { ...lift, haircut: '0.1', credited: '2250.00' }] },
      concession: {
        ...everything.concession,
        waived: '0.00',
        milestones: [{ dueDate: '2026-05-31', amount: '5510.00' }],
      },
    }
    const english = en('supplementary-agreement', change)
    expect(english)
      .toContain(`4. In kind: the debtor transfers the assets below by 2026-06-15, for which CNY 9,250.00 is credited in all. If they are not transferred by then, the original claim revives.

Asset | Valued by | Valued on | Value | Discount | Credited
40 bales of cotton | Textil-Prüfer | 2026-04-28 | 10,000.00 | 30% | 7,000.00
two fork lifts | Gutachter AG | 2026-05-01 | 2,500.00 | 10% | 2,250.00
Total (CNY) |  |  | 12,500.00 |  | 9,250.00
`)
    const chinese = renderNotice(noticeOf('supplementary-agreement', change), 'zh-CN', 'text')
    expect(chinese)
      .toContain(`四、以物抵债：债务人于2026年6月15日（含当日）前交付下列资产并办妥权属变更手续，共抵偿人民币9,250.00元；逾期未办妥的，原债权恢复。

资产 | 评估方 | 评估日 | 评估价值 | 扣减比例 | 抵偿金额
40 bales of cotton | Textil-Prüfer | 2026年4月28日 | 10,000.00 | 30% | 7,000.00
two fork lifts | Gutachter AG | 2026年5月1日 | 2,500.00 | 10% | 2,250.00
合计（人民币元） |  |  | 12,500.00 |  | 9,250.00
`)
  })

  test('a decision that leaves nothing asks for nothing', () => {
    const decision = { ...everything.decision, outcome: 'accepted', credit: '16000.00' }
    for (const locale of ['en', 'zh-CN'] as const) {
      const text = renderNotice(noticeOf('dispute-decision', { decision }), locale, 'text')
      expect(text).not.toMatch(/Please pay|支付余额/)
      expect(text).toContain('16,000.00')
    }
  })

  test.each<[string, NoticeKind, object, string]>([
    [
      'charges that stop on the day of acceptance',
      'claim-filing-data',
      {},
      '破产申请于2026年5月5日受理，自该日起停止计算逾期费用。',
    ],
    [
      'business days',
      'overdue-notice',
      { deadline: { countedFrom: 'sent', days: 2, unit: 'business-days', calendar: chinaCalendar } },
      // 6 and 7 May 2026 are a Wednesday and a Thursday.
      '于2026年5月7日前（含当日；自发函之日2026年5月5日起2个工作日内）',
    ],
    [
      'a contact of neither phone nor title',
      'overdue-notice',
      {
        parties: {
          ...parties,
          creditor: { ...parties.creditor, contact: { name: '李明', email: 'li@x.example' } },
        },
      },
      '也可联系李明，邮箱：li@x.example。如已付款',
    ],
    [
      'a ninth clause',
      'instalment-agreement',
      { plan: { ...everything.plan, charge: 'continues', effective: 'signed', fee: '20.00' } },
      '九、保证人 Garant AG 书面同意',
    ],
    [
      'a minimum',
      'overdue-notice',
      {
        lateCharge: {
          ...lateCharge,
          accruals: [
            {
              ...lateCharge.accruals[0],
              interest: '200.00',
              interestOpen: '180.00',
              adjustments: [
                { kind: 'minimum', amount: '24.99' },
                { kind: 'rounding', amount: '0.01' },
              ],
            },
          ],
        },
      },
      'F-1 |  | 最低收费调整 | 24.99\nF-1 |  | 舍入差额 | 0.01\nF-1 |  | 此前已付 | -20.00',
    ],
    [
      'a name alone',
      'assignment-notice',
      { parties: { ...parties, assignee: { ...parties.assignee, registrationNumber: 'FN 1' } } },
      'Factor Bank SE（统一社会信用代码/注册号：FN 1；地址：Ring 3, Wien',
    ],
  ])('in Chinese: %s', (_, kind, change, passage) => {
    expect(renderNotice(noticeOf(kind, change), 'zh-CN', 'text')).toContain(passage)
  })

  test('what is not there is not printed', () => {
    const text = en('instalment-agreement', {
      contract: undefined,
      parties: { creditor: parties.creditor, debtor: parties.debtor },
    })
    expect(text).not.toContain('guarantor')
    expect(text).toContain('7. This agreement binds')
  })
})

describe('says no more than is so', () => {
  const texts = (kind: NoticeKind, change: object = {}): readonly [string, string] => {
    const notice = noticeOf(kind, change)
    return [renderNotice(notice, 'en', 'text'), renderNotice(notice, 'zh-CN', 'text')]
  }
  const [first] = itemsFor('pre-due-reminder')
  const noCharge = { lateCharge: { ...lateCharge, accruals: [] } }

  test('a reminder gives the first due date as that of one invoice, and of several as the first', () => {
    const [one, oneZh] = texts('pre-due-reminder')
    expect(one).toMatch(/^Payment reminder: F-1 due on 2026-05-12\n/)
    expect(one).toContain('The following falls due under contract K-2025-9 on 2026-05-12, in 7 days.')
    expect(oneZh).toMatch(/^付款到期提醒：发票 F-1，2026年5月12日到期\n/)
    // What is paid already is not what falls due first.
    const items = [
      first,
      { ...first, invoiceId: 'F-2', dueDate: '2026-05-30' },
      { ...first, invoiceId: 'F-3', dueDate: '2026-05-08', open: '0.00' },
    ]
    const discounts = [{ until: '2026-05-10', amount: '100.00', invoiceId: 'F-2' }]
    const [several, severalZh] = texts('pre-due-reminder', { items, discounts })
    expect(several).toMatch(/^Payment reminder: F-1, F-2 due from 2026-05-12 on\n/)
    expect(several).toContain('the first of it on 2026-05-12, in 7 days.')
    expect(severalZh).toMatch(/^付款到期提醒：发票 F-1、F-2，最早2026年5月12日到期\n/)
  })

  test('an invoice that is disputed as a whole leaves nothing that stays payable', () => {
    const items = [{ ...first, dueDate: '2026-03-31', disputed: first?.open }]
    const [en, zh] = texts('dispute-acknowledgement', { items })
    expect(en).toContain('Collection of CNY 10,000.00 is paused.\n')
    expect(en).not.toContain('stays payable')
    expect(zh).toContain('争议部分人民币10,000.00元暂缓催收。')
  })

  test('the longest delay of what is asked for is not that of a disputed or a paid invoice', () => {
    const items = [
      { ...first, dueDate: '2026-01-05', disputed: first?.open },
      { ...first, invoiceId: 'F-2', dueDate: '2025-12-05', open: '0.00', daysPastDue: 90 },
      { ...first, invoiceId: 'F-3', dueDate: '2026-04-30' },
    ]
    const [en, zh] = texts('supply-hold', { items })
    expect(en).toContain('CNY 10,000.00 is past due and unpaid, the longest for 5 days')
    expect(zh).toContain('贵司逾期未付款项为人民币10,000.00元，最长逾期5天')
    // 5 January to 5 May 2026 are 26 + 28 + 31 + 30 + 5 days.
    expect(texts('hand-over-file', { items, ...noCharge })[0]).toContain('the longest past due for 120 days')
  })

  test('a deadline that was moved says from which day', () => {
    // 9 May 2026 is a Saturday on which China works; 16 May is one on which it does not.
    const rule = {
      countedFrom: 'received',
      unit: 'calendar-days',
      roll: 'following',
      calendar: chinaCalendar,
    }
    const [en, zh] = texts('overdue-notice', { deadline: { ...rule, from: '2026-05-09', days: 7 } })
    expect(en).toContain(
      'by 2026-05-18 (7 days from receipt of this letter, if received on 2026-05-09, moved from 2026-05-16, which is no business day)',
    )
    expect(zh).toContain('按2026年5月9日收到计算，末日2026年5月16日非工作日，已调整）')
    expect(texts('overdue-notice', { deadline: { ...rule, from: '2026-05-08', days: 7 } })[0]).not.toContain(
      'moved',
    )
  })

  test.each<[NoticeKind, string, string]>([
    [
      'lawyer-letter',
      'the right to it under clause 8.2 of the contract is kept',
      '委托人保留依据合同第 8.2 条主张逾期费用的权利',
    ],
    [
      'guarantor-demand',
      'the right to it under clause 8.2 of the contract is kept',
      '我司保留依据合同第 8.2 条主张逾期费用的权利',
    ],
    [
      'instalment-agreement',
      'Late charges under clause 8.2 of the contract are not in this sum.',
      '上述金额不含依据合同第 8.2 条计算的逾期费用。',
    ],
    [
      'hand-over-file',
      'No late charge under clause 8.2 of the contract is worked out here.',
      '本清单未计算依据合同第 8.2 条的逾期费用。',
    ],
  ])('a charge that nobody worked out is not one of zero: %s', (kind, inEnglish, inChinese) => {
    // Article 18(3) of the Sales Interpretation: who states the interest may have no more.
    const plan = { ...everything.plan, instalments: [{ dueDate: '2026-05-31', amount: '14560.00' }] }
    const change = { ...noCharge, ...(kind === 'instalment-agreement' ? { plan } : {}) }
    const [en, zh] = texts(kind, change)
    expect(en).toContain(inEnglish)
    expect(zh).toContain(inChinese)
    expect(en).not.toMatch(/charges? under [^.]* CNY 0\.00/)
    expect(zh).not.toMatch(/逾期费用(?:为|：)?人民币0\.00元/)
  })

  test.each(['payment-order-data', 'claim-filing-data', 'sme-complaint-data'] as const)(
    'nor is one in %s',
    (kind) => {
      const [en, zh] = texts(kind, noCharge)
      expect(en).toContain('rincipal CNY 14,500.00, costs CNY 40.00, total CNY 14,540.00')
      expect(zh).toContain('本金人民币14,500.00元，费用人民币40.00元，合计人民币14,540.00元')
    },
  )

  test('what is granted is not reserved beside it', () => {
    for (const kind of [
      'grace-confirmation',
      'dispute-decision',
      'instalment-agreement',
      'supplementary-agreement',
    ] as const) {
      const [en, zh] = texts(kind)
      expect(en).toMatch(/Beyond what this (?:letter|agreement) says, nothing in it waives a right/)
      expect(zh).toMatch(/除本(?:函|协议)载明的内容外，本(?:函|协议)不构成对任何权利的放弃/)
    }
  })

  test('the end of an inspection period may be past', () => {
    const [english] = texts('dispute-acknowledgement', {
      dispute: { ...everything.dispute, inspectionEnds: '2026-05-04' },
    })
    expect(english).toContain('End of the inspection period: 2026-05-04.')
  })

  // What is open stands before the credit is told: after it the table would contradict the balance.
  test('what a decision shows as open is what was open before its credit', () => {
    const [credited, creditedZh] = texts('dispute-decision', {
      decision: { ...everything.decision, outcome: 'partly-accepted', credit: '100.00' },
    })
    expect(credited).toMatch(
      /We examined [^]*16,000\.00[^]*We credit CNY 100\.00[^]*balance is CNY 15,900\.00/,
    )
    expect(creditedZh).toMatch(
      /我司已核对[^]*16,000\.00[^]*同意扣减人民币100\.00元[^]*余额为人民币15,900\.00元/,
    )
  })

  test('a charge in the letter of a lawyer goes on like that of the demand before it', () => {
    const [running, runningZh] = texts('lawyer-letter')
    expect(running).toContain('The late charge continues until payment.')
    expect(runningZh).toContain('逾期费用此后至付清之日继续计算。')
    const [none, noneZh] = texts('lawyer-letter', { lateCharge: { ...lateCharge, accruals: [] } })
    expect(none).not.toContain('continues')
    expect(noneZh).not.toContain('继续计算')
  })

  test('a waiver lapses too where what is given in kind is not handed over', () => {
    const [waived, waivedZh] = texts('supplementary-agreement')
    expect(waived).toContain(
      'If they are not transferred by then, the waiver lapses from the beginning and the original claim revives.',
    )
    expect(waivedZh).toContain('逾期未办妥的，减免自始不生效，原债权恢复。')
  })

  test('late charges that never stopped do not begin anew when a plan fails, and no charge counts twice', () => {
    const [none, noneZh] = texts('instalment-agreement')
    expect(none).toContain(
      'due; late charges then run again from the original due dates, so far as they are not acknowledged above.',
    )
    expect(noneZh).toContain('并自原到期日起恢复计算逾期费用，上文已确认的部分不重复计算。')
    const [goesOn, goesOnZh] = texts('instalment-agreement', {
      plan: { ...everything.plan, charge: 'continues' },
    })
    expect(goesOn).toContain('call the whole balance due; late charges continue to run.')
    expect(goesOnZh).toContain('全部剩余款项提前到期，逾期费用继续计算。')
  })

  test('what was paid in part since an earlier letter is not unpaid, and a service is no goods', () => {
    const [en, zh] = texts('final-demand', { earlierNotice: everything.earlierNotice })
    expect(en).toContain('which you received on 2026-04-22, have still not been paid in full.')
    expect(zh).toContain('所列款项至今未付清。')
    expect(texts('overdue-notice')[1]).not.toContain('货款')
  })

  test('without days of grace nothing is late by more than none', () => {
    const [en, zh] = texts('instalment-agreement', { plan: { ...everything.plan, graceDays: 0 } })
    expect(en).toContain('If an instalment is late, the creditor')
    expect(zh).toContain('任一期逾期的，债权人')
    const [waiver, waiverZh] = texts('supplementary-agreement', {
      concession: { ...everything.concession, graceDays: 0 },
    })
    expect(waiver).toContain('If a date is missed, the waiver lapses')
    expect(waiverZh).toContain('任一付款节点逾期的，减免自始不生效')
  })

  test('a guarantor is no business partner, and a person has no seal', () => {
    const [, zh] = texts('guarantor-demand')
    expect(zh).not.toContain('贵司')
    expect(zh).not.toContain('双方合作')
    const guarantor = { ...parties.guarantor, kind: 'person' }
    const [en] = texts('instalment-agreement', { parties: { ...parties, guarantor } })
    expect(en).toContain('Garant AG\n\nSignature: ____________')
    expect(texts('instalment-agreement')[0]).toContain('Garant AG (seal)')
  })

  test('a receipt is not to be disregarded, and what confirms a service confirms no money', () => {
    for (const kind of ['payment-receipt', 'completion-receipt'] as const) {
      const [en, zh] = texts(kind)
      expect(en).not.toContain('disregard')
      expect(zh).not.toContain('忽略')
    }
    expect(texts('completion-receipt')[1]).toMatch(/^服务完成确认函\n/)
  })

  test('counsel speaks of the insurer of its client, and of arbitration as no jurisdiction', () => {
    expect(texts('lawyer-letter', { consequences: ['notify-insurer'] })[0]).toContain(
      '- to notify the credit insurer\n',
    )
    expect(texts('instalment-agreement')[1]).toContain('争议提交上海仲裁委员会解决。')
  })
})

describe('texts from outside', () => {
  const hostile =
    '# [x](http://evil.example) **b** <script> | `c` ~~d~~ - 1. _e_ &amp; ![i](j) {total} [[k]] \\ '
  const notice = (): Notice =>
    noticeOf('overdue-notice', {
      parties: { ...parties, debtor: { ...parties.debtor, legalName: hostile, address: `    ${hostile}` } },
      priorContacts: [{ date: '2026-04-10', channel: 'phone', summary: hostile }],
    })

  test('are printed as they are in plain text', () => {
    expect(renderNotice(notice(), 'en', 'text')).toContain(hostile.trim())
  })

  test('mean nothing in Markdown where they look like a line that is left to fill', () => {
    const signature = { ...everything.signature, name: '____ [x](http://evil.example) <b>' }
    const text = renderNotice(noticeOf('final-demand', { signature }), 'en', 'markdown')
    expect(text.replaceAll(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[<>[\]]|http:/)
    expect(renderNotice(noticeOf('instalment-agreement'), 'en', 'markdown')).toContain(
      'Signature: ____________',
    )
  })

  test('mean nothing in Markdown where they name how a rate is counted', () => {
    const [first] = lateCharge.accruals
    const accruals = [{ ...first, ratePer: 'year', segments: [{ ...first?.segments[0], rate: '0.1825' }] }]
    const notice = noticeOf('overdue-notice', {
      lateCharge: { basis: lateCharge.basis, dayCount: 'ACT | [x](http://e) <b>', accruals },
    })
    expect(renderNotice(notice, 'en', 'markdown')).toContain(
      '| 10,000.00 × 18.25% × 35 days (ACT \\| \\[x\\]\\(http\\:\\/\\/e\\) \\<b\\>) |',
    )
    expect(renderNotice(notice, 'zh-CN', 'text')).toContain('35 天（ACT | [x](http://e) <b>）')
  })

  test('mean nothing in Markdown', () => {
    const text = renderNotice(notice(), 'en', 'markdown')
    // Without what is escaped, nothing is left of the link, the code, the tag or the cell.
    const rest = text.replaceAll(/\\[!-/:-@[-`{-~]/g, '')
    expect(rest).not.toMatch(/[<>`[\]*_~{}]|http:/)
    const plain = renderNotice(noticeOf('overdue-notice'), 'en', 'markdown').replaceAll(
      /\\[!-/:-@[-`{-~]/g,
      '',
    )
    expect(rest.split('|').length).toBe(plain.split('|').length)
    expect(rest.split('\n').length).toBe(plain.split('\n').length - 1) // one contact instead of two
    expect(text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')).toContain(hostile.trim())
  })
})

describe('a space stands between Chinese and Latin words', () => {
  const rendered = (kind: NoticeKind, change: object = {}) =>
    renderNotice(noticeOf(kind, change), 'zh-CN', 'text')

  test.each<[kind: NoticeKind, change: object, text: string]>([
    ['lawyer-letter', {}, 'Kanzlei Recht & Partner 受 Nordlicht GmbH 委托，就'],
    ['guarantor-demand', {}, '为东方贸易有限公司的债务提供保证'],
    ['supply-hold', {}, '\n\n依据 clause 9，自'],
    ['dispute-decision', {}, '我司愿意参加 the chamber of commerce 的调解。'],
    ['assignment-notice', {}, '转让给 Factor Bank SE（地址：'],
    [
      'lawyer-letter',
      { counselPoints: { ...everything.counselPoints, forum: 'CIETAC' } },
      '委托人将考虑通过 CIETAC 主张权利',
    ],
    [
      'supplementary-agreement',
      { parties: { ...parties, guarantor: { ...parties.guarantor, legalName: 'Garant Inc.' } } },
      '保证人 Garant Inc. 书面同意',
    ],
    ['overdue-notice', {}, '也可联系 Ida Kern（Credit manager），电话：+49 40 1234'],
  ])('%s %o', (kind, change, text) => {
    expect(rendered(kind, change)).toContain(text)
  })

  test('and after a full stop that Markdown escapes', () => {
    const guarantor = { ...parties.guarantor, legalName: 'Garant Inc.' }
    const notice = noticeOf('supplementary-agreement', { parties: { ...parties, guarantor } })
    expect(renderNotice(notice, 'zh-CN', 'markdown')).toContain('保证人 Garant Inc\\. 书面同意')
  })

  test('and around an amount in a foreign currency, but not in renminbi', () => {
    const item = { invoiceId: 'F-9', currency: 'JPY', dueDate: '2026-03-31', amount: '50000', open: '50000' }
    const receipt = {
      ...everything.receipt,
      amount: '900',
      toCosts: '0',
      toCharges: '100',
      toPrincipal: '800',
      unapplied: '0',
    }
    const text = rendered('payment-receipt', { items: [item], receipt })
    expect(text).toContain(
      '收到 JPY 900（流水号 TX-1），分配如下：费用 JPY 0，逾期费用 JPY 100，本金 JPY 800，尚未分配 JPY 0。',
    )
    expect(text).toContain('合计（JPY）')
    expect(rendered('payment-receipt')).toContain('收到人民币1,000.00元（')
    expect(rendered('payment-receipt')).toContain('合计（人民币元）')
  })
})

describe('refused', () => {
  const notice = noticeOf('overdue-notice')
  const stored = (change: object): Notice => ({ ...notice, ...change })
  test.each<[string, Notice, string, string]>([
    [
      'an altered total',
      stored({ totals: { ...notice.totals, total: '1.00' } }),
      'input.conflict',
      'totals.total',
    ],
    [
      'an altered line',
      stored({ lines: notice.lines.map((line) => ({ ...line, undisputed: '1.00' })) }),
      'input.conflict',
      'lines[0].undisputed',
    ],
    ['a block struck out', stored({ blocks: ['willingness'] }), 'input.conflict', 'blocks[1]'],
    ['a block too many', stored({ blocks: [...notice.blocks, 'x'] }), 'input.conflict', 'blocks'],
    [
      'a demand that is said to be none',
      stored({ demandsPayment: false }),
      'input.conflict',
      'demandsPayment',
    ],
    ['totals that are none', stored({ totals: 1 }), 'input.conflict', 'totals'],
    [
      'a deadline that was moved',
      stored({ deadline: { ...notice.deadline, date: '2026-05-16' } }),
      'input.conflict',
      'deadline.date',
    ],
    [
      'a deadline before the letter',
      stored({ deadline: { ...notice.deadline, from: '2026-04-01', date: '2026-04-08' } }),
      'date.order',
      'deadline.date',
    ],
    ['a missing field', stored({ payTo: undefined }), 'document.invalid', 'payTo'],
    ['another schema', stored({ schema: 'receivables/notice@2' }), 'input.choice', 'schema'],
    ['a field that nothing reads', stored({ more: 1 }), 'input.unknown-key', 'more'],
    ['a line break in a name', stored({ number: 'L\n1' }), 'text.invalid', 'number'],
    ['nothing', undefined as never, 'input.missing', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
  ])('%s', (_, value, code, path) => {
    expect(refusal(() => renderNotice(value, 'en', 'text'))).toEqual([code, path])
  })

  test('a language or format that there is not', () => {
    expect(refusal(() => renderNotice(notice, 'zh' as never, 'text'))).toEqual(['input.choice', 'locale'])
    expect(refusal(() => renderNotice(notice, 'en', 'html' as never))).toEqual(['input.choice', 'format'])
  })
})

describe('says what can be read in one way only', () => {
  const both = (kind: NoticeKind, change: object = {}): string[] =>
    LOCALES.map((locale) => renderNotice(noticeOf(kind, change), locale, 'text'))
  const [first, second] = itemsFor('friendly-reminder') as [object, object]
  const due = itemsFor('pre-due-reminder')[0] as object

  test('a bar in the number of an invoice makes no column', () => {
    const items = [{ ...first, invoiceId: 'F|1' }, second]
    const rows = (both('friendly-reminder', { items })[0] ?? '')
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) => line.split('\t'))
    expect(rows.map((cells) => cells.length)).toEqual([8, 8, 8, 8])
    expect(rows[1]?.slice(0, 3)).toEqual(['F|1', '2026-03-01', '2026-03-31'])
  })

  test('a discount names its invoice, and its last day is included', () => {
    const items = [due, { ...due, invoiceId: 'F-2', instalment: 3 }]
    const discounts = [
      { until: '2026-05-10', amount: '100.00', invoiceId: 'F-1' },
      { until: '2026-05-12', amount: '50.00', invoiceId: 'F-2', instalment: 3 },
    ]
    const [en, zh] = both('pre-due-reminder', { items, discounts })
    expect(en).toContain(
      '- Invoice F-1: paid by 2026-05-10, you may deduct CNY 100.00.\n- Invoice F-2 (instalment 3): paid by 2026-05-12, you may deduct CNY 50.00.',
    )
    expect(zh).toContain(
      '- 发票 F-1：如在2026年5月10日（含当日）前付款，可享人民币100.00元的提前付款优惠。\n- 发票 F-2（第3期）：如在',
    )
    const [only, onlyZh] = both('pre-due-reminder')
    expect(only).toContain('- Paid by 2026-05-10, you may deduct CNY 100.00.')
    expect(onlyZh).toContain('- 如在2026年5月10日（含当日）前付款')
  })

  test.each<[string, object, string, string]>([
    ['of two invoices, none is named', {}, 'input.missing', 'discounts[0].invoiceId'],
    ['only an instalment is named', { instalment: 1 }, 'input.missing', 'discounts[0].invoiceId'],
    ['an invoice that is not listed', { invoiceId: 'F-9' }, 'input.conflict', 'discounts[0].invoiceId'],
    [
      'an instalment that is not listed',
      { invoiceId: 'F-1', instalment: 2 },
      'input.conflict',
      'discounts[0].invoiceId',
    ],
    ['more than is open', { invoiceId: 'F-1', amount: '10000.01' }, 'input.range', 'discounts[0].amount'],
    ['after the due date', { invoiceId: 'F-1', until: '2026-05-13' }, 'date.order', 'discounts[0].until'],
  ])('a discount is refused where %s', (_, change, code, path) => {
    const items = [due, { ...due, invoiceId: 'F-2' }]
    const discounts = [{ until: '2026-05-10', amount: '100.00', ...change }]
    expect(refusal(() => noticeOf('pre-due-reminder', { items, discounts }))).toEqual([code, path])
  })

  test('a deadline with a time does not take in the whole day', () => {
    const [, zh] = both('overdue-notice')
    expect(zh).toContain('于2026年5月15日17:00前（自收到本函之日起7个自然日内，按2026年5月8日收到计算）')
    const deadline = { countedFrom: 'sent', days: 10, unit: 'calendar-days' }
    expect(both('overdue-notice', { deadline })[1]).toContain('于2026年5月15日前（含当日；自发函之日')
  })

  test('a name that ends with a full stop ends the sentence', () => {
    const named = { ...parties, creditor: { ...parties.creditor, legalName: 'Acme Inc.' } }
    expect(both('lawyer-letter', { parties: named })[0]).toContain(
      'We act for Acme Inc. This letter is based',
    )
    const promise = { ...everything.promise, reason: '内部审批。' }
    expect(both('promise-confirmation', { promise })[1]).toContain('贵司说明的原因：内部审批。\n')
  })

  test('an instalment is named as one, and what is paid is not named as open', () => {
    const items = [1, 2].map((instalment) => ({ ...first, instalment }))
    const [en, zh] = both('friendly-reminder', { items: [...items, { ...second, open: '0', disputed: '0' }] })
    expect(en).toMatch(/^A quick check on F-1 \(instalment 1\), F-1 \(instalment 2\)\n/)
    expect(zh).toMatch(/^温馨提醒：发票 F-1（第1期）、F-1（第2期）\n/)
  })

  test('a charge that a cap has cut off does not continue', () => {
    const accruals = lateCharge.accruals.slice(0, 1).map((accrual) => ({
      ...accrual,
      interest: '150.00',
      interestOpen: '150.00',
      adjustments: [{ kind: 'cap', amount: '-25.00' }],
    }))
    const [en, zh] = both('final-demand', { lateCharge: { ...lateCharge, accruals } })
    expect(en).toContain('is CNY 150.00, worked out below.')
    expect(zh).toContain('为人民币150.00元，计算如下。')
    expect(both('final-demand')[0]).toContain('worked out below, and continues until payment.')
  })

  test('counsel that writes is not to be instructed, and a formal demand that is sent is not to be sent', () => {
    const consequences = ['formal-demand', 'instruct-counsel']
    const [counsel, counselZh] = both('lawyer-letter', { consequences })
    expect(counsel).toContain(
      '- to send a further formal demand\n- to instruct us to pursue the matter further\n',
    )
    expect(counselZh).toContain('- 再次发出正式催告函\n- 委托本律师进一步处理\n')
    const [final] = both('final-demand', { consequences })
    expect(final).toContain('- to send a further formal demand\n- to instruct counsel\n')
    expect(both('overdue-notice', { consequences })[0]).toContain('- to send a formal demand\n')
  })

  test('what is not in dispute keeps its due date', () => {
    const [en, zh] = both('dispute-acknowledgement')
    expect(en).toContain(
      'CNY 14,500.00 is not in dispute and stays payable as agreed; we expect it by 2026-05-31, to',
    )
    expect(zh).toContain('无争议部分人民币14,500.00元仍按原约定履行，请于2026年5月31日（含当日）前支付至：')
  })

  test('a guarantor that signs says what to', () => {
    const [en, zh] = both('supplementary-agreement')
    expect(en).toContain('7. Garant AG, as guarantor, agrees in writing to this agreement.')
    expect(zh).toContain('七、保证人 Garant AG 书面同意本协议。')
    expect(
      both('supplementary-agreement', { parties: { ...parties, guarantor: undefined } })[0],
    ).not.toContain('guarantor')
  })

  test('a sum says that what is disputed is not in it', () => {
    // 16,000.00 is open, of which 1,500.00 is disputed: 14,500.00 + 220.00 + 40.00 = 14,760.00.
    const [file, fileZh] = both('hand-over-file')
    expect(file).toContain('Total without CNY 1,500.00, which is disputed: CNY 14,760.00.')
    expect(fileZh).toContain('合计人民币14,760.00元（不含存在争议的人民币1,500.00元）。')
    for (const kind of ['instalment-agreement', 'supplementary-agreement'] as const) {
      const [en, zh] = both(kind)
      expect(en).toContain('together CNY 14,760.00; CNY 1,500.00 is disputed and no part of this agreement.')
      expect(zh).toContain('，另有人民币1,500.00元存在争议，不在本协议之列。')
    }
    const items = [first]
    const accruals = lateCharge.accruals.slice(0, 1)
    const [whole] = both('hand-over-file', { items, lateCharge: { ...lateCharge, accruals } })
    expect(whole).toContain('\n\nTotal: CNY 10,215.00.')
  })
})

describe('a late charge', () => {
  const policy = {
    rate: { daily: '0.0005' },
    dayCount: 'ACT/365F',
    accrualStart: 'day-after-due',
    lastDay: 'included',
    compounding: 'none',
    rounding: { scope: 'once', mode: 'half-up' },
    allocation: ['costs', 'interest', 'principal'],
  } as const
  const chargedBy = (change: Partial<InterestPolicy>, principal = '10000.00') => {
    const debt = { currency: 'CNY', dueDate: '2026-03-31', asOf: '2026-05-05' } as const
    const accrual = accrueInterest({ ...debt, principal, policy: { ...policy, ...change } })
    const item = { ...debt, invoiceId: 'F-1', amount: principal, open: accrual.principalOpen }
    const { asOf, ...items } = item
    const notice = noticeOf('final-demand', {
      asOf,
      items: [items],
      lateCharge: { basis: lateCharge.basis, accruals: [{ invoiceId: 'F-1', ...accrual }] },
    })
    return LOCALES.map((locale) => renderNotice(notice, locale, 'text'))
  }
  const goesOn = /continues until payment|至付清之日继续计算/

  test('goes on until payment, unless only so many days are charged', () => {
    for (const text of chargedBy({})) expect(text).toMatch(goesOn)
    for (const text of chargedBy({ lastDay: 'excluded' })) expect(text).toMatch(goesOn)
    // 10,000.00 × 0.05 % × 30 days, the last of them 30 April.
    for (const text of chargedBy({ cap: { days: 30 } })) {
      expect(text).toContain('150.00')
      expect(text).not.toMatch(goesOn)
    }
  })

  test('that is nothing is not claimed, and has no working', () => {
    const none = [
      chargedBy({ grace: { days: 40, effect: 'condition' } }),
      chargedBy({ grace: { days: 40, effect: 'shift' } }),
      // 0.10 × 0.05 % × 35 days = 0.00
      chargedBy({}, '0.10'),
    ]
    for (const [english, chinese] of none) {
      expect(english).toContain('No late charge is claimed to date')
      expect(chinese).toContain('截至目前未主张逾期费用')
      expect(english).not.toMatch(/worked out below|Charged days/)
      expect(chinese).not.toMatch(/计算如下|计费期间/)
    }
  })

  test('of which a part joined the principal says so, and not that it was paid', () => {
    // 10,000.00 × 0.05 % × 30 days = 150.00, and 10,150.00 × 0.05 % × 5 days = 25.375.
    const [english, chinese] = chargedBy({ compounding: { every: '30-days' } })
    expect(english).toContain('F-1 |  | added to the principal | -150.00\n')
    expect(chinese).toContain('F-1 |  | 已计入本金 | -150.00\n')
    expect(english).toContain('Total (CNY) |  |  | 25.38')
    for (const text of [english, chinese]) expect(text).not.toMatch(/paid before|此前已付/)
  })
})

describe('a letter says nothing of what is not there', () => {
  test('an agreement without a waiver waives nothing, and keeps the late charges', () => {
    // 14,500.00 + 220.00 + 40.00 − 2,000.00 in kind = 12,760.00
    const concession = {
      ...everything.concession,
      waived: '0.00',
      milestones: [
        { dueDate: '2026-05-31', amount: '4760.00' },
        { dueDate: '2026-06-30', amount: '8000.00' },
      ],
    }
    const [english, chinese] = LOCALES.map((locale) =>
      renderNotice(noticeOf('supplementary-agreement', { concession }), locale, 'text'),
    )
    expect(english).toContain('2. The debtor pays CNY 12,760.00 on the dates below.\n')
    expect(english).toContain('3. If a date is missed by more than 1 day, the original claim revives.\n')
    expect(english).toContain('4. In kind: ')
    expect(english).not.toMatch(/waives CNY|waiver|neither side raises/)
    expect(chinese).toContain('二、债务人按下列日期付款，共计人民币12,760.00元。\n')
    expect(chinese).toContain('三、任一付款节点逾期超过1天的，原债权恢复。\n')
    expect(chinese).toContain('四、以物抵债：')
    expect(chinese).not.toMatch(/减免|再无逾期费用争议/)
  })

  test('a discount that comes to nothing is none', () => {
    const notice = noticeOf('pre-due-reminder', { discounts: [{ until: '2026-05-10', amount: '0.00' }] })
    const [english, chinese] = LOCALES.map((locale) => renderNotice(notice, locale, 'text'))
    expect(english).not.toContain('deduct')
    expect(chinese).not.toContain('优惠')
  })

  test('an objection to what is paid leaves no balance', () => {
    const notice = noticeOf('dispute-decision', {
      items: [{ ...itemsFor('overdue-notice')[0], open: '0.00' }],
      decision: { ...everything.decision, outcome: 'rejected', credit: undefined, creditNote: undefined },
    })
    const [english, chinese] = LOCALES.map((locale) => renderNotice(notice, locale, 'text'))
    expect(english).toContain('We cannot accept the objection: ten units were missing.\n')
    expect(chinese).toContain('贵司异议不能成立，理由：ten units were missing。\n')
  })

  test('a file of what is not past due names no delay, and none of what nobody disputes no dispute', () => {
    const [first] = itemsFor('overdue-notice')
    const notice = noticeOf('hand-over-file', {
      items: [{ ...first, dueDate: '2026-05-31' }],
      lateCharge: { basis: lateCharge.basis, accruals: [] },
    })
    const [english, chinese] = LOCALES.map((locale) => renderNotice(notice, locale, 'text'))
    expect(english).toContain('\nOpen CNY 10,000.00. Completeness of the file: 83.33%')
    expect(chinese).toContain('\n未收款项人民币10,000.00元。材料齐备度 83.33%')
  })
})
