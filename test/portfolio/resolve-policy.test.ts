import { describe, expect, test } from 'vitest'
import { chinaCalendar } from '../../src/calendar/index.js'
import { isReceivablesError } from '../../src/kernel/error.js'
import { rateTable } from '../../src/rates/index.js'
import {
  resolvePolicy,
  runCreditControl,
  trackingTable,
  type ControlPolicy,
} from '../../src/portfolio/index.js'
import { invoice } from '../ledger/given.js'
import { refusal, revokedProxy } from '../refusal.js'
import { policyOf } from './given.js'
import { interest, wholePolicy } from './whole.js'

const asOf = '2026-03-31'
const table = (from: string, knownThrough: string) =>
  rateTable({ id: 'bank', entries: [{ from, rate: '0.03' }], knownThrough })
const floating = { ...interest, rate: { reference: 'bank', margin: '0.08', fixing: 'floating' } } as const
const named = policyOf({ interest: floating })

describe('what is missing is named before anything runs', () => {
  const cn = {
    schema: 'receivables/terms@1',
    instalments: [
      {
        part: { kind: 'remainder' },
        due: { baseline: 'invoice-date', steps: [{ kind: 'add-days', days: 30 }] },
        discounts: [],
      },
    ],
    businessDays: { calendar: 'cn', convention: 'following', appliesTo: 'due-dates' },
  } as const

  test('everything at once', () => {
    const policy = policyOf({
      interest: floating,
      termsByGrade: [
        { grade: 'A', terms: cn },
        { grade: 'B', terms: cn },
      ],
      limits: { currency: 'EUR', effective: { combine: 'own-first', whenNone: 'no-limit' } },
    })
    const days = { neededFrom: asOf, neededThrough: asOf }
    expect(resolvePolicy({ policy, asOf, currencies: ['USD', 'EUR', 'JPY'] })).toEqual({
      status: 'needs-reference-data',
      missing: [
        {
          kind: 'rate-table',
          id: 'bank',
          problem: 'absent',
          neededFrom: null,
          neededThrough: asOf,
          path: 'referenceData.rates.bank',
        },
        { kind: 'calendar', id: 'cn', problem: 'absent', ...days, path: 'referenceData.calendars' },
        { kind: 'exchange-rate', id: 'USD', problem: 'absent', ...days, path: 'referenceData.exchangeRates' },
        { kind: 'exchange-rate', id: 'JPY', problem: 'absent', ...days, path: 'referenceData.exchangeRates' },
      ],
    })
    const rates = [{ currency: 'USD', rate: '0.9', from: '2026-01-01', through: '2026-12-31' }]
    const referenceData = {
      rates: { bank: table('2020-01-01', '2026-12-31') },
      calendars: [chinaCalendar],
      exchangeRates: { asOf, rounding: 'half-up', rates },
    } as const
    expect(resolvePolicy({ policy, asOf, currencies: ['USD', 'EUR'], referenceData })).toMatchObject({
      status: 'resolved',
      policy,
      referenceData,
    })
  })

  test.each<[string, object, string, string]>([
    [
      'a table that ends the day before',
      { rates: { bank: table('2020-01-01', '2026-03-30') } },
      'rate-table',
      'ends-early',
    ],
    [
      'business days that begin later',
      {
        rates: { bank: table('2020-01-01', asOf) },
        businessDays: { ...chinaCalendar, covers: { from: '2026-04-01', to: '2027-01-01' } },
      },
      'calendar',
      'begins-late',
    ],
    [
      'business days that end before',
      {
        rates: { bank: table('2020-01-01', asOf) },
        businessDays: { ...chinaCalendar, covers: { from: '2020-01-01', to: asOf } },
      },
      'calendar',
      'ends-early',
    ],
  ])('%s', (_, referenceData, kind, problem) => {
    expect(resolvePolicy({ policy: named, asOf, referenceData })).toMatchObject({
      missing: [{ kind, problem }],
    })
  })

  test('a table that is known through the day will do', () => {
    const rates = { bank: table('2020-01-01', asOf) }
    expect(resolvePolicy({ policy: named, asOf, referenceData: { rates } }).status).toBe('resolved')
  })

  test('remarks name the stages without an operating standard', () => {
    const resolved = resolvePolicy({ policy: policyOf(), asOf })
    expect(resolved.status).toBe('resolved')
    expect(resolved).toHaveProperty('remarks')
  })
})

describe('a run is refused with all that is missing', () => {
  const documents = {
    invoices: [invoice({ dueDate: '2026-01-31' }), invoice({ id: 'F-2', currency: 'USD' })],
  }
  const policy = policyOf({
    interest: floating,
    limits: { currency: 'EUR', effective: { combine: 'own-first', whenNone: 'no-limit' } },
  })
  const faultsOf = (call: () => unknown) => {
    try {
      call()
    } catch (error) {
      if (isReceivablesError(error)) return error.faults.map(({ path, expected }) => [path, expected])
    }
    return undefined
  }

  test('each in a fault of its own', () => {
    expect(faultsOf(() => runCreditControl({ documents, policy, asOf }))).toEqual([
      [
        'referenceData.rates.bank',
        'the rate-table bank from 2026-02-01 through 2026-03-31, made by rateTable or shipped, such as cnLpr1y()',
      ],
      ['referenceData.exchangeRates', 'the exchange-rate USD from 2026-03-31 through 2026-03-31'],
    ])
  })

  test.each<[string, 'floating' | 'at-start', string, string, [string, string] | undefined]>([
    [
      'that begins after the oldest debt',
      'floating',
      '2026-02-02',
      asOf,
      ['rate.unknown', 'referenceData.rates.bank'],
    ],
    [
      'that ends before the day',
      'floating',
      '2026-02-01',
      '2026-03-30',
      ['rate.unknown', 'referenceData.rates.bank'],
    ],
    [
      'that ends after the last debt has begun, for a rate that is fixed then',
      'at-start',
      '2026-02-01',
      '2026-02-05',
      undefined,
    ],
    [
      'that ends before the last debt begins',
      'at-start',
      '2026-02-01',
      '2026-02-04',
      ['rate.unknown', 'referenceData.rates.bank'],
    ],
  ])('a table %s', (_, fixing, from, through, refused) => {
    const call = () =>
      runCreditControl({
        documents,
        policy: policyOf({ interest: { ...floating, rate: { ...floating.rate, fixing } } }),
        asOf,
        referenceData: { rates: { bank: table(from, through) } },
      })
    if (refused === undefined) expect(call().interest?.totals).toHaveLength(2)
    else expect(refusal(call)).toEqual(refused)
  })

  test('nothing is missing where nothing is due', () => {
    const later = { invoices: [invoice({ dueDate: '2026-06-30' })] }
    const rates = { bank: table('2026-03-01', asOf) }
    expect(
      runCreditControl({ documents: later, policy: named, asOf, referenceData: { rates } }).interest?.totals,
    ).toEqual([{ currency: 'EUR', count: 1, open: '100.00', interest: '0.00' }])
  })
})

test('null is no list of currencies', () => {
  const call = () => resolvePolicy({ policy: wholePolicy, asOf, currencies: null as never })
  expect(refusal(call)).toEqual(['input.type', 'currencies'])
})

describe('a policy that is faulty', () => {
  const refusalOf = (policy: unknown) =>
    refusal(() => resolvePolicy({ policy: policy as ControlPolicy, asOf }))
  const { grades, limits, provision, roles, settlement, warnings, scorecard } = wholePolicy
  const rest = (...without: (keyof ControlPolicy)[]) =>
    Object.fromEntries(
      Object.entries(wholePolicy).filter(([key]) => !without.includes(key as keyof ControlPolicy)),
    )

  test('the whole one is sound', () => {
    expect(resolvePolicy({ policy: wholePolicy, asOf })).toMatchObject({
      status: 'resolved',
      policy: wholePolicy,
    })
  })

  test('without `grades` the grade is that of the record, as long as no card gives another', () => {
    const policy = rest('grades') as unknown as ControlPolicy
    expect(resolvePolicy({ policy, asOf }).status).toBe('resolved')
  })

  test.each<[string, unknown, [code: string, path: string]]>([
    ['none', undefined, ['input.missing', 'policy']],
    ['a revoked proxy', revokedProxy(), ['input.type', 'policy']],
    ['a misspelt section', { ...wholePolicy, limit: {} }, ['input.unknown-key', 'policy.limit']],
    ['no name', { ...wholePolicy, id: '' }, ['id.invalid', 'policy.id']],
    [
      '30 February',
      { ...wholePolicy, effectiveFrom: '2026-02-30' },
      ['date.invalid', 'policy.effectiveFrom'],
    ],
    [
      'edges that do not rise, without a provision that knows them',
      { ...wholePolicy, provision: undefined, aging: { basis: 'due-date', bucketEdges: [60, 30] } },
      ['aging.edges', 'policy.aging.bucketEdges[1]'],
    ],
    ['a source that is none', { ...wholePolicy, source: 1 }, ['input.type', 'policy.source']],
    ['an unknown currency', { ...wholePolicy, currency: 'EURO' }, ['currency.unknown', 'policy.currency']],
    [
      'terms that nobody reads',
      { ...wholePolicy, termsByGrade: [{ grade: 'A', terms: 'soon' }] },
      ['terms.unreadable', 'policy.termsByGrade[0].terms'],
    ],
    [
      'interest without rounding',
      { ...wholePolicy, interest: { ...interest, rounding: undefined } },
      ['input.missing', 'policy.interest.rounding'],
    ],
    [
      'a rate that is a percentage',
      { ...wholePolicy, interest: { ...interest, rate: { annual: '12' } } },
      ['input.range', 'policy.interest.rate.annual'],
    ],
    [
      'behaviour misspelt',
      { ...wholePolicy, behaviour: { habit: {} } },
      ['input.unknown-key', 'policy.behaviour.habit'],
    ],
    [
      'a scorecard without characteristics',
      { ...wholePolicy, scorecard: { schema: 'receivables/scorecard@1', characteristics: [] } },
      ['input.range', 'policy.scorecard.characteristics'],
    ],
    [
      'a grade twice',
      { ...wholePolicy, grades: { ...grades, order: ['A', 'B', 'A'] } },
      ['id.duplicate', 'policy.grades.order[2]'],
    ],
    [
      'no grade',
      { ...wholePolicy, grades: { ...grades, order: [] } },
      ['input.range', 'policy.grades.order'],
    ],
    [
      'grades from nowhere',
      { ...wholePolicy, grades: { ...grades, from: 'air' } },
      ['input.choice', 'policy.grades.from'],
    ],
    [
      'limits without a currency',
      { ...wholePolicy, limits: {} },
      ['input.missing', 'policy.limits.currency'],
    ],
    [
      'limits that do not say how they combine',
      { ...wholePolicy, limits: { ...limits, effective: {} } },
      ['input.missing', 'policy.limits.effective.combine'],
    ],
    [
      'a limit below zero',
      {
        ...wholePolicy,
        limits: { ...limits, customers: [{ customerId: 'a', limits: [{ from: asOf, limit: '-1' }] }] },
      },
      ['amount.negative', 'policy.limits.customers[0].limits[0].limit'],
    ],
    [
      'a customer twice',
      {
        ...wholePolicy,
        limits: {
          ...limits,
          customers: [
            { customerId: 'a', limits: [] },
            { customerId: 'a', limits: [] },
          ],
        },
      },
      ['id.duplicate', 'policy.limits.customers[1].customerId'],
    ],
    [
      'a share above 1',
      { ...wholePolicy, limits: { ...limits, watchAbove: '2' } },
      ['input.range', 'policy.limits.watchAbove'],
    ],
    [
      'a margin below zero',
      { ...wholePolicy, limits: { ...limits, overdueMarginDays: -1 } },
      ['input.range', 'policy.limits.overdueMarginDays'],
    ],
    [
      'a review without steps',
      { ...wholePolicy, limits: { ...limits, review: {} } },
      ['input.missing', 'policy.limits.review.steps'],
    ],
    [
      'orders misspelt',
      { ...wholePolicy, limits: { ...limits, orders: { over: 1 } } },
      ['input.unknown-key', 'policy.limits.orders.over'],
    ],
    [
      'no levels',
      { ...wholePolicy, warnings: { ...warnings, levels: [] } },
      ['policy.invalid', 'policy.warnings.levels'],
    ],
    [
      'settlement misspelt',
      { ...wholePolicy, settlement: { plan: {} } },
      ['input.unknown-key', 'policy.settlement.plan'],
    ],
    [
      'plans without a first share',
      { ...wholePolicy, settlement: { plans: {} } },
      ['input.missing', 'policy.settlement.plans.minFirstShare'],
    ],
    [
      'concessions without grace',
      { ...wholePolicy, settlement: { concessions: { plan: settlement?.concessions?.plan } } },
      ['input.missing', 'policy.settlement.concessions.grace'],
    ],
    [
      'approvals without rules',
      { ...wholePolicy, settlement: { approvals: { ...settlement?.approvals, rules: undefined } } },
      ['input.missing', 'policy.settlement.approvals.rules'],
    ],
    [
      'a loss rate above 1',
      { ...wholePolicy, provision: { ...provision, rows: [{ bucket: 'current', rate: '2' }] } },
      ['input.range', 'policy.provision.rows[0].rate'],
    ],
    [
      'metrics misspelt',
      { ...wholePolicy, metrics: { ads: {} } },
      ['input.unknown-key', 'policy.metrics.ads'],
    ],
    [
      'no periods',
      { ...wholePolicy, metrics: { dso: { ...wholePolicy.metrics?.dso, periods: 0 } } },
      ['input.range', 'policy.metrics.dso.periods'],
    ],
    [
      'a DSO without rules',
      { ...wholePolicy, metrics: { dso: { unit: 'month', periods: 3 } } },
      ['input.missing', 'policy.metrics.dso.policy'],
    ],
    [
      'weights that are none',
      { ...wholePolicy, metrics: { health: [{ id: 'current', weight: -1, better: 'higher' }] } },
      ['input.range', 'policy.metrics.health[0].weight'],
    ],
    [
      'roles without names',
      { ...wholePolicy, roles: { ...roles, names: undefined } },
      ['input.missing', 'policy.roles.names'],
    ],
    [
      'a person without a role',
      { ...wholePolicy, roles: { ...roles, assignments: [{ person: 'ida' }] } },
      ['input.missing', 'policy.roles.assignments[0].role'],
    ],
    [
      'a misspelt case, which would mean every case',
      {
        ...wholePolicy,
        roles: { ...roles, assignments: [{ person: 'ida', role: 'sales', caseID: 'W-1' }] },
      },
      ['input.unknown-key', 'policy.roles.assignments[0].caseID'],
    ],
    [
      'a separation of one role',
      { ...wholePolicy, roles: { ...roles, separation: [{ roles: ['a'], scope: 'case' }] } },
      ['input.range', 'policy.roles.separation[0].roles'],
    ],
    [
      'a review of no interval',
      { ...wholePolicy, reviews: [{ id: 'r', kind: 'k', firstOn: asOf, every: {}, lastOn: null }] },
      ['input.missing', 'policy.reviews[0].every.days'],
    ],
  ])('%s', (_, policy, refused) => {
    expect(refusalOf(policy)).toEqual(refused)
  })

  test.each<[string, unknown, string]>([
    [
      'a provision on another basis',
      { ...wholePolicy, aging: { basis: 'invoice-date', bucketEdges: [30] } },
      'policy.provision.basis',
    ],
    [
      'a provision for other buckets',
      { ...wholePolicy, aging: { basis: 'due-date', bucketEdges: [30, 60, 120] } },
      'policy.provision.rows[3].bucket',
    ],
    [
      'limits in another currency than the policy',
      { ...wholePolicy, currency: 'USD' },
      'policy.limits.currency',
    ],
    ['health in no currency', { ...rest('currency', 'limits') }, 'policy.currency'],
    ['grades of a score that nothing gives', { ...rest('scorecard') }, 'policy.grades.from'],
    [
      'limits by grade, where a card gives grades and nobody says whether they count',
      { ...rest('grades', 'termsByGrade'), scorecard: { ...scorecard, grades: grades?.bands } },
      'policy.grades',
    ],
    [
      'terms by grade, where a card gives grades and nobody says whether they count',
      { ...rest('grades', 'limits'), scorecard: { ...scorecard, grades: grades?.bands } },
      'policy.grades',
    ],
    [
      'bands beside bands',
      { ...wholePolicy, scorecard: { ...scorecard, grades: grades?.bands } },
      'policy.grades.bands',
    ],
    [
      'terms of an unknown grade',
      { ...wholePolicy, termsByGrade: [{ grade: 'D', terms: 'net 7' }] },
      'policy.termsByGrade[0].grade',
    ],
    [
      'terms in another order',
      {
        ...wholePolicy,
        termsByGrade: [
          { grade: 'B', terms: 'net 60' },
          { grade: 'A', terms: 'net 60' },
        ],
      },
      'policy.termsByGrade[1].grade',
    ],
    [
      'a better grade with a shorter term',
      {
        ...wholePolicy,
        termsByGrade: [
          { grade: 'A', terms: 'net 7' },
          { grade: 'B', terms: 'net 60' },
        ],
      },
      'policy.termsByGrade',
    ],
    [
      'a better grade with a lower limit',
      {
        ...wholePolicy,
        limits: {
          ...limits,
          byGrade: [
            { grade: 'A', limit: { EUR: '1' } },
            { grade: 'B', limit: { EUR: '2' } },
          ],
        },
      },
      'policy.limits.byGrade',
    ],
    [
      'a limit in another currency only',
      { ...wholePolicy, limits: { ...limits, byGrade: [{ grade: 'A', limit: { USD: '1' } }] } },
      'policy.limits.byGrade[0].limit.EUR',
    ],
    [
      'a concession for an unknown grade',
      {
        ...wholePolicy,
        settlement: {
          concessions: {
            ...settlement?.concessions,
            grace: { ...settlement?.concessions?.grace, grades: ['E'] },
          },
        },
      },
      'policy.settlement.concessions.grace.grades[0]',
    ],
    [
      'a review at a level that is none',
      {
        ...wholePolicy,
        warnings: { ...warnings, levels: ['yellow', 'red', 'black'] },
        limits: { ...limits, review: { ...limits?.review, noRaiseAt: ['green'] } },
      },
      'policy.limits.review.noRaiseAt[0]',
    ],
    [
      'a stage in an unknown role',
      {
        ...wholePolicy,
        roles: {
          ...roles,
          names: ['sales', 'payment-receiver', 'legal', 'finance', 'external-counsel', 'credit-manager'],
        },
      },
      'policy.escalation.stages[2].role',
    ],
    [
      'somebody in an unknown role',
      { ...wholePolicy, roles: { ...roles, assignments: [{ person: 'ida', role: 'pilot' }] } },
      'policy.roles.assignments[0].role',
    ],
    [
      'an approver in an unknown role',
      {
        ...wholePolicy,
        settlement: {
          approvals: {
            ...settlement?.approvals,
            rules: [{ kind: 'k', bands: [{ upTo: null, roles: ['pilot'] }] }],
          },
        },
      },
      'policy.settlement.approvals.rules[0].bands[0].roles[0]',
    ],
  ])('%s contradicts itself', (_, policy, path) => {
    expect(refusalOf(policy)).toEqual(['policy.invalid', path])
  })

  test('every fault is named', () => {
    const policy = {
      ...wholePolicy,
      id: '',
      warnings: {},
      provision: {},
      limits: { currency: 'EUR', watchAbove: 2 },
    }
    const call = () => resolvePolicy({ policy: policy as never, asOf })
    let paths: readonly string[] = []
    try {
      call()
    } catch (error) {
      if (isReceivablesError(error)) paths = error.faults.map(({ path }) => path)
    }
    expect(paths).toEqual([
      'policy.id',
      'policy.limits.effective',
      'policy.limits.watchAbove',
      'policy.warnings.levels',
      'policy.provision.rounding',
    ])
  })

  test('one that is not in force yet runs nothing', () => {
    const policy = policyOf({ effectiveFrom: '2026-04-01' })
    const call = () => runCreditControl({ documents: { invoices: [] }, policy, asOf })
    expect(refusal(call)).toEqual(['policy.invalid', 'policy.effectiveFrom'])
  })

  test('the tracking table takes the same policy', () => {
    expect(trackingTable({ invoices: [], policy: wholePolicy, asOf })).toEqual([])
  })
})
