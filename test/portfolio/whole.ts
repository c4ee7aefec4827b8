import { escalationPresets } from '../../src/escalation/index.js'
import type { InterestPolicy } from '../../src/interest/index.js'
import type { ControlPolicy, ControlRequest } from '../../src/portfolio/index.js'

/** Simple interest of 10 % a year on 365 days. */
export const interest: InterestPolicy = {
  rate: { annual: '0.10' },
  dayCount: 'ACT/365F',
  accrualStart: 'day-after-due',
  lastDay: 'included',
  compounding: 'none',
  rounding: { scope: 'once', mode: 'half-up' },
  allocation: ['costs', 'interest', 'principal'],
}

/** A policy with every section. */
export const wholePolicy: ControlPolicy = {
  schema: 'receivables/control-policy@1',
  id: 'house',
  version: '2026-1',
  effectiveFrom: '2026-01-01',
  source: 'the board, 15 December 2025',
  currency: 'EUR',
  aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
  escalation: escalationPresets['graded-30-60-90'],
  termsByGrade: [
    { grade: 'A', terms: 'net 60' },
    { grade: 'B', terms: 'net 30' },
    { grade: 'C', terms: 'net 14' },
  ],
  interest,
  behaviour: { habitual: { late: 1, of: 2, byMoreThanDays: 5, overdue: 'counted' } },
  scorecard: {
    schema: 'receivables/scorecard@1',
    characteristics: [
      {
        id: 'longestDelay',
        attributes: [
          { to: '1', points: '50' },
          { from: '1', to: '31', points: '30' },
          { from: '31', points: '0' },
          { missing: true, points: '20' },
        ],
      },
      {
        id: 'years',
        attributes: [
          { to: '5', points: '10' },
          { from: '5', points: '50' },
          { missing: true, points: '0' },
        ],
      },
    ],
  },
  grades: {
    order: ['A', 'B', 'C'],
    from: 'score-else-record',
    bands: [
      { grade: 'A', from: '80' },
      { grade: 'B', from: '40', to: '80' },
      { grade: 'C', to: '40' },
    ],
  },
  limits: {
    currency: 'EUR',
    effective: { combine: 'smaller-wins', whenNone: 'no-credit' },
    customers: [{ customerId: 'acme', limits: [{ from: '2026-01-01', limit: '200.00' }] }],
    byGrade: [
      { grade: 'A', limit: { EUR: '1000' } },
      { grade: 'B', limit: { EUR: '500' } },
      { grade: 'C', limit: { EUR: '100' } },
    ],
    watchAbove: '0.8',
    overdueMarginDays: 5,
    review: {
      steps: { up: '0.25', down: '1' },
      noRaiseAt: ['red'],
      rounding: { unit: { EUR: '10' }, mode: 'down' },
    },
    orders: { overLimit: 'hold' },
  },
  warnings: {
    levels: ['yellow', 'red'],
    rules: [
      { kind: 'days-late', atLeast: '30', level: 'yellow' },
      { kind: 'limit-use', atLeast: '1', level: 'red' },
      { kind: 'litigation', level: 'red' },
      { kind: 'insolvency', level: 'red' },
      { kind: 'overdue-share', atLeast: '0.9', level: 'yellow' },
      { kind: 'dispute-share', atLeast: '0.5', level: 'yellow' },
    ],
    customers: [{ customerId: 'bolt', rules: [{ kind: 'days-late', atLeast: '1', level: 'red' }] }],
  },
  settlement: {
    plans: { minFirstShare: '0.3', minInstalment: { EUR: '50' } },
    concessions: {
      plan: concession(['A', 'B']),
      grace: concession(['A', 'B', 'C']),
      waiver: concession(['A']),
    },
    approvals: {
      rules: [{ kind: 'instalment-plan', bands: [{ upTo: null, roles: ['finance'] }] }],
      stepDays: 2,
      expiresAfterDays: 10,
      distinctApprovers: true,
      important: { from: { EUR: '10000' }, role: 'legal' },
      assessedKinds: [],
    },
  },
  provision: {
    schema: 'receivables/loss-matrix@1',
    basis: 'due-date',
    rows: [
      { bucket: 'current', rate: '0.003' },
      { bucket: '1-30', rate: '0.016' },
      { bucket: '31-60', rate: '0.036' },
      { bucket: '61-90', rate: '0.066' },
      { bucket: '91+', rate: '0.106' },
    ],
    rounding: { scope: 'per-bucket', mode: 'half-up' },
  },
  metrics: {
    dso: {
      unit: 'month',
      periods: 3,
      policy: {
        rollingPeriods: 3,
        unapplied: 'apart',
        salesBasis: 'period',
        countback: { zeroSales: 'skip', partialDay: 'none' },
      },
    },
    health: [
      { id: 'current', weight: '2', better: 'higher' },
      { id: '91+', weight: '1', better: 'lower' },
      { id: 'largest-customer', weight: '1', better: 'lower' },
      { id: 'secured', weight: '1', better: 'higher' },
    ],
  },
  roles: {
    names: [
      'finance',
      'dedicated-collector',
      'collector',
      'external-counsel',
      'credit-manager',
      'legal',
      'sales',
      'payment-receiver',
    ],
    assignments: [
      { person: 'ida', role: 'sales' },
      { person: 'ida', role: 'payment-receiver' },
    ],
    separation: [],
  },
  reviews: [
    { id: 'limits', kind: 'limit', firstOn: '2026-03-31', every: { months: 3 }, lastOn: null },
    { id: 'policy', kind: 'policy', firstOn: '2025-06-01', every: { months: 12 }, lastOn: '2026-01-15' },
  ],
}

function concession(grades: readonly string[]) {
  return {
    grades,
    difficulties: ['temporary'] as const,
    minYears: 0,
    keyCustomersOnly: false,
    minOnTimeShare: '0',
    maxBrokenPromises: 0,
    maxOpenDisputes: 0,
  }
}

/** A book of three customers at the end of March 2026. */
export const wholeRequest: ControlRequest = {
  documents: {
    customers: [
      { id: 'acme', name: 'Acme GmbH', grade: 'B', locale: 'en' },
      { id: 'zeta', grade: 'A', insolventSince: '2026-03-20' },
    ],
    invoices: [
      {
        id: 'F-1',
        customerId: 'acme',
        currency: 'EUR',
        amount: '100.00',
        issueDate: '2026-01-05',
        dueDate: '2026-02-04',
      },
      {
        id: 'F-2',
        customerId: 'acme',
        currency: 'EUR',
        amount: '150.00',
        issueDate: '2026-03-05',
        dueDate: '2026-04-04',
      },
      {
        id: 'F-3',
        customerId: 'bolt',
        currency: 'EUR',
        amount: '80.00',
        issueDate: '2026-02-25',
        dueDate: '2026-03-27',
      },
      {
        id: 'F-4',
        customerId: 'bolt',
        currency: 'EUR',
        amount: '60.00',
        issueDate: '2025-11-01',
        dueDate: '2025-12-01',
      },
      {
        id: 'F-5',
        customerId: 'zeta',
        currency: 'EUR',
        amount: '900.00',
        issueDate: '2025-11-30',
        dueDate: '2025-12-30',
      },
    ],
    payments: [
      {
        id: 'P-1',
        customerId: 'bolt',
        currency: 'EUR',
        amount: '60.00',
        date: '2025-12-11',
        applications: [{ invoiceId: 'F-4', amount: '60.00' }],
      },
    ],
    disputes: [{ id: 'D-1', invoiceId: 'F-1', amount: '10.00', openedOn: '2026-03-01' }],
  },
  facts: [
    { customerId: 'acme', creditFacts: { years: 7 }, secured: '50.00' },
    {
      customerId: 'bolt',
      openOrders: [{ id: 'O-1', currency: 'EUR', amount: '300.00' }],
      signals: [{ kind: 'litigation' }],
    },
    { customerId: 'dora', openOrders: [{ id: 'O-2', currency: 'EUR', amount: '40.00' }] },
  ],
  policy: wholePolicy,
  asOf: '2026-03-31',
}
