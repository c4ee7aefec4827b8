import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { accrueInterest, statutoryClaim } from '../../src/interest/index.js'
import { addDays, chinaCalendar } from '../../src/calendar/index.js'
import { DAY_COUNTS } from '../../src/calendar/day-count-convention.js'
import { isReceivablesError } from '../../src/kernel/error.js'
import { openItems } from '../../src/ledger/index.js'
import { periodFigures } from '../../src/metrics/index.js'
import {
  composeNotice,
  requiredFields,
  validateNotice,
  type NoticeKind,
  type NoticeRequest,
} from '../../src/notices/index.js'
import { NOTICE_KINDS } from '../../src/notices/notice-kind.js'
import { proposePlan, settleInKind } from '../../src/settlement/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { everything, inKindOf, items, itemsFor, lateCharge, parties, requestFor } from './requests.js'

const topLevel = (kind: NoticeKind): string[] =>
  requiredFields(kind)
    .filter(({ path }) => !/[.[]/.test(path))
    .map(({ path }) => path)
const full = (kind: NoticeKind): NoticeRequest => requestFor(kind, topLevel(kind))
const overdue = (change: object = {}): NoticeRequest =>
  ({ ...full('overdue-notice'), ...change }) as NoticeRequest
const missingOf = (request: unknown): string[] => {
  try {
    composeNotice(request as NoticeRequest)
  } catch (error) {
    if (isReceivablesError(error) && error.code === 'document.invalid')
      return error.faults.map(({ path }) => path)
    throw error
  }
  return []
}

/** A copy without the field at a path such as `parties.debtor.address` or `items[].dueDate` (of the first item). */
function without(request: NoticeRequest, path: string): unknown {
  const copy = structuredClone(request) as unknown as Record<string, unknown>
  const keys = path.replaceAll('[]', '.0').split('.')
  const last = keys.pop() as string
  let holder = copy
  for (const key of keys) holder = holder[key] as Record<string, unknown>
  Reflect.deleteProperty(holder, last)
  // A contact needs a phone number or an e-mail address: without the one, the other goes too.
  if (last === 'phone') Reflect.deleteProperty(holder, 'email')
  return copy
}

describe('a notice of everything that its kind may have', () => {
  test.each(NOTICE_KINDS)('%s is composed, and is plain data', (kind) => {
    const request = full(kind)
    const notice = composeNotice(request)
    expect(notice.schema).toBe('receivables/notice@1')
    expect(notice.kind).toBe(kind)
    expect(JSON.parse(JSON.stringify(notice))).toEqual(notice)
    expect(composeNotice(structuredClone(request))).toEqual(notice)
  })

  test.each(NOTICE_KINDS)('%s is composed of what it needs alone', (kind) => {
    const needed = requiredFields(kind)
      .filter(({ path, required }) => required && !/[.[]/.test(path))
      .map(({ path }) => path)
    // What a plan adds up to depends on the costs, which these have not.
    const change =
      kind === 'instalment-agreement'
        ? {
            plan: {
              ...everything.plan,
              instalments: [{ dueDate: '2026-05-31', amount: '14740.00' }],
              minFirstShare: undefined,
            },
          }
        : kind === 'supplementary-agreement'
          ? {
              concession: {
                ...everything.concession,
                milestones: [{ dueDate: '2026-05-31', amount: '14610.00' }],
              },
            }
          : {}
    expect(composeNotice({ ...requestFor(kind, needed), ...change } as NoticeRequest).kind).toBe(kind)
  })
})

describe('missing fields', () => {
  const rows = NOTICE_KINDS.flatMap((kind) =>
    requiredFields(kind)
      .filter(({ required }) => required)
      .map(({ path }) => [kind, path] as const),
  )

  test.each(rows)('%s without %s is refused, and the field is named', (kind, path) => {
    const named = missingOf(without(full(kind), path))
    const place = path.replaceAll('[]', '[0]')
    expect(named).toContain(place)
    // Nothing is named but the field, or what stands inside it.
    expect(named.filter((name) => !name.startsWith(place))).toEqual([])
  })

  test('are all named at once', () => {
    expect(missingOf({ kind: 'overdue-notice' })).toEqual([
      'letterDate',
      'parties',
      'items',
      'payTo',
      'lateCharge',
      'deadline',
      'consequences',
      'priorContacts',
    ])
    const { creditor, debtor } = parties
    const bare = { creditor: { legalName: creditor.legalName }, debtor: { ...debtor, address: ' ' } }
    expect(
      missingOf(overdue({ parties: bare, consequences: [], deadline: { countedFrom: 'sent', days: 7 } })),
    ).toEqual(
      [
        'parties.creditor.contact',
        'parties.creditor.address',
        'parties.debtor.address',
        'deadline.unit',
        'consequences',
      ].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
    )
  })

  test('a contact has a phone number or an e-mail address', () => {
    const debtor = { ...parties.debtor, contact: { name: '王伟' } }
    expect(missingOf(overdue({ parties: { ...parties, debtor } }))).toEqual(['parties.debtor.contact.phone'])
    const written = { ...debtor, contact: { name: '王伟', email: 'wang@dongfang.example' } }
    expect(missingOf(overdue({ parties: { ...parties, debtor: written } }))).toEqual([])
  })

  test('no earlier contact is a fact, and is said by an empty list', () => {
    expect(composeNotice(overdue({ priorContacts: [] })).priorContacts).toEqual([])
  })

  test('a friendly reminder needs no address and no late charge', () => {
    const specs = requiredFields('friendly-reminder')
    expect(specs.find(({ path }) => path === 'parties.debtor.address')?.required).toBe(false)
    expect(specs.some(({ path }) => path.startsWith('lateCharge'))).toBe(false)
  })
})

const ORDER = [
  'parties.creditor.address',
  'parties.creditor.contact',
  'parties.debtor.address',
  'deadline.unit',
  'consequences',
]

describe('sums', () => {
  test('total = principal not disputed + late charges + costs', () => {
    expect(composeNotice(overdue()).totals).toEqual({
      open: '16000.00', // 10,000.00 + 6,000.00
      disputed: '1500.00',
      undisputed: '14500.00',
      overdue: '14500.00',
      lateCharge: '220.00', // 175.00 + 45.00
      costs: '40.00',
      total: '14760.00',
      payable: '14760.00',
    })
  })

  test('a plan adds its fee, a concession and a settlement in kind take off, a decision credits', () => {
    const payable = (kind: NoticeKind): string => composeNotice(full(kind)).totals.payable
    expect(payable('instalment-agreement')).toBe('14780.00') // 14,760.00 + 20.00
    expect(payable('supplementary-agreement')).toBe('12650.00') // 14,760.00 − 110.00 − 2,000.00
    expect(payable('dispute-decision')).toBe('15500.00') // 16,000.00 − 500.00
  })

  test('open items of the ledger fit as they are', () => {
    const open = openItems({
      invoices: [
        {
          id: 'F-9',
          customerId: 'c',
          currency: 'EUR',
          amount: '1190.00',
          issueDate: '2026-03-01',
          dueDate: '2026-03-31',
        },
      ],
      payments: [
        {
          id: 'P',
          customerId: 'c',
          currency: 'EUR',
          amount: '190.00',
          date: '2026-04-02',
          applications: [{ invoiceId: 'F-9', amount: '190.00' }],
        },
      ],
      asOf: '2026-04-10',
    })
    const { payTo } = everything
    const notice = composeNotice({
      kind: 'friendly-reminder',
      letterDate: '2026-04-10',
      parties,
      payTo,
      items: open,
    })
    expect(notice.lines).toEqual([
      {
        invoiceId: 'F-9',
        currency: 'EUR',
        issueDate: '2026-03-01',
        dueDate: '2026-03-31',
        amount: '1190.00',
        open: '1000.00',
        disputed: '0.00',
        undisputed: '1000.00',
        daysPastDue: 10,
      },
    ])
  })

  test('what is paid is not overdue, however long ago it was due', () => {
    const [first, second] = items as readonly [(typeof items)[number], (typeof items)[number]]
    expect(composeNotice(full('case-closed')).lines.map(({ daysPastDue }) => daysPastDue)).toEqual([0])
    // F-1 was due on 31 March and is paid, F-2 on 15 April: 20 days before the letter of 5 May.
    const paid = overdue({ items: [{ ...first, open: '0.00' }, second], lateCharge: undefined })
    const { lines, totals } = composeNotice({ ...full('friendly-reminder'), items: paid.items })
    expect(lines.map(({ daysPastDue }) => daysPastDue)).toEqual([0, 20])
    expect(totals.overdue).toBe('4500.00')
    // Days that the seller froze at the settlement stay as they are.
    const frozen = { ...first, open: '0.00', daysPastDue: 12 }
    expect(composeNotice({ ...full('case-closed'), items: [frozen] }).lines[0]?.daysPastDue).toBe(12)
  })

  test('days past due are as many as the calendar has, at the most', () => {
    const [first] = items as readonly [(typeof items)[number]]
    const days = (daysPastDue: number) =>
      composeNotice({ ...full('case-closed'), items: [{ ...first, open: '0.00', daysPastDue }] })
    // From 0001-01-01 to 9999-12-31.
    expect(days(3_652_058).lines[0]?.daysPastDue).toBe(3_652_058)
    expect(refusal(() => days(3_652_059))).toEqual(['input.range', 'items[0].daysPastDue'])
  })

  test('what is not disputed bears its charge, and charges that have joined the principal do', () => {
    const [, first] = items as readonly [(typeof items)[number], (typeof items)[number]]
    const segment = { days: 10, rate: '0.0005' }
    // 4,000.00 × 0.05 % × 10 = 20.00, 4,020.00 × 0.05 % × 10 = 20.10, and 4,021.00 × 0.05 % × 10 = 20.105.
    const charge = (base: string, interest: string, sum: string) => ({
      basis: lateCharge.basis,
      accruals: [
        {
          invoiceId: 'F-2',
          interest: sum,
          days: 20,
          ratePer: 'day' as const,
          segments: [
            { ...segment, from: '2026-04-16', to: '2026-04-26', principal: '4000.00', interest: '20.00' },
            { ...segment, from: '2026-04-26', to: '2026-05-06', principal: base, interest },
          ],
        },
      ],
    })
    const compose = (base: string, interest: string, sum: string) =>
      composeNotice(
        overdue({
          items: [{ ...first, disputed: '2000.00' }],
          lateCharge: charge(base, interest, sum),
        }),
      )
    expect(compose('4020.00', '20.10', '40.10').totals.lateCharge).toBe('40.10')
    expect(refusal(() => compose('4021.00', '20.10', '40.10'))).toEqual([
      'input.conflict',
      'lateCharge.accruals[0].segments[1].principal',
    ])
  })

  test('what accrueInterest gives is a late charge as it is', () => {
    const accrual = accrueInterest({
      principal: '10000.00',
      currency: 'CNY',
      dueDate: '2026-03-31',
      asOf: '2026-05-05',
      policy: {
        rate: { annual: '0.12' },
        dayCount: 'ACT/365F',
        accrualStart: 'day-after-due',
        lastDay: 'included',
        compounding: 'none',
        rounding: { scope: 'per-day', mode: 'half-up' },
        allocation: ['costs', 'interest', 'principal'],
      },
    })
    // 10,000.00 × 12 % / 365 = 3.2877 a day, 3.29 rounded, × 35 days
    expect(accrual.interest).toBe('115.15')
    const charge = {
      basis: lateCharge.basis,
      dayCount: 'ACT/365F',
      accruals: [{ invoiceId: 'F-1', ...accrual }],
    }
    expect(composeNotice(overdue({ lateCharge: charge })).totals.lateCharge).toBe('115.15')
  })

  test('a difference of rounding between segments and charge is named where nobody named it', () => {
    const [first] = lateCharge.accruals
    const bare = { ...first, adjustments: undefined, interestOpen: undefined, interest: '175.01' }
    const notice = composeNotice(overdue({ lateCharge: { ...lateCharge, accruals: [bare] } }))
    expect(notice.lateCharge?.accruals[0]?.adjustments).toEqual([{ kind: 'rounding', amount: '0.01' }])
  })
})

test('a letter demands payment if it asks for it expressly, and never before default', () => {
  const demands = NOTICE_KINDS.filter((kind) => composeNotice(full(kind)).demandsPayment)
  expect(demands).toEqual([
    'friendly-reminder',
    'overdue-notice',
    'final-demand',
    'lawyer-letter',
    'dispute-decision',
    'account-statement',
    'guarantor-demand',
  ])
  const asking = { ...full('friendly-reminder'), replyBy: undefined } as unknown as NoticeRequest
  expect(composeNotice(asking).demandsPayment).toBe(false)
})

test.each<[string, NoticeKind, object, boolean]>([
  [
    'a decision that leaves nothing',
    'dispute-decision',
    { decision: { ...everything.decision, outcome: 'accepted', credit: '16000.00' } },
    false,
  ],
  [
    'a decision on what is not due yet',
    'dispute-decision',
    { items: [{ ...items[1], dueDate: '2026-05-31' }] },
    false,
  ],
  [
    'a statement of what is not due yet',
    'account-statement',
    {
      items: [{ ...items[0], dueDate: '2026-05-31' }],
      statement: { ...everything.statement, invoiced: '12000.00', closing: '9900.00' },
    },
    false,
  ],
  // 14,500.00 past due and not disputed, and as much credit that no invoice has consumed; then a cent less.
  [
    'a statement with as much credit as is due',
    'account-statement',
    {
      statement: { ...everything.statement, received: '17400.00', closing: '1500.00', unapplied: '14500.00' },
    },
    false,
  ],
  [
    'a statement with less',
    'account-statement',
    {
      statement: { ...everything.statement, received: '17399.99', closing: '1500.01', unapplied: '14499.99' },
    },
    true,
  ],
])('%s demands payment: %s', (_, kind, change, demands) => {
  expect(composeNotice({ ...full(kind), ...change } as NoticeRequest).demandsPayment).toBe(demands)
})

describe('deadlines', () => {
  test.each([
    ['from the day of the letter', { countedFrom: 'sent', days: 7, unit: 'calendar-days' }, '2026-05-12'],
    [
      'from a later day of sending',
      { countedFrom: 'sent', from: '2026-05-06', days: 7, unit: 'calendar-days' },
      '2026-05-13',
    ],
    [
      'from receipt',
      { countedFrom: 'received', from: '2026-05-08', days: 7, unit: 'calendar-days' },
      '2026-05-15',
    ],
    // 8 May 2026 is a Friday, and 9 May a Saturday on which China works.
    [
      'in business days',
      {
        countedFrom: 'received',
        from: '2026-05-08',
        days: 2,
        unit: 'business-days',
        calendar: chinaCalendar,
      },
      '2026-05-11',
    ],
    // 17 May 2026 is a Sunday.
    [
      'rolled off a Sunday',
      {
        countedFrom: 'received',
        from: '2026-05-10',
        days: 7,
        unit: 'calendar-days',
        roll: 'following',
        calendar: chinaCalendar,
      },
      '2026-05-18',
    ],
    [
      'not rolled',
      { countedFrom: 'received', from: '2026-05-10', days: 7, unit: 'calendar-days', roll: 'unadjusted' },
      '2026-05-17',
    ],
  ])('%s', (_, deadline, date) => {
    expect(composeNotice(overdue({ deadline })).deadline?.date).toBe(date)
  })

  test.each([
    [
      'shorter than the policy',
      { countedFrom: 'sent', days: 7, unit: 'calendar-days', minimumDays: 10 },
      'date.order',
      'deadline.days',
    ],
    [
      'before the letter',
      { countedFrom: 'sent', from: '2026-05-01', days: 7, unit: 'calendar-days' },
      'date.order',
      'deadline.from',
    ],
    [
      'receipt unknown',
      { countedFrom: 'received', days: 7, unit: 'calendar-days' },
      'input.missing',
      'deadline.from',
    ],
    ['no days', { countedFrom: 'sent', days: 0, unit: 'calendar-days' }, 'input.range', 'deadline.days'],
    [
      'business days without a calendar',
      { countedFrom: 'sent', days: 3, unit: 'business-days' },
      'input.missing',
      'deadline.calendar',
    ],
    [
      'roll without a calendar',
      { countedFrom: 'sent', days: 3, unit: 'calendar-days', roll: 'following' },
      'input.missing',
      'deadline.calendar',
    ],
    [
      'a calendar that is none',
      { countedFrom: 'sent', days: 3, unit: 'calendar-days', calendar: {} },
      'input.type',
      'deadline.calendar',
    ],
    [
      'a time that is none',
      { countedFrom: 'sent', days: 3, unit: 'calendar-days', time: '25:00' },
      'input.choice',
      'deadline.time',
    ],
    [
      'a misspelling',
      { countedFrom: 'sent', days: 3, unit: 'calendar-days', rol: 'following' },
      'input.unknown-key',
      'deadline.rol',
    ],
  ])('%s is refused', (_, deadline, code, path) => {
    expect(refusal(() => composeNotice(overdue({ deadline })))).toEqual([code, path])
  })
})

describe('what accrueInterest gives', () => {
  law.prop([
    fc.constantFrom(...DAY_COUNTS.filter((dayCount) => dayCount !== 'ACT/365L')),
    fc.constantFrom({ annual: '0.08' }, { monthly: '0.01' }, { daily: '0.0005' }),
    fc.constantFrom<'day-after-due' | 'due-date'>('day-after-due', 'due-date'),
    fc.constantFrom<'included' | 'excluded'>('included', 'excluded'),
    fc.constantFrom<'once' | 'per-segment' | 'per-day'>('once', 'per-segment', 'per-day'),
    fc.integer({ min: 2, max: 700 }),
    fc.integer({ min: 0, max: 700 }),
  ])(
    'fits a letter of that day as it is, and none of a day before',
    (dayCount, rate, accrualStart, lastDay, scope, days, paidAfter) => {
      const dueDate = '2023-12-31'
      const asOf = addDays(dueDate, days)
      const accrual = accrueInterest({
        principal: '12345.67',
        currency: 'EUR',
        dueDate,
        asOf,
        payments: [{ date: addDays(dueDate, Math.min(days, paidAfter)), amount: '345.67' }],
        policy: {
          rate,
          dayCount,
          accrualStart,
          lastDay,
          compounding: 'none',
          rounding: { scope, mode: 'half-up' },
          allocation: ['principal', 'interest', 'costs'],
        },
      })
      const letter = (letterDate: string) =>
        composeNotice({
          kind: 'overdue-notice',
          letterDate,
          parties,
          payTo: everything.payTo,
          items: [
            { invoiceId: 'F-1', currency: 'EUR', dueDate, amount: '20000.00', open: accrual.principalOpen },
          ],
          lateCharge: {
            basis: lateCharge.basis,
            dayCount,
            accruals: [{ ...accrual, invoiceId: 'F-1' }],
          },
          deadline: { countedFrom: 'sent', days: 14, unit: 'calendar-days' },
          consequences: ['legal-remedies'],
          priorContacts: [],
        })
      expect(letter(asOf).totals.lateCharge).toBe(accrual.interestOpen)
      const before = addDays(asOf, lastDay === 'included' ? -1 : -2)
      if (before > dueDate) expect(refusal(() => letter(before))[0]).toBe('date.order')
    },
  )
})

test('a charge of monthly rests is held against the days of the calendar, whatever a day count makes of them', () => {
  // From 24 to 31 December are 8 of the 31 days of a month, and 7 by a day count of months of 30 days:
  // 1,200,000.00 × 12 % / 12 × 8 / 31 = 3,096.77, more than 1,200,000.00 × 12 % × 7 / 336 = 3,000.00.
  const [item1] = items
  const item = { ...item1, dueDate: '2025-12-23', amount: '1200000.00', open: '1200000.00' }
  const segment = {
    from: '2025-12-24',
    to: '2026-01-01',
    days: 7,
    principal: '1200000.00',
    rate: '0.12',
    interest: '3096.77',
  }
  const charge = (interest: string) => ({
    basis: lateCharge.basis,
    dayCount: 'monthly rests',
    accruals: [
      { invoiceId: 'F-1', interest, days: 7, ratePer: 'year' as const, segments: [{ ...segment, interest }] },
    ],
  })
  const letter = (interest: string) => composeNotice(overdue({ items: [item], lateCharge: charge(interest) }))
  expect(letter('3096.77').totals.lateCharge).toBe('3096.77')
  // 1,200,000.00 × 12 % × 8 / 336 = 3,428.57, and 9 cents for rounding by the day.
  expect(refusal(() => letter('3428.67'))).toEqual([
    'input.conflict',
    'lateCharge.accruals[0].segments[0].interest',
  ])
})

test('interest that joined the principal before it was rounded for its row is no charge on what is disputed', () => {
  const amount = '1395831.10'
  const disputed = '146298.53'
  const accrual = accrueInterest({
    principal: amount,
    disputed,
    currency: 'CNY',
    dueDate: '2026-01-25',
    asOf: '2026-05-05',
    payments: [{ date: '2026-04-28', amount: '300000.00' }],
    policy: {
      rate: { daily: '0.0005' },
      dayCount: 'ACT/365F',
      accrualStart: 'due-date',
      lastDay: 'excluded',
      compounding: { every: '30-days' },
      rounding: { scope: 'once', mode: 'down' },
      allocation: ['costs', 'interest', 'principal'],
    },
  })
  // Each row is rounded down; what joined is not, so that the third base is a cent above the second and its row.
  const [item] = items
  const open = accrual.principalOpen
  const letter = composeNotice(
    overdue({
      items: [{ ...item, dueDate: '2026-01-25', amount, open, disputed }],
      lateCharge: { basis: lateCharge.basis, accruals: [{ ...accrual, invoiceId: 'F-1' }] },
    }),
  )
  expect(letter.totals.lateCharge).toBe(accrual.interestOpen)
})

test('a charge with monthly rests fits by that name, and not by a day count', () => {
  const accrual = accrueInterest({
    principal: '10000.00',
    currency: 'CNY',
    dueDate: '2026-03-31',
    asOf: '2026-05-05',
    policy: {
      rate: { annual: '0.12' },
      dayCount: 'ACT/365F',
      accrualStart: 'day-after-due',
      lastDay: 'included',
      compounding: { every: 'month' },
      rounding: { scope: 'per-segment', mode: 'half-up' },
      allocation: ['costs', 'interest', 'principal'],
    },
  })
  const letter = (dayCount: string) =>
    composeNotice(
      overdue({
        items: [{ ...items[0], open: accrual.principalOpen }],
        lateCharge: { basis: lateCharge.basis, dayCount, accruals: [{ ...accrual, invoiceId: 'F-1' }] },
      }),
    )
  // April bears 1 % of 10,000.00.
  expect(letter('monthly rests').lateCharge?.accruals[0]?.segments[0]).toMatchObject({
    days: 30,
    interest: '100.00',
  })
  expect(refusal(() => letter('ACT/365F'))).toEqual([
    'input.conflict',
    'lateCharge.accruals[0].segments[0].interest',
  ])
})

test('the least first payment of a plan is a share of the debt, as proposePlan has it, the fee beside it', () => {
  // 14,500.00 + 220.00 + 40.00 = 14,760.00, of which 30 % are 4,428.00; the fee of 20.00 comes with the last one.
  const terms = {
    currency: 'CNY',
    instalments: 3,
    firstShare: '0.30',
    start: '2026-05-31',
    every: 'month',
  } as const
  const fee = { kind: 'fee', amount: '20.00', basis: 'clause 7', with: 'last' } as const
  const { instalments } = proposePlan({ ...terms, total: '14760.00', charges: [fee] })
  const payments = instalments.map(({ dueDate, payable }) => ({ dueDate, amount: payable }))
  expect(payments[0]?.amount).toBe('4428.00')
  const agreement = (first: string, last: string) => {
    const [, second] = payments
    return composeNotice({
      ...full('instalment-agreement'),
      plan: {
        ...everything.plan,
        instalments: [{ ...payments[0], amount: first }, second, { ...payments[2], amount: last }],
      },
    } as NoticeRequest)
  }
  expect(agreement('4428.00', '5186.00').totals.payable).toBe('14780.00')
  expect(refusal(() => agreement('4427.99', '5186.01'))).toEqual([
    'input.range',
    'plan.instalments[0].amount',
  ])
})

describe('interest that joined the principal', () => {
  // 10,000.00 × 11.15 % × 181 / 365 + 10,000.00 × 10.15 % × 184 / 365 = 1,064.59 after a year (BW 6:119a(3)), and
  // 11,064.59 × 10.15 % × 90 / 365 = 276.92 since.
  const claim = statutoryClaim({
    regime: 'nl-6-119a',
    facts: { contractDate: '2023-01-01' },
    principal: '10000.00',
    currency: 'EUR',
    dueDate: '2024-12-31',
    asOf: '2026-03-31',
  })
  const item = { invoiceId: 'F-1', currency: 'EUR', dueDate: '2024-12-31', amount: '10000.00' }
  const letter = (change: object, open = '11064.59') =>
    composeNotice(
      overdue({
        letterDate: '2026-03-31',
        asOf: '2026-03-31',
        objectionBy: '2026-04-10',
        deadline: { countedFrom: 'sent', days: 10, unit: 'calendar-days' },
        evidence: undefined,
        priorContacts: [],
        costs: undefined,
        items: [{ ...item, open }],
        lateCharge: {
          basis: { kind: 'statute', reference: 'BW 6:119a' },
          dayCount: 'ACT/365F',
          accruals: [{ invoiceId: 'F-1', ...claim, ...change }],
        },
      }),
    )

  test('is open on the invoice beyond what was invoiced, and asked for once', () => {
    const { lines, totals, lateCharge: late } = letter({})
    expect(lines[0]).toMatchObject({ amount: '10000.00', open: '11064.59' })
    expect(totals).toMatchObject({ undisputed: '11064.59', lateCharge: '276.92', total: '11341.51' })
    expect(late?.accruals[0]).toMatchObject({
      interest: '1341.51',
      capitalized: '1064.59',
      interestOpen: '276.92',
    })
    // What is not said to be open is what did not join the principal.
    expect(letter({ interestOpen: undefined }).totals.total).toBe('11341.51')
  })

  test('is at most the charge, and what is open beside it the rest', () => {
    const open = { principalOpen: undefined }
    expect(refusal(() => letter({ ...open }, '11064.60'))).toEqual(['input.range', 'items[0].open'])
    expect(refusal(() => letter({ capitalized: '0.00' }))).toEqual(['input.range', 'items[0].open'])
    expect(refusal(() => letter({ ...open, capitalized: '1341.52' }))).toEqual([
      'input.range',
      'lateCharge.accruals[0].capitalized',
    ])
    expect(refusal(() => letter({ interestOpen: '276.93' }))).toEqual([
      'input.range',
      'lateCharge.accruals[0].interestOpen',
    ])
  })

  test('is nothing where nothing joined', () => {
    expect(composeNotice(overdue()).lateCharge?.accruals[0]).not.toHaveProperty('capitalized')
  })
})

test('what is done to a notice reaches no other', () => {
  const blocks = composeNotice(full('overdue-notice')).blocks as string[]
  blocks.length = 0
  expect(composeNotice(full('overdue-notice')).blocks).toEqual(['willingness', 'reservation', 'way-out'])
})

describe('refused', () => {
  const [one, two] = items
  const [charge, other] = lateCharge.accruals
  const charges = (...accruals: unknown[]): object => ({ lateCharge: { ...lateCharge, accruals } })
  const segment = charge?.segments[0]
  const segmented = (change: object): object => charges({ ...charge, segments: [{ ...segment, ...change }] })
  const payTo = everything.payTo

  test.each<[string, object, string, string]>([
    [
      'two currencies',
      { items: [one, { ...two, currency: 'EUR' }] },
      'currency.mismatch',
      'items[1].currency',
    ],
    ['a currency that is none', { items: [{ ...one, currency: 'XAU' }] }, 'currency.unknown', 'currency'],
    ['a currency that differs from the items', { currency: 'EUR' }, 'currency.mismatch', 'items[0].currency'],
    [
      'a charge in another currency',
      charges({ ...charge, currency: 'EUR' }),
      'currency.mismatch',
      'lateCharge.accruals[0].currency',
    ],
    ['a negative amount', { items: [{ ...one, open: '-1.00' }] }, 'amount.negative', 'items[0].open'],
    ['too many decimals', { items: [{ ...one, open: '1.001' }] }, 'amount.too-fine', 'items[0].open'],
    ['more open than invoiced', { items: [{ ...one, open: '12000.01' }] }, 'input.range', 'items[0].open'],
    [
      'more disputed than open',
      { items: [{ ...one, disputed: '10000.01' }] },
      'input.range',
      'items[0].disputed',
    ],
    [
      'all of it disputed',
      { items: [{ ...one, disputed: '10000.00' }], lateCharge: { ...lateCharge, accruals: [] } },
      'input.conflict',
      'items',
    ],
    ['an invoice twice', { items: [one, one] }, 'id.duplicate', 'items[1].invoiceId'],
    [
      'an item that is not due',
      { items: [{ ...one, dueDate: '2026-05-05' }] },
      'input.conflict',
      'items[0].dueDate',
    ],
    [
      'days past due before the due date',
      { items: [{ ...one, dueDate: '2026-05-06', daysPastDue: 1 }] },
      'input.conflict',
      'items[0].daysPastDue',
    ],
    // The charge is on 10,000.00, of which 0.01 is not asked for.
    [
      'a charge on what is disputed',
      { items: [{ ...one, disputed: '0.01' }, two] },
      'input.conflict',
      'lateCharge.accruals[0].segments[0].principal',
    ],
    ['no items', { items: [] }, 'document.invalid', 'items'],
    [
      'too many items',
      { items: Array.from({ length: 2001 }, (_, index) => ({ ...one, invoiceId: `F-${String(index)}` })) },
      'input.range',
      'items',
    ],
    ['a hole', { items: [one, , two] }, 'input.missing', 'items[1]'],
    ['figures of a later day', { asOf: '2026-05-06' }, 'date.order', 'asOf'],
    ['an answer before the letter', { objectionBy: '2026-05-04' }, 'date.order', 'objectionBy'],
    ['a day that is none', { letterDate: '2026-02-30' }, 'date.invalid', 'letterDate'],
    [
      'a contact after the letter',
      { priorContacts: [{ date: '2026-05-06', channel: 'phone', summary: 'x' }] },
      'date.order',
      'priorContacts[0].date',
    ],
    ['a field of another kind', { promise: everything.promise }, 'input.unknown-key', 'promise'],
    ['an unknown consequence', { consequences: ['sue-at-once'] }, 'input.choice', 'consequences[0]'],
    ['a control character', { payTo: { ...payTo, bank: 'Elbe\nBank' } }, 'text.invalid', 'payTo.bank'],
    [
      'a mark that turns the writing',
      { payTo: { ...payTo, account: 'DE\u202E02' } },
      'text.invalid',
      'payTo.account',
    ],
    ...['Mars/Olympus', '+08:00', 'Shanghai time'].map((timeZone): [string, object, string, string] => [
      `a time zone that nobody knows: ${timeZone}`,
      { parties: { ...parties, debtor: { ...parties.debtor, timeZone } } },
      'time-zone.unknown',
      'parties.debtor.timeZone',
    ]),
    ...['\u200B', '\u2060', '\uFEFF', '\u180E', '\u{E0041}'].map((sign): [string, object, string, string] => [
      `a sign that nobody sees, U+${sign.codePointAt(0)?.toString(16).toUpperCase() ?? ''}`,
      { payTo: { ...payTo, account: `DE02${sign}1203` } },
      'text.invalid',
      'payTo.account',
    ]),
    [
      'a bank of which nobody sees the name',
      { payTo: { ...payTo, bank: '\u200D\u00AD ' } },
      'document.invalid',
      'payTo.bank',
    ],
    ['half a surrogate pair', { number: 'L\uD800' }, 'text.invalid', 'number'],
    [
      'ten megabytes of what nobody sees',
      { payTo: { ...payTo, bank: '\u200D'.repeat(10_000_000) } },
      'text.invalid',
      'payTo.bank',
    ],
    ['ten megabytes', { payTo: { ...payTo, bank: 'x'.repeat(10_000_000) } }, 'text.invalid', 'payTo.bank'],
    ['a number that is too long', { number: 'x'.repeat(201) }, 'id.invalid', 'number'],
    ['a list for a text', { payTo: { ...payTo, bank: ['x'] } }, 'input.type', 'payTo.bank'],
    ['a share above one', { minFirstShare: '1.01' }, 'input.range', 'minFirstShare'],
    [
      'a negative rate',
      segmented({ rate: '-0.01' }),
      'input.range',
      'lateCharge.accruals[0].segments[0].rate',
    ],
    [
      'an invoice that is not listed',
      charges({ ...charge, invoiceId: 'F-3' }),
      'input.conflict',
      'lateCharge.accruals[0].invoiceId',
    ],
    [
      'another instalment',
      charges({ ...charge, instalment: 1 }),
      'input.conflict',
      'lateCharge.accruals[0].invoiceId',
    ],
    ['a charge twice', charges(charge, charge), 'id.duplicate', 'lateCharge.accruals[1].invoiceId'],
    [
      'segments that do not sum',
      charges({ ...charge, interest: '176.00', interestOpen: '176.00' }),
      'input.conflict',
      'lateCharge.accruals[0].interest',
    ],
    [
      'segments that do not sum, unnamed',
      charges({ ...charge, interest: '175.02', interestOpen: '175.02', adjustments: undefined }),
      'input.conflict',
      'lateCharge.accruals[0].interest',
    ],
    [
      'a formula that does not give the charge',
      segmented({ interest: '175.01' }),
      'input.conflict',
      'lateCharge.accruals[0].segments[0].interest',
    ],
    [
      'a segment that ends before it begins',
      segmented({ to: '2026-03-31' }),
      'date.order',
      'lateCharge.accruals[0].segments[0].to',
    ],
    [
      'a day before the due date',
      segmented({ from: '2026-03-30', days: 37, interest: '185.00' }),
      'date.order',
      'lateCharge.accruals[0].segments[0].from',
    ],
    [
      'a day after that of the figures',
      segmented({ to: '2026-05-07', days: 36, interest: '180.00' }),
      'date.order',
      'lateCharge.accruals[0].segments[0].to',
    ],
    [
      'days that are charged twice',
      charges({
        ...charge,
        segments: [segment, { ...segment, from: '2026-05-05', days: 1, interest: '5.00' }],
      }),
      'date.order',
      'lateCharge.accruals[0].segments[1].from',
    ],
    // 10,000.00 × 0.05 % × 70 days is right, but the dates are 35 days apart.
    [
      'more days than lie between the dates',
      segmented({ days: 70, interest: '350.00' }),
      'input.conflict',
      'lateCharge.accruals[0].segments[0].days',
    ],
    [
      'more days than months of 30 days have',
      {
        lateCharge: {
          ...lateCharge,
          dayCount: '30E/360',
          accruals: [
            {
              ...charge,
              ratePer: 'year',
              segments: [{ ...segment, days: 39, rate: '0.18', interest: '195.00' }],
            },
          ],
        },
      },
      'input.conflict',
      'lateCharge.accruals[0].segments[0].days',
    ],
    // 10,000.00 × 18 % × 35 / 336 is 187.50: no year is shorter than twelve months of 28 days. 36 cents for rounding by the day.
    [
      'a charge above that of any year',
      {
        lateCharge: {
          ...lateCharge,
          dayCount: 'ACT/ACT-ISDA',
          accruals: [
            { ...charge, ratePer: 'year', segments: [{ ...segment, rate: '0.18', interest: '187.87' }] },
          ],
        },
      },
      'input.conflict',
      'lateCharge.accruals[0].segments[0].interest',
    ],
    [
      'days that do not sum',
      charges({ ...charge, days: 34 }),
      'input.conflict',
      'lateCharge.accruals[0].days',
    ],
    [
      'more unpaid than charged',
      charges({ ...charge, interestOpen: '175.01' }),
      'input.range',
      'lateCharge.accruals[0].interestOpen',
    ],
    [
      'another principal than the item',
      charges({ ...charge, principalOpen: '9999.00' }),
      'input.conflict',
      'lateCharge.accruals[0].principalOpen',
    ],
    [
      'a yearly rate without day count',
      charges({ ...charge, ratePer: 'year' }, other),
      'input.missing',
      'lateCharge.dayCount',
    ],
    [
      'a digest that is none',
      { evidence: [{ id: 'x', kind: 'y', digest: 'z' }] },
      'input.choice',
      'evidence[0].digest',
    ],
    ['a truthy seal', { signature: { name: 'x', seal: 1 } }, 'input.type', 'signature.seal'],
    [
      'a letter received before it was written',
      { ...full('final-demand'), earlierNotice: { date: '2026-04-20', receivedOn: '2026-04-19' } },
      'date.order',
      'earlierNotice.receivedOn',
    ],
  ])('%s', (_, change, code, path) => {
    expect(refusal(() => composeNotice(overdue(change)))).toEqual([code, path])
  })

  test.each<[string, NoticeKind, object, string, string]>([
    ['an item that is due already', 'pre-due-reminder', { items }, 'input.conflict', 'items[0].dueDate'],
    [
      'an item that is due tomorrow',
      'due-today',
      { items: itemsFor('pre-due-reminder') },
      'input.conflict',
      'items[0].dueDate',
    ],
    ['an open item in a closed case', 'case-closed', { items }, 'input.conflict', 'items[0].open'],
    [
      'a lawyer who is none',
      'lawyer-letter',
      { parties: { ...parties, counsel: { ...parties.counsel, kind: 'agency' } } },
      'input.conflict',
      'parties.counsel.kind',
    ],
    [
      'a promise above the debt',
      'promise-confirmation',
      { promise: { ...everything.promise, amount: '16000.01' } },
      'input.range',
      'promise.amount',
    ],
    [
      'a promise of nothing',
      'promise-confirmation',
      { promise: { ...everything.promise, amount: '0' } },
      'input.range',
      'promise.amount',
    ],
    [
      'a plan that does not sum',
      'instalment-agreement',
      { plan: { ...everything.plan, fee: '20.01' } },
      'input.conflict',
      'plan.instalments',
    ],
    [
      'a first part that is too small',
      'instalment-agreement',
      { plan: { ...everything.plan, minFirstShare: '0.33' } },
      'input.range',
      'plan.instalments[0].amount',
    ],
    [
      'instalments out of order',
      'instalment-agreement',
      {
        plan: {
          ...everything.plan,
          instalments: [...everything.plan.instalments].reverse(),
          minFirstShare: undefined,
        },
      },
      'date.order',
      'plan.instalments[1].dueDate',
    ],
    [
      'a waiver above the charge',
      'supplementary-agreement',
      { concession: { ...everything.concession, waived: '220.01' } },
      'input.range',
      'concession.waived',
    ],
    [
      'who asks approves',
      'supplementary-agreement',
      {
        concession: {
          ...everything.concession,
          approval: { requestedBy: 'A', approvedBy: 'A', reference: 'x' },
        },
      },
      'input.conflict',
      'concession.approval.approvedBy',
    ],
    [
      'a balance without a day on which it is paid',
      'supplementary-agreement',
      { concession: { ...everything.concession, milestones: [] } },
      'document.invalid',
      'concession.milestones',
    ],
    [
      'a waiver that no day earns',
      'supplementary-agreement',
      {
        concession: { ...everything.concession, milestones: [] },
        inKind: inKindOf({ value: '20000.00', credited: '14650.00' }),
      },
      'document.invalid',
      'concession.milestones',
    ],
    [
      'more credited than the assets are worth',
      'supplementary-agreement',
      { inKind: inKindOf({ haircut: '0.21' }) },
      'input.range',
      'inKind.assets[0].credited',
    ],
    [
      // 2,500.01 × 80 % = 2,000.008, which no rounding takes beyond 2,000.01.
      'more credited than a cent begun',
      'supplementary-agreement',
      {
        inKind: inKindOf({ value: '2500.01', credited: '2000.02' }),
        concession: { ...everything.concession, milestones: [{ dueDate: '2026-05-31', amount: '12649.98' }] },
      },
      'input.range',
      'inKind.assets[0].credited',
    ],
    [
      'a cent more credited than what comes out even',
      'supplementary-agreement',
      {
        inKind: inKindOf({ credited: '2000.01' }),
        concession: { ...everything.concession, milestones: [{ dueDate: '2026-05-31', amount: '12649.99' }] },
      },
      'input.range',
      'inKind.assets[0].credited',
    ],
    [
      'an extension that is none',
      'grace-confirmation',
      { grace: { ...everything.grace, newDueDate: '2026-05-05', chargeRestart: '2026-05-05' } },
      'date.order',
      'grace.chargeRestart',
    ],
    [
      'an extension to an earlier day',
      'grace-confirmation',
      { items: [{ ...items[0], dueDate: '2026-06-01' }] },
      'date.order',
      'grace.newDueDate',
    ],
    [
      'a statement that does not add up',
      'account-statement',
      { statement: { ...everything.statement, received: '3000.01' } },
      'input.conflict',
      'statement.closing',
    ],
    [
      'a statement that is not its lines',
      'account-statement',
      { statement: { ...everything.statement, unapplied: '0' } },
      'input.conflict',
      'statement.closing',
    ],
    [
      'a period that has not begun',
      'account-statement',
      { asOf: '2026-04-20', statement: { ...everything.statement, from: '2026-04-21' } },
      'date.order',
      'statement.from',
    ],
    [
      'a hold without an end',
      'supply-hold',
      { hold: { ...everything.hold, release: {} } },
      'input.missing',
      'hold.release',
    ],
    [
      'a receipt that does not sum',
      'payment-receipt',
      { receipt: { ...everything.receipt, toCosts: '40.01' } },
      'input.conflict',
      'receipt.amount',
    ],
    [
      'a credit on a rejection',
      'dispute-decision',
      { decision: { ...everything.decision, outcome: 'rejected' } },
      'input.conflict',
      'decision.credit',
    ],
    [
      'no credit on an acceptance',
      'dispute-decision',
      { decision: { ...everything.decision, credit: undefined } },
      'input.missing',
      'decision.credit',
    ],
    [
      'a credit above what is open',
      'dispute-decision',
      { decision: { ...everything.decision, credit: '16000.01' } },
      'input.range',
      'decision.credit',
    ],
    [
      'a balance asked for before it is due',
      'dispute-decision',
      { items: [{ ...items[1], dueDate: '2026-06-01' }] },
      'date.order',
      'decision.payBy',
    ],
    [
      'the undisputed part asked for before it is due',
      'dispute-acknowledgement',
      { items: [{ ...items[1], dueDate: '2026-06-01' }] },
      'date.order',
      'dispute.payBy',
    ],
    ['nothing disputed', 'dispute-acknowledgement', { items: [items[0]] }, 'input.conflict', 'items'],
    [
      'a demand after the guarantee',
      'guarantor-demand',
      { guarantee: { ...everything.guarantee, periodEnds: '2026-05-07' } },
      'date.order',
      'guarantee.periodEnds',
    ],
    [
      'a period that still runs',
      'rescission-notice',
      { rescission: { ...everything.rescission, periodEndedOn: '2026-05-05' } },
      'date.order',
      'rescission.periodEndedOn',
    ],
    [
      'a period that ended before the demand',
      'rescission-notice',
      { rescission: { ...everything.rescission, periodEndedOn: '2026-04-20' } },
      'date.order',
      'rescission.periodEndedOn',
    ],
    [
      'mutual debts',
      'payment-order-data',
      { filing: { authority: 'x', facts: ['y'], serviceAddress: 'z', noMutualDebts: false } },
      'input.choice',
      'filing.noMutualDebts',
    ],
    [
      'charges beyond the insolvency',
      'claim-filing-data',
      { filing: { authority: 'x', facts: ['y'], acceptedOn: '2026-05-04' } },
      'input.conflict',
      'lateCharge.accruals[0].segments',
    ],
    [
      'who asks decides',
      'approval-request',
      { approval: { ...everything.approval, approver: 'Sales' } },
      'input.conflict',
      'approval.approver',
    ],
    ['a late charge in a statement', 'account-statement', { lateCharge }, 'input.unknown-key', 'lateCharge'],
    [
      'a late charge in a friendly reminder',
      'friendly-reminder',
      { lateCharge },
      'input.unknown-key',
      'lateCharge',
    ],
  ])('%s (%s)', (_, kind, change, code, path) => {
    const base = full(kind)
    expect(refusal(() => composeNotice({ ...base, ...change } as NoticeRequest))).toEqual([code, path])
  })

  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'input.missing', ''],
    ['a text', 'overdue-notice', 'input.type', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    ['no kind', {}, 'input.missing', 'kind'],
    ['a kind that is none', { kind: '__proto__' }, 'input.choice', 'kind'],
    ['a kind of the language', { kind: 'constructor' }, 'input.choice', 'kind'],
  ])('%s', (_, request, code, path) => {
    expect(refusal(() => composeNotice(request as NoticeRequest))).toEqual([code, path])
  })

  test('a misspelling in any block', () => {
    expect(refusal(() => composeNotice(overdue({ payTo: { ...payTo, iban: 'x' } })))).toEqual([
      'input.unknown-key',
      'payTo.iban',
    ])
    const hidden = JSON.parse('{"__proto__": {"legalName": "x"}}') as object
    expect(refusal(() => composeNotice(overdue({ parties: { ...parties, ...hidden } })))).toBeDefined()
  })
})

test.each(NOTICE_KINDS)('a request for %s may leave undefined what the kind does not have', (kind) => {
  const fields = Object.keys({ ...everything, lateCharge, promise: 0 })
  const asked = { ...Object.fromEntries(fields.map((name) => [name, undefined])), ...full(kind) }
  const notice = composeNotice(asked as unknown as NoticeRequest)
  expect(notice).toEqual(composeNotice(full(kind)))
  expect(
    validateNotice({ ...Object.fromEntries(fields.map((name) => [name, undefined])), ...notice }),
  ).toEqual([])
})

test('names that are names of the language are ordinary names', () => {
  const named = items.map((item, index) => ({
    ...item,
    invoiceId: index === 0 ? '__proto__' : 'constructor',
  }))
  const accruals = lateCharge.accruals.map((accrual, index) => ({
    ...accrual,
    invoiceId: index === 0 ? '__proto__' : 'constructor',
  }))
  const notice = composeNotice(overdue({ items: named, lateCharge: { ...lateCharge, accruals } }))
  expect(notice.totals.total).toBe('14760.00')
})

test('what settleInKind credits stands in a letter, however it was rounded', () => {
  // 2,500.01 × 80 % = 2,000.008; with a second thing of 1.01 × 80 % = 0.808 the sum of the two is 2,000.82.
  const thing = { id: 'fork lifts', value: '2500.01', haircut: '0.20', valuationId: 'V-1' }
  const second = { ...thing, id: 'pallets', value: '1.01' }
  for (const [things, credited] of [
    [[thing], '2000.01'],
    [[thing, second], '2000.82'],
  ] as const) {
    const settled = settleInKind(
      {
        currency: 'CNY',
        debt: '14760.00',
        dueDate: '2026-03-31',
        items: things,
        rounding: 'half-up',
        agreement: null,
        approval: null,
        titlePassesOnDefault: false,
        transferBy: '2026-06-15',
        law: 'cn',
      },
      '2026-05-05',
    )
    expect(settled.credited).toBe(credited)
    const assets = things.map(({ id, value, haircut }, index) => ({
      ...everything.inKind.assets[0],
      asset: id,
      value,
      haircut,
      credited: settled.items[index]?.credited,
    }))
    const inKind = { ...everything.inKind, assets }
    const concession = {
      ...everything.concession,
      waived: '0.00',
      milestones: [{ dueDate: '2026-05-31', amount: settled.residual }],
    }
    const notice = composeNotice({ ...full('supplementary-agreement'), inKind, concession } as NoticeRequest)
    expect(notice.totals.payable).toBe(settled.residual)
  }
})

test('a statement of a period in which more came back than was received', () => {
  // Paid in May, and sent back in June by the bank, with the discount of 10.00 that it had earned.
  const own = { customerId: 'voss', currency: 'EUR' }
  const documents = {
    invoices: [{ ...own, id: 'F-1', amount: '1000.00', issueDate: '2026-05-01', dueDate: '2026-05-31' }],
    payments: [
      {
        ...own,
        id: 'P-1',
        amount: '990.00',
        date: '2026-05-10',
        reversedOn: '2026-06-02',
        applications: [{ invoiceId: 'F-1', amount: '990.00', discount: '10.00' }],
      },
    ],
  }
  const june = { from: '2026-06-01', to: '2026-07-01', unit: 'month' } as const
  const figures = periodFigures({ ...documents, ...june }).currencies[0]?.periods[0]
  const statement = {
    from: figures?.from,
    opening: figures?.openingBalance,
    invoiced: figures?.creditSales,
    received: figures?.cash,
    credits: figures?.discounts,
    closing: figures?.closingBalance,
  }
  const request = {
    ...full('account-statement'),
    letterDate: '2026-06-30',
    asOf: undefined,
    replyBy: '2026-07-14',
    items: openItems({ ...documents, asOf: '2026-06-30' }),
    statement,
  } as unknown as NoticeRequest
  expect(composeNotice(request).statement).toEqual({
    from: '2026-06-01',
    opening: '0.00',
    invoiced: '0.00',
    received: '-990.00',
    credits: '-10.00',
    closing: '1000.00',
  })
})

test('an empty statement of account names its currency', () => {
  const statement = {
    from: '2026-03-01',
    opening: '0',
    invoiced: '0',
    received: '50.00',
    credits: '0',
    closing: '-50.00',
    unapplied: '50.00',
  }
  const request = { ...full('account-statement'), items: [], statement }
  expect(refusal(() => composeNotice(request))).toEqual(['input.missing', 'currency'])
  expect(composeNotice({ ...request, currency: 'EUR' }).statement?.closing).toBe('-50.00')
})
