import { agingReport, classifyAging, staleItems } from '../../src/aging/index.js'
import { chinaCalendar } from '../../src/calendar/china-calendar.js'
import {
  contactAllowed,
  contactRulesets,
  escalationPresets,
  evaluateEscalation,
  possibleEvents,
  replayEscalation,
  simulateEscalation,
  startEscalation,
  transition,
  type EscalationPolicy,
  type EscalationState,
} from '../../src/escalation/index.js'
import { ledgerAsOf, openItems, prepareBook, type Documents } from '../../src/ledger/index.js'
import {
  auditSample,
  classifyReceivables,
  partitionDocuments,
  partitionRequest,
  replayRun,
  runCreditControl,
  trackingTable,
  viewFor,
  whatIf,
  type ControlPolicy,
} from '../../src/portfolio/index.js'
import { behaviourOfBook, paymentBehaviour, type BehaviourPolicy } from '../../src/scoring/index.js'
import { resolveTerms } from '../../src/terms/index.js'
import { wholeRequest } from '../portfolio/whole.js'
import type { Call, Verb } from './recorded-calls.js'
import { settlementCalls } from './settlement-calls.js'

/** Documents that use every field there is, so that every reader has something to be spoilt. */
const documents: Documents = {
  customers: [
    {
      id: 'c-1',
      name: 'Hafen Handel GmbH',
      country: 'DE',
      locale: 'de',
      grade: 'A',
      owner: 'li.wei',
      insolventSince: '2026-06-01',
    },
    { id: '__proto__', name: '东方贸易有限公司', country: 'CN', grade: 'B' },
  ],
  invoices: [
    {
      id: 'F-1',
      customerId: 'c-1',
      currency: 'EUR',
      amount: '1190.00',
      taxAmount: '190.00',
      issueDate: '2026-01-05',
      dueDate: '2026-02-04',
      deliveredOn: '2026-01-03',
      acceptedOn: '2026-01-04',
      anchors: { statement: '2026-01-31' },
    },
    {
      id: 'F-2',
      customerId: '__proto__',
      currency: 'CNY',
      amount: 30000,
      issueDate: '2026-01-15',
      instalments: [
        { dueDate: '2026-02-15', amount: '10000' },
        { dueDate: '2026-03-15', amount: '20000.00' },
      ],
    },
    {
      id: 'F-3',
      customerId: 'c-1',
      currency: 'EUR',
      amount: 500n,
      issueDate: '2026-02-01',
      terms: '3/10 2/20 net 60',
    },
    {
      id: 'F-4',
      customerId: 'c-1',
      currency: 'JPY',
      amount: '88000',
      issueDate: '2026-03-01',
      terms: {
        schema: 'receivables/terms@1',
        instalments: [
          {
            part: { kind: 'share-of-total', share: '0.3' },
            due: { baseline: 'delivery', steps: [{ kind: 'add-days', days: 10 }] },
            discounts: [],
          },
          {
            part: { kind: 'remainder' },
            due: {
              baseline: 'invoice-date',
              steps: [{ kind: 'end-of-month' }, { kind: 'add-months', months: 1, roll: 'clamp' }],
            },
            discounts: [],
          },
        ],
      },
      deliveredOn: '2026-03-02',
    },
  ],
  payments: [
    {
      id: 'P-1',
      customerId: 'c-1',
      currency: 'EUR',
      amount: '700.00',
      date: '2026-02-10',
      applications: [
        { invoiceId: 'F-1', amount: '600.00', discount: '12.00', on: '2026-02-11' },
        { invoiceId: 'F-3', amount: '50.00' },
      ],
    },
    {
      id: 'P-2',
      customerId: '__proto__',
      currency: 'CNY',
      amount: '15000',
      date: '2026-02-20',
      reversedOn: '2026-03-20',
      applications: [{ invoiceId: 'F-2', instalment: 1, amount: '12000' }],
    },
  ],
  creditNotes: [
    { id: 'N-1', customerId: 'c-1', currency: 'EUR', amount: '90.00', date: '2026-02-20', invoiceId: 'F-1' },
    {
      id: 'N-2',
      customerId: '__proto__',
      currency: 'CNY',
      amount: '100.00',
      date: '2026-02-21',
      invoiceId: 'F-2',
      instalment: 2,
    },
    { id: 'N-3', customerId: 'c-1', currency: 'USD', amount: '10.00', date: '2026-02-22' },
  ],
  writeOffs: [
    { id: 'W-1', invoiceId: 'F-1', amount: '5.00', date: '2026-05-01', currency: 'EUR' },
    { id: 'W-2', invoiceId: 'F-2', instalment: 2, amount: '1.00', date: '2026-05-01' },
  ],
  disputes: [
    {
      id: 'D-1',
      invoiceId: 'F-1',
      amount: '100.00',
      currency: 'EUR',
      openedOn: '2026-02-12',
      closedOn: '2026-09-12',
    },
    { id: 'D-2', invoiceId: 'F-2', instalment: 2, amount: '300.00', openedOn: '2026-03-12' },
  ],
  promises: [
    {
      id: 'V-1',
      customerId: 'c-1',
      invoiceId: 'F-1',
      currency: 'EUR',
      amount: '300.00',
      madeOn: '2026-03-01',
      dueOn: '2026-07-15',
    },
  ],
  contacts: [
    { id: 'K-1', customerId: 'c-1', invoiceId: 'F-1', date: '2026-03-01', channel: 'call', note: 'will pay' },
    { id: 'K-2', customerId: '__proto__', date: '2026-03-02', channel: 'letter' },
  ],
  calendars: [chinaCalendar],
}

const asOf = '2026-06-30'
const convention = { convention: 'include-due-day', roll: 'following', calendar: chinaCalendar }
const schedule = { basis: 'due-date', bucketEdges: [30, 60, 90] }
const policy: ControlPolicy = {
  schema: 'receivables/control-policy@1',
  aging: {
    basis: 'due-date',
    bucketEdges: [30, 60, 90],
    edge: 'excluded',
    dueToday: 'first-bucket',
    unit: 'day',
  },
  escalation: escalationPresets['graded-30-60-90'],
  daysPastDue: { roll: 'following', calendar: chinaCalendar },
}

const behaviourPolicy: BehaviourPolicy = {
  habitual: { late: 1, of: 2, byMoreThanDays: 5, overdue: 'counted' },
  promiseToleranceDays: 3,
  paymentIndex: {
    anchors: [
      { days: -10, index: '100' },
      { days: 30, index: 40.5 },
    ],
    interpolation: 'linear',
  },
  delayEdges: [30, 60],
}
/** A policy and a state that use every field there is. */
const dunning: EscalationPolicy = {
  ...escalationPresets.stepwise,
  semantics: 'ladder',
  catchUp: 'each',
  anchor: 'oldest-item',
  graceDays: 2,
  tempo: [{ segment: 'key-account', percent: 150 }],
  stages: escalationPresets.stepwise.stages.map((stage) => ({
    ...stage,
    minAmount: { EUR: '10.00' },
    minShare: '0.01',
    minUnpaidInvoices: 1,
    minBalance: { EUR: '10.00' },
    minGapDays: 1,
    repeat: { everyDays: 7, times: 2 },
  })),
}
const dunned = {
  invoiceId: 'F-1',
  instalment: 2,
  customerId: '__proto__',
  currency: 'EUR',
  issueDate: '2026-01-05',
  dueDate: '2026-02-04',
  open: '900.00',
  disputed: '100.00',
  completedOn: '2026-01-02',
  language: 'zh-CN',
  segment: 'key-account',
}
const atWork: EscalationState = {
  ...startEscalation(dunning, dunned),
  on: '2026-05-20',
  stage: 'dedicated-collector',
  stageSince: '2026-04-10',
  pending: {
    commandId: 'F-1#2/4',
    letterId: 'F-1#2/4+1',
    stage: 'dedicated-collector',
    commandedOn: '2026-04-10',
    before: 'final-demand',
    beforeSince: '2026-03-20',
  },
  request: {
    commandId: 'F-1#2/5',
    stage: 'lawyer-letter',
    ground: 'asset-flight',
    askedOn: '2026-05-06',
    requestedBy: 'li.wei',
    role: 'credit-manager',
    refusedOn: null,
  },
  lastTouch: {
    stage: 'final-demand',
    sentOn: '2026-03-20',
    deadline: '2026-03-30',
    receivedOn: '2026-03-22',
  },
  demand: { stage: 'final-demand', sentOn: '2026-03-20', deadline: '2026-03-30' },
  override: { ground: 'insolvency', stage: 'lawyer-letter', approvedBy: 'chen', on: '2026-05-01' },
  holds: [
    { id: 'D-1', kind: 'dispute', amount: '100.00', until: null },
    { id: 'P-1', kind: 'promise', amount: '50.00', until: '2026-06-01' },
    { id: 'L-1', kind: 'plan', amount: '10.00', until: null },
    { id: 'H-1', kind: 'manual', amount: '10.00', until: '2026-05-21' },
  ],
  commands: 5,
}
const events = [
  {
    type: 'day-reached',
    customer: {
      unpaidInvoices: 2,
      balance: '900.00',
      total: '1000.00',
      oldestDueDate: '2026-02-04',
      oldestIssueDate: '2026-01-05',
      lastTouchOn: '2026-03-20',
      atStage: [{ stage: 'lawyer-letter', amount: '900.00' }],
    },
  },
  { type: 'notice-sent', commandId: 'F-1#2/4' },
  { type: 'payment-received', amount: '400.00' },
  { type: 'balance-restated', open: '500.00', disputed: '120.00' },
  { type: 'promise-made', id: 'P-2', amount: '100.00', dueOn: '2026-06-30' },
  { type: 'dispute-narrowed', id: 'D-1', amount: '50.00' },
  { type: 'dispute-rejected', id: 'D-1' },
  { type: 'plan-agreed', id: 'L-2', amount: '100.00', until: '2026-12-31' },
  { type: 'plan-kept', id: 'L-1' },
  { type: 'grace-granted', id: 'G-1', until: '2026-06-30', confirmedInWriting: true },
  { type: 'hold-placed', id: 'H-2', amount: '100.00', until: '2026-06-30' },
  { type: 'approval-given', commandId: 'F-1#2/5', by: 'chen', role: 'credit-manager' },
  { type: 'stage-set', stage: 'mediation', by: 'chen' },
  { type: 'referred', to: 'agency' },
].map((event) => ({ ...event, on: '2026-05-21' }))

// oxlint-disable-next-line typescript/no-explicit-any -- any verb
const call = (verb: string, of: (...args: any[]) => unknown, ...args: unknown[]): Call => ({
  verb,
  make: () => of as Verb,
  args,
})

/** A run in which every section of a policy has something to do, with a journal and every digest. */
const morning = runCreditControl(wholeRequest)
const journal = {
  states: morning.escalation.states,
  events: [{ caseId: 'F-1', event: { type: 'day-reached', on: '2026-03-31' } }],
}
const wholeRun = { ...wholeRequest, journal, digest: 'policy-and-facts' }

/** The calls of the run, and of what is made of it. */
function runCalls(): Call[] {
  const request = { documents, customers: documents.customers, policy, asOf }
  const bound = { ...request, referenceData: { calendars: [chinaCalendar], businessDays: chinaCalendar } }
  return [
    call('runCreditControl', runCreditControl, request),
    call('runCreditControl', runCreditControl, wholeRun),
    call('runCreditControl', runCreditControl, { ...wholeRun, badData: 'refuse', detail: 'worklist' }),
    call('runCreditControl', runCreditControl, { ...bound, documents: { ...documents, calendars: [] } }),
    call('whatIf', whatIf, { ...wholeRun, instead: { asOf: '2026-04-30', policy: wholeRequest.policy } }),
    call('replayRun', replayRun, wholeRequest, morning),
    call('partitionDocuments', partitionDocuments, documents, 3),
    call('partitionRequest', partitionRequest, wholeRun, 3),
    call('viewFor', viewFor, 'finance', morning.worklist),
    call('auditSample', auditSample, { rows: morning.customers, size: 2, seed: 'spring' }),
  ]
}

/** Calls that use what the examples leave out: every document, every option. */
export function richCalls(): Call[] {
  const ledger = ledgerAsOf(documents, asOf)
  return [
    call('prepareBook', prepareBook, documents),
    call('ledgerAsOf', ledgerAsOf, documents, asOf),
    call('openItems', openItems, { ...documents, asOf }),
    call('agingReport', agingReport, {
      ...documents,
      ...schedule,
      asOf,
      agedAsOf: '2026-07-31',
      unapplied: 'by-date',
    }),
    call('agingReport', agingReport, {
      items: ledger.items,
      credits: ledger.unapplied,
      basis: 'invoice-date',
      bucketEdges: [1, 2, 3],
      unit: 'calendar-month',
      edge: 'excluded',
      asOf,
      unapplied: 'first-bucket',
    }),
    call('agingReport', agingReport, { book: prepareBook(documents), ...schedule, asOf }),
    call('classifyAging', classifyAging, 45, { basis: 'due-date', bucketEdges: [1, 2], unit: 'month' }, asOf),
    call('trackingTable', trackingTable, { ...documents, policy, asOf }),
    ...runCalls(),
    call('classifyReceivables', classifyReceivables, {
      items: ledger.items,
      asOf,
      aging: schedule,
      amountBands: { EUR: ['100', '1000'], CNY: ['5000'], JPY: ['50000'] },
      gradeOrder: ['A', 'B', 'C'],
      customers: documents.customers,
      weights: { age: 3, amount: 2, grade: 1 },
    }),
    call(
      'staleItems',
      staleItems,
      [{ id: 'F-1', updatedOn: '2026-03-02' }, { id: 'F-2' }],
      { maxAgeDays: 7 },
      asOf,
    ),
    call('resolveTerms', resolveTerms, {
      terms: '30% deposit, balance 60 days after delivery',
      invoiceDate: '2026-03-15',
      amount: '10000.00',
      taxAmount: '1000.00',
      currency: 'USD',
      anchors: { delivery: '2026-03-20', order: '2026-03-01' },
    }),
    call('ledgerAsOf', ledgerAsOf, documents, asOf, convention),
    call('behaviourOfBook', behaviourOfBook, { ...documents, asOf, policy: behaviourPolicy }),
    call('paymentBehaviour', paymentBehaviour, {
      book: prepareBook(documents),
      customerId: 'c-1',
      currency: 'EUR',
      asOf,
      policy: behaviourPolicy,
    }),
    call('paymentBehaviour', paymentBehaviour, {
      history: [...ledger.settled, ...ledger.items],
      currency: 'EUR',
      asOf,
      policy: behaviourPolicy,
    }),
    ...settlementCalls.map(([verb, of, ...args]) => call(verb, of as Verb, ...args)),
    ...events.map((event) => call('transition', transition, atWork, event, dunning)),
    call('startEscalation', startEscalation, dunning, dunned),
    call('evaluateEscalation', evaluateEscalation, {
      states: [atWork],
      items: [dunned, { ...dunned, instalment: null, segment: null }],
      asOf: '2026-05-22',
      policy: dunning,
      calendar: chinaCalendar,
    }),
    call('evaluateEscalation', evaluateEscalation, {
      state: atWork,
      items: [dunned],
      asOf: '2026-05-22',
      policy: dunning,
    }),
    call('possibleEvents', possibleEvents, atWork, dunning, '2026-05-22'),
    call('simulateEscalation', simulateEscalation, dunning, dunned, 60),
    call(
      'replayEscalation',
      replayEscalation,
      [
        { type: 'case-opened', item: dunned },
        { type: 'contact-lost', on: '2026-03-01' },
      ],
      dunning,
    ),
    call(
      'contactAllowed',
      contactAllowed,
      [{ at: '2026-06-01T10:00', channel: 'phone', answered: true, number: '1' }],
      { at: '2026-06-01T12:00:00Z', channel: 'phone', number: '1', thirdParty: false, agreed: false },
      { ...contactRulesets['us-reg-f'], answeredCallsPerDay: 2, unansweredCallsPerDay: 3 },
      'Asia/Shanghai',
    ),
  ]
}
