import type * as z from 'zod'
import type { InterestReasonCode } from '../interest/index.js'
import type { BookFigures, DsoTrend, ExpectedCreditLoss } from '../metrics/index.js'
import type { ControlCustomer, ControlRun, HealthSums, PartialRun, RunRules } from '../portfolio/index.js'
import { PARTIAL_RUN_SCHEMA } from '../portfolio/partial-run.js'
import { document, list, part, policy } from './composites.js'
import { amount, choice, count, currency, flag, id, madeId, mark, plainDate, text } from './leaves.js'
import { agedCustomersSchema, agingReportSchema } from './report-schema.js'
import { controlEscalationSchema, reason, setAsideSchema, worklistSchema } from './run-lists-schema.js'

/** A part of a run that is null if the policy has no section for it. */
const orNull = <Value extends object>(title: string, what: string): z.ZodNullable<z.ZodType<Value, Value>> =>
  part<Value>(title, what)
    .nullable()
    .describe(`${what.slice(0, -1)}; null if there is none.`)

const name = (what: string) => text('').nullable().describe(what)

type Judged<Field extends keyof ControlCustomer> = NonNullable<ControlCustomer[Field]> & object

const customers = () =>
  list(
    'an array of customers',
    'Every customer with a debt or a credit.',
    document('customer of a run', 'The results for one customer.', {
      customerId: id('The customer.'),
      balances: list(
        'an array of balances',
        'Its balances, ascending by currency.',
        document('balance', 'The amount owed in one currency.', {
          currency: currency('ISO 4217 code of every amount here.'),
          open: amount('What is open.'),
          overdue: amount('The part of it that is past due.'),
          disputed: amount('The part of it that is disputed.'),
          unapplied: amount('Credit not applied to any item.'),
        }),
      ),
      openItems: count('How many items are open.', 0),
      daysPastDue: count('The highest number of days past due of its items.', 0),
      stage: name('The latest stage of its items; null if none has a stage.'),
      behaviour: orNull<Judged<'behaviour'>>('behaviour', 'Its payment behaviour.'),
      furtherBehaviour: list(
        'an array of behaviours',
        'Its payment behaviour in its other currencies.',
        part<ControlCustomer['furtherBehaviour'][number]>('behaviour', 'Its payment behaviour.'),
      ),
      score: orNull<Judged<'score'>>('score', 'Its score.'),
      grade: name('Its grade; null if it has none.'),
      terms: orNull<Judged<'terms'>>('terms', 'The terms of its grade.'),
      exposure: orNull<Judged<'exposure'>>('exposure', 'Its exposure.'),
      limit: orNull<Judged<'limit'>>('limit', 'Its limit.'),
      warning: orNull<Judged<'warning'>>('warning', 'Its early-warning result.'),
      escalation: document('escalation of a customer', 'Its results of escalation.', {
        stage: name('The latest stage that any of its cases has reached; null if none has.'),
        cases: count('How many cases are open or referred.', 0),
        commands: list('an array of names', 'The commands of today.', madeId('A command.')),
        pending: list('an array of names', 'The touches still to be made.', madeId('A command.')),
        nextReviewOn: plainDate('')
          .nullable()
          .describe('The next day on which something changes; null if there is none.'),
      }),
    }),
  )

const interest = () =>
  document('interest of a run', 'The interest accrued on what is open.', {
    asOf: plainDate('The day.'),
    totals: list(
      'an array of totals',
      'Sums, ascending by currency.',
      document('total of interest', 'The interest of one currency.', {
        currency: currency('ISO 4217 code of the amounts.'),
        count: count('How many items.', 0),
        open: amount('What is open on them.'),
        interest: amount('The sum of their interest.'),
      }),
    ),
    items: list(
      'an array of items',
      'One entry for each item.',
      document('interest of an item', 'The interest on one open item.', {
        invoiceId: id('The invoice.'),
        instalment: count('Which instalment, counted from 1.', 1).optional(),
        currency: currency('ISO 4217 code of the amount.'),
        days: count('Days charged.', 0),
        interest: amount('The interest.'),
      }),
    ),
    reasons: list(
      'an array of reasons',
      'Reasons to check the rate.',
      reason<InterestReasonCode>('A point to check.'),
    ).optional(),
  })

const head = () => ({
  asOf: plainDate('The day.'),
  detail: choice('Whether all rows are included.', ['full', 'worklist']),
  policy: document('policy of a run', 'The policy of the run.', {
    id: name('Its name; null if it has none.'),
    version: name('Its version; null if it has none.'),
  }),
  rules: policy('rules of a run', 'The rules by which shares and statistics are derived.', {
    currency: currency('')
      .nullable()
      .describe('The currency of the health of the book; null if there is none.'),
    metrics: orNull<NonNullable<RunRules['metrics']>>('metrics', 'How statistics are computed.'),
    provision: orNull<NonNullable<RunRules['provision']>>(
      'loss matrix',
      'The expected loss of each age, as a share.',
    ),
  }),
  interest: interest().nullable().describe('The interest accrued on what is open; null if there is none.'),
})

const rows = () => ({
  customers: customers(),
  worklist: worklistSchema,
  escalation: controlEscalationSchema,
  reviews: list(
    'an array of reviews',
    '',
    document('review', 'A review and its due date.', {
      id: id('The review.'),
      kind: text('The subject of the review.'),
      dueOn: plainDate('The day on which it is due.'),
      due: flag('Whether it is due on or before the day.'),
      daysOverdue: count('Days since its due date.', 0),
    }),
  )
    .nullable()
    .describe('The reviews; null if the policy has none.'),
  duties: list(
    'an array of violations',
    '',
    part<NonNullable<ControlRun['duties']>[number]>('violation', 'Incompatible roles held by one person.'),
  )
    .nullable()
    .describe('Incompatible roles; null if the policy has no roles.'),
  diagnostics: list(
    'an array of reasons',
    'Points for a bookkeeper to check.',
    reason<ControlRun['diagnostics'][number]['code']>('A point to check.'),
  ),
  setAside: setAsideSchema,
})

/** The result of credit control on a day. */
export const controlRunSchema = /* #__PURE__ */ (() =>
  policy('control run', 'The results of credit control on a day.', {
    schema: mark('receivables/control-run@1'),
    ...head(),
    ...rows(),
    digests: document('digests', 'Digests that tie the run to its policy and facts.', {
      policy: name('The digest of the policy; null if there is none.'),
      facts: name('The digest of the facts; null if none was requested.'),
    }),
    aging: agingReportSchema,
    metrics: document('metrics of a run', 'The metrics of the whole book.', {
      dso: orNull<DsoTrend>('DSO', 'DSO and related figures, period by period.'),
      figures: orNull<BookFigures>('figures', 'The sums from which it is computed.'),
      balances: orNull<HealthSums>('balances', 'The sums from which the health is computed.'),
      health: orNull<NonNullable<NonNullable<ControlRun['metrics']>['health']>>(
        'health',
        'The health of the book.',
      ),
    })
      .nullable()
      .describe('The metrics of the whole book; null if there are none.'),
    provision: orNull<ExpectedCreditLoss>('provision', 'The expected credit loss.'),
  }))()

/** Rows that are joined unchanged; {@link finishRun} reads each of them. */
const rowsOf = <Field extends 'customers' | 'worklist' | 'diagnostics' | 'setAside' | 'reviews' | 'duties'>(
  _: Field,
  what: string,
): z.ZodArray<z.ZodType<RowOf<Field>, RowOf<Field>>> =>
  list('an array of rows', what, part<RowOf<Field>>('row', 'A row.'))

type RowOf<Field extends keyof PartialRun> =
  NonNullable<PartialRun[Field]> extends readonly (infer Row extends object)[] ? Row : never

/** The joined runs of parts of a book. */
export const partialRunSchema = /* #__PURE__ */ (() =>
  policy('partial run', 'Runs over parts of a book, combined in sums, counts and rows.', {
    schema: mark(PARTIAL_RUN_SCHEMA),
    runs: count('The number of combined runs.', 1),
    ...head(),
    customers: rowsOf('customers', 'Every customer with a debt or a credit.'),
    worklist: rowsOf('worklist', 'The open items that have a stage.'),
    escalation: part<PartialRun['escalation']>('escalation', 'The escalation results of the day.'),
    reviews: rowsOf('reviews', '').nullable().describe('The reviews; null if the policy has none.'),
    duties: rowsOf('duties', '').nullable().describe('Incompatible roles; null if the policy has no roles.'),
    diagnostics: rowsOf('diagnostics', 'Points for a bookkeeper to check.'),
    setAside: rowsOf('setAside', 'The customers and documents that were left out.'),
    policyDigest: name('The digest of the policy; null if there is none.'),
    factsDigests: list(
      'an array of digests',
      'The digests of the facts of each run.',
      name('A digest, or null.'),
    ),
    aging: document('sums of an aged book', 'The aged book in sums and counts.', {
      asOf: plainDate('The day of the balances.'),
      agedAsOf: plainDate('The day on which ages are measured.'),
      basis: choice('The date from which ages are counted.', ['due-date', 'invoice-date']),
      currencies: list(
        'an array of parts',
        'One part for each currency, ascending by code.',
        document('sums of a currency', 'One currency of an aged book.', {
          currency: currency('ISO 4217 code of every amount in it.'),
          unapplied: amount('Credit not applied to any item.'),
          buckets: list(
            'an array of buckets',
            'The buckets, in the order of the schedule.',
            document('sums of a bucket', 'The sums of one bucket.', {
              id: text('The bucket.'),
              amount: amount('Its open amount.'),
              count: count('Its number of open items.', 0),
              disputed: amount('The disputed part of the amount.'),
            }),
          ),
          customers: agedCustomersSchema,
        }),
      ),
    }),
    figures: orNull<BookFigures>('figures', 'The sums from which DSO is computed.'),
    balances: orNull<HealthSums>('balances', 'The sums from which the health is computed.'),
  }))()
