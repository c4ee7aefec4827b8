import { agingPresets, agingReport } from '../../src/aging/index.js'
import { chinaCalendar } from '../../src/calendar/index.js'
import { escalationPresets } from '../../src/escalation/index.js'
import { appendEvent, logHead, merkleProof } from '../../src/evidence/index.js'
import type { InterestPolicy } from '../../src/interest/index.js'
import { openItems } from '../../src/ledger/index.js'
import type { StoredFormName, StoredForms } from '../../src/schemas/index.js'
import { agreement, approvals, disputes, plan, waiver } from '../settlement/stored.js'
import { provisionPresets } from '../../src/metrics/index.js'
import { paymentBehaviour } from '../../src/scoring/index.js'
import { parseTerms } from '../../src/terms/index.js'
import { everything } from '../ledger/given.js'
import { composeNotice, requiredFields, type NoticeKind } from '../../src/notices/index.js'
import { NOTICE_KINDS } from '../../src/notices/notice-kind.js'
import { combineRuns, runCreditControl } from '../../src/portfolio/index.js'
import { requestFor } from '../notices/requests.js'
import { wholePolicy, wholeRequest } from '../portfolio/whole.js'
import { policyOf } from '../portfolio/given.js'

const documents = everything()
const [payment] = documents.payments
const [invoice, inParts] = documents.invoices
const [first, ...others] = openItems({ ...documents, asOf: '2026-03-31' })

const interest: InterestPolicy = {
  rate: { reference: 'ecb', margin: '0.08', multiplier: 1, fixing: 'floating', segmentAt: 'change' },
  dayCount: 'ACT/365F',
  accrualStart: 'day-after-due',
  lastDay: 'included',
  paymentDay: 'charged',
  grace: { days: 3, effect: 'condition' },
  compounding: { every: 'month', fullMonth: 'one-twelfth', maximumRests: 12 },
  rounding: { scope: 'once', mode: 'half-up' },
  minimum: { EUR: { amount: '5.00', effect: 'waive-below' } },
  cap: { amount: { EUR: '1000' }, shareOfPrincipal: '0.3', days: 365, annualRate: '0.24' },
  allocation: ['costs', 'interest', 'principal'],
}

const log = appendEvent(
  { schema: 'receivables/evidence-log@1', entries: [] },
  { at: '2026-03-01', actor: 'desk-1', kind: 'call', payload: { said: 'next week', nothing: null } },
)

const longer = appendEvent(log, { at: '2026-03-02', actor: 'desk-1', kind: 'call', payload: null })

const fieldsOf = (kind: NoticeKind): string[] =>
  requiredFields(kind)
    .map(({ path }) => path)
    .filter((path) => !/[.[]/.test(path))

const runs = [
  runCreditControl(wholeRequest),
  runCreditControl({ ...wholeRequest, detail: 'worklist', digest: 'policy-and-facts' }),
  runCreditControl({ documents, policy: policyOf(), asOf: '2026-03-31' }),
  runCreditControl({ documents: { invoices: [] }, policy: policyOf(), asOf: '2026-03-31' }),
]

/** At least one sound example of every stored form, made by the verbs that make it where there is one. */
export const examples: { readonly [Name in StoredFormName]: readonly StoredForms[Name][] } = {
  'aging-report': [
    agingReport({ ...documents, asOf: '2026-03-31', basis: 'due-date', bucketEdges: [30, 60, 90] }),
    agingReport({ invoices: [], asOf: '2026-03-31', basis: 'invoice-date', bucketEdges: [30] }),
  ],
  'aging-schedule': Object.values(agingPresets),
  agreement,
  approval: approvals,
  behaviour: [
    ...runs.flatMap(({ customers }) => customers.flatMap(({ behaviour }) => behaviour ?? [])),
    paymentBehaviour({ history: [], currency: 'EUR', asOf: '2026-03-31', policy: {} }),
  ],
  'contact-record': documents.contacts,
  'control-policy': [
    {
      schema: 'receivables/control-policy@1',
      aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
      escalation: escalationPresets['graded-30-60-90'],
    },
    {
      schema: 'receivables/control-policy@1',
      aging: { basis: 'invoice-date', bucketEdges: [1, 2], unit: 'calendar-month' },
      escalation: escalationPresets['graded-30-60-90'],
      daysPastDue: 'include-due-day',
    },
    {
      schema: 'receivables/control-policy@1',
      aging: { basis: 'due-date', bucketEdges: [30], dueToday: 'first-bucket', edge: 'excluded' },
      escalation: escalationPresets['graded-30-60-90'],
      daysPastDue: { convention: 'exclude-payment-day', roll: 'following', calendar: chinaCalendar },
    },
    wholePolicy,
  ],
  'control-run': runs,
  'control-run-part': [combineRuns(runs.slice(0, 1)), ...runs.map((run) => combineRuns([run]))],
  'credit-file': [
    {
      schema: 'receivables/credit-file@1',
      customerId: '007',
      records: [
        {
          source: 'bureau',
          date: '2026-02-01',
          values: [
            { field: 'employees', value: 55 },
            { field: 'insolvent', value: false },
            { field: 'name', value: 'Acme' },
          ],
        },
      ],
    },
  ],
  'credit-note': documents.creditNotes,
  customer: documents.customers,
  dispute: documents.disputes,
  'dispute-case': disputes,
  documents: [documents, { invoices: [] }],
  'escalation-policy': Object.values(escalationPresets),
  'escalation-state': runs.flatMap(({ escalation }) => escalation.states),
  'evidence-head': [logHead(log), logHead([])],
  'evidence-log': [log, { schema: 'receivables/evidence-log@1', entries: [] }],
  'evidence-proof': [merkleProof(log, 0), merkleProof(longer, 1)],
  'grade-state': [{ schema: 'receivables/grade-state@1', grade: 'B', cleanPeriods: 1, since: '2026-01-01' }],
  'holiday-calendar': [
    chinaCalendar,
    {
      id: 'plant',
      weekend: ['sunday', 0, 6],
      holidays: [],
      covers: { from: '2026-01-01', to: '2027-01-01' },
    },
  ],
  instalment: inParts?.instalments ?? [],
  'instalment-plan': plan,
  'interest-policy': [
    interest,
    ...[{ annual: '0.08' }, { monthly: 0.02 }, { daily: '0.0005' }].map((rate): InterestPolicy => ({
      rate,
      dayCount: '30E/360',
      accrualStart: 'due-date',
      lastDay: 'excluded',
      compounding: 'none',
      rounding: { scope: 'per-segment', mode: 'half-even' },
      allocation: ['principal'],
    })),
  ],
  invoice: [
    invoice!,
    inParts!,
    { ...invoice!, terms: 'net 30' },
    { ...invoice!, terms: parseTerms('2/10 net 30'), anchors: { delivery: '2026-01-09' } },
  ],
  'late-charge-waiver': waiver,
  'loss-matrix': Object.values(provisionPresets).map(({ matrix }) => matrix),
  notice: NOTICE_KINDS.map((kind) => composeNotice(requestFor(kind, fieldsOf(kind)))),
  'open-item': [first!, ...others],
  'order-policy': [
    {
      schema: 'receivables/order-policy@1',
      atLimit: 'held',
      overLimit: 'reject',
      watchAbove: '0.9',
      overdueTolerance: { days: 5, amount: { EUR: '100' }, effect: 'hold' },
      grades: [
        { grade: 'A', limit: { EUR: null } },
        { grade: 'B', decision: 'needs-approval', prepaymentShare: 0.3, limit: { EUR: '5000' } },
      ],
      prepaymentShare: '0.1',
      guarantee: { fromAmount: { EUR: 100_000 }, effect: 'needs-approval' },
      behaviour: {
        habituallyLate: 'hold',
        unknown: 'approve',
        longestDelay: { above: 60, effect: 'hold' },
        brokenPromises: { above: 2 },
      },
      anomaly: { effect: 'hold', insufficientData: 'approve' },
    },
    { overLimit: 'hold' },
  ],
  payment: documents.payments,
  'payment-application': payment?.applications ?? [],
  'payment-terms': [
    'net 30',
    '2/10 net 30',
    '30 days, end of month',
    '15 MFI',
    '30% deposit, balance 60 days after delivery',
    'net 10 business days',
  ]
    .map((notation) => parseTerms(notation))
    .concat({
      schema: 'receivables/terms@1',
      instalments: [
        {
          part: { kind: 'fixed', amounts: { EUR: '100.00' } },
          due: { baseline: 'order', steps: [{ kind: 'next-weekday', weekday: 4 }] },
          discounts: [{ rate: '0.02', baseline: 'delivery', steps: [{ kind: 'cut-off', day: -3 }] }],
          roundTo: { EUR: '1.00' },
        },
        {
          part: { kind: 'share-of-remainder', share: '0.5' },
          due: {
            baseline: 'invoice-date',
            steps: [
              {
                kind: 'day-bands',
                bands: [
                  { through: 15, addMonths: 0, day: 1 },
                  { through: 31, addMonths: 0, day: 16 },
                ],
              },
            ],
          },
          discounts: [],
        },
        {
          part: { kind: 'equal-part', of: 3 },
          due: {
            baseline: 'statement',
            steps: [
              { kind: 'next-day-of-month', days: [5, 20], landing: 'after' },
              { kind: 'add-months', months: 1, roll: 'clamp' },
              { kind: 'day-of-month', day: 31 },
            ],
          },
          discounts: [],
        },
        {
          part: { kind: 'share-of-net', share: '0.1' },
          due: { baseline: 'contract', steps: [] },
          discounts: [],
        },
        { part: { kind: 'remainder' }, due: { baseline: 'acceptance', steps: [] }, discounts: [] },
      ],
      sequential: false,
      businessDays: { calendar: 'cn', convention: 'following', appliesTo: 'due-dates' },
      closedPeriods: [{ from: '08-01', to: '08-31' }],
    }),
  'promise-to-pay': documents.promises,
  'rate-table': [
    {
      id: 'bank',
      entries: [
        { from: '2026-01-01', rate: '0.0375' },
        { from: '2026-07-01', rate: null },
      ],
      knownThrough: '2026-12-31',
      source: 'the bank',
      certainty: 'high',
    },
  ],
  scorecard: [
    {
      schema: 'receivables/scorecard@1',
      id: 'new-customers-2026',
      offset: '450',
      characteristics: [
        {
          id: 'years',
          attributes: [
            { to: '5', points: '-12' },
            { from: '5', points: '20' },
            { missing: true, points: '-20' },
          ],
        },
        {
          id: 'sector',
          weight: '1.5',
          attributes: [
            { categories: ['retail', 'wholesale'], points: '3' },
            { otherwise: true, points: '0' },
          ],
        },
        { id: 'character', rating: { min: '0', max: '10' } },
      ],
      grades: [
        { grade: 'A', from: '460' },
        { grade: 'B', to: '460' },
      ],
    },
    {
      schema: 'receivables/scorecard@1',
      characteristics: [{ id: 'insured', attributes: [{ categories: ['true', 'false'], points: '1' }] }],
    },
  ],
  'warning-thresholds': [
    {
      schema: 'receivables/warning-thresholds@1',
      levels: ['blue', 'red'],
      rules: [
        { kind: 'days-late', atLeast: '30', level: 'red' },
        { kind: 'litigation', level: 'red' },
      ],
      combinations: [{ atLeast: 2, of: 'blue', level: 'red' }],
      measures: [{ level: 'red', measures: ['call'] }],
      customers: [{ customerId: 'c-1', rules: [{ kind: 'days-late', atLeast: 3, level: 'blue' }] }],
    },
    { levels: ['red'], rules: [] },
  ],
  'write-off': documents.writeOffs,
}

/** Every example with its form, for tables and laws. */
export const samples = (Object.keys(examples) as StoredFormName[]).flatMap((name) =>
  examples[name].map((value, index) => ({
    name,
    index,
    value: JSON.parse(JSON.stringify(value)) as unknown,
  })),
)
