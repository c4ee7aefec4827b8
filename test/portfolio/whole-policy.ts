import type { ControlPolicy, ControlReferenceData } from '../../src/portfolio/index.js'
import { policyOf as escalationOf, stage } from '../escalation/given.js'
import { policyOf } from './given.js'

/** A policy of which every section of the run asks something of the whole book. */
export const wholePolicy: ControlPolicy = policyOf({
  id: 'house',
  version: '2026-1',
  aging: { basis: 'due-date', bucketEdges: [5, 10] },
  escalation: escalationOf(stage('first', 1), stage('second', 4), stage('third', 15)),
  interest: {
    rate: { daily: '0.0005' },
    dayCount: 'ACT/365F',
    accrualStart: 'day-after-due',
    lastDay: 'included',
    compounding: 'none',
    rounding: { scope: 'once', mode: 'half-up' },
    allocation: ['costs', 'interest', 'principal'],
  },
  behaviour: { delayEdges: [30, 60] },
  limits: {
    currency: 'EUR',
    effective: { combine: 'smaller-wins', whenNone: 'no-limit' },
    customers: [{ customerId: 'acme', limits: [{ kind: 'standard', limit: '1.00', from: '2026-01-01' }] }],
  },
  warnings: {
    levels: ['yellow', 'red'],
    rules: [
      { kind: 'days-late', atLeast: 3, level: 'yellow' },
      { kind: 'overdue-share', atLeast: '0.5', level: 'red' },
      { kind: 'insolvency', level: 'red' },
    ],
  },
  provision: {
    schema: 'receivables/loss-matrix@1',
    basis: 'due-date',
    rows: [
      { bucket: 'current', rate: '0.003' },
      { bucket: '1-5', rate: '0.016' },
      { bucket: '6-10', rate: '0.036' },
      { bucket: '11+', rate: '0.106' },
    ],
    rounding: { scope: 'once', mode: 'half-up' },
  },
  metrics: {
    dso: {
      unit: 'month',
      periods: 3,
      policy: {
        rollingPeriods: 2,
        unapplied: 'net',
        salesBasis: 'period',
        countback: { zeroSales: 'skip', partialDay: 'none' },
      },
    },
    health: [
      { id: 'current', weight: '3', better: 'higher' },
      { id: 'largest-customer', weight: '2', better: 'lower' },
      { id: 'disputed', weight: '1', better: 'lower' },
      { id: 'secured', weight: '1', better: 'higher' },
      { id: '11+', weight: '1', better: 'lower' },
    ],
  },
})

/** What {@link wholePolicy} names. */
export const reference: ControlReferenceData = {
  exchangeRates: {
    asOf: '2026-01-01',
    rounding: 'half-up',
    rates: [
      { currency: 'JPY', rate: '0.006', from: '2026-01-01', through: '2026-12-31' },
      { currency: 'KWD', rate: '3.1', from: '2026-01-01', through: '2026-12-31' },
    ],
  },
}
