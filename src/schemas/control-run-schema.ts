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
    .describe(`${what.slice(0, -1)}; null where there is none.`)

const name = (what: string) => text('').nullable().describe(what)

type Judged<Field extends keyof ControlCustomer> = NonNullable<ControlCustomer[Field]> & object

const customers = () =>
  list(
    'an array of customers',
    'Every customer that owes or is owed.',
    document('customer of a run', 'One customer as the run finds it.', {
      customerId: id('The customer.'),
      balances: list(
        'an array of balances',
        'Its balances, ascending by currency.',
        document('balance', 'What it owes in one currency.', {
          currency: currency('ISO 4217 code of every amount here.'),
          open: amount('What is open.'),
          overdue: amount('The part of it that is past due.'),
          disputed: amount('The part of it that is disputed.'),
          unapplied: amount('Credit that no item has consumed.'),
        }),
      ),
      openItems: count('How many items are open.', 0),
      daysPastDue: count('The most days past due of any item.', 0),
      stage: name('The latest stage of any item; null where none has one.'),
      behaviour: orNull<Judged<'behaviour'>>('behaviour', 'How it pays.'),
      furtherBehaviour: list(
        'an array of behaviours',
        'How it pays in its other currencies.',
        part<ControlCustomer['furtherBehaviour'][number]>('behaviour', 'How it pays.'),
      ),
      score: orNull<Judged<'score'>>('score', 'Its score.'),
      grade: name('Its grade; null where it has none.'),
      terms: orNull<Judged<'terms'>>('terms', 'The terms of its grade.'),
      exposure: orNull<Judged<'exposure'>>('exposure', 'What its default would cost.'),
      limit: orNull<Judged<'limit'>>('limit', 'Its limit.'),
      warning: orNull<Judged<'warning'>>('warning', 'How it stands in early warning.'),
      escalation: document('escalation of a customer', 'What escalation does about it.', {
        stage: name('The latest stage that any of its cases has reached; null where none has.'),
        cases: count('How many cases are open or referred.', 0),
        commands: list('an array of names', 'The commands of today.', madeId('A command.')),
        pending: list('an array of names', 'What is still to be made.', madeId('A command.')),
        nextReviewOn: plainDate('')
          .nullable()
          .describe('When to look again; null where days change nothing.'),
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
      'One entry an item.',
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
      'Why the rate should be looked at.',
      reason<InterestReasonCode>('What to look at.'),
    ).optional(),
  })

const head = () => ({
  asOf: plainDate('The day.'),
  detail: choice('Whether all rows are there.', ['full', 'worklist']),
  policy: document('policy of a run', 'By which policy it was made.', {
    id: name('Its name; null where it has none.'),
    version: name('Its version; null where it has none.'),
  }),
  rules: policy('rules of a run', 'By what shares and statistics are derived.', {
    currency: currency('')
      .nullable()
      .describe('The currency of the health of the book; null where there is none.'),
    metrics: orNull<NonNullable<RunRules['metrics']>>('metrics', 'How statistics are made.'),
    provision: orNull<NonNullable<RunRules['provision']>>('loss matrix', 'What share of each age is lost.'),
  }),
  interest: interest().nullable().describe('The interest accrued on what is open; null where there is none.'),
})

const rows = () => ({
  customers: customers(),
  worklist: worklistSchema,
  escalation: controlEscalationSchema,
  reviews: list(
    'an array of reviews',
    '',
    document('review', 'A review and when it is due.', {
      id: id('The review.'),
      kind: text('What is reviewed.'),
      dueOn: plainDate('The day on which it is due.'),
      due: flag('Whether it is due by the day.'),
      daysOverdue: count('Days since it fell due.', 0),
    }),
  )
    .nullable()
    .describe('The reviews; null where the policy has none.'),
  duties: list(
    'an array of violations',
    '',
    part<NonNullable<ControlRun['duties']>[number]>(
      'violation',
      'Duties of one person that do not go together.',
    ),
  )
    .nullable()
    .describe('Duties that do not go together; null where the policy has no roles.'),
  diagnostics: list(
    'an array of reasons',
    'What a bookkeeper should look at.',
    reason<ControlRun['diagnostics'][number]['code']>('What to look at.'),
  ),
  setAside: setAsideSchema,
})

/** The result of credit control on a day. */
export const controlRunSchema = /* #__PURE__ */ (() =>
  policy('control run', 'What credit control found on a day.', {
    schema: mark('receivables/control-run@1'),
    ...head(),
    ...rows(),
    digests: document('digests', 'What ties the run to what it was made from.', {
      policy: name('The digest of the policy; null where there is none.'),
      facts: name('The digest of the facts; null where none was asked for.'),
    }),
    aging: agingReportSchema,
    metrics: document('metrics of a run', 'What was measured of the whole book.', {
      dso: orNull<DsoTrend>('DSO', 'DSO and its family, period by period.'),
      figures: orNull<BookFigures>('figures', 'The sums from which it is made.'),
      balances: orNull<HealthSums>('balances', 'The sums from which the health is made.'),
      health: orNull<NonNullable<NonNullable<ControlRun['metrics']>['health']>>(
        'health',
        'The health of the book.',
      ),
    })
      .nullable()
      .describe('What was measured of the whole book; null where nothing was.'),
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
  policy('partial run', 'Runs of parts of a book, put together in sums, counts and rows.', {
    schema: mark(PARTIAL_RUN_SCHEMA),
    runs: count('How many runs are in it.', 1),
    ...head(),
    customers: rowsOf('customers', 'Every customer that owes or is owed.'),
    worklist: rowsOf('worklist', 'The open items that have a stage.'),
    escalation: part<PartialRun['escalation']>('escalation', 'What the day asks of escalation.'),
    reviews: rowsOf('reviews', '').nullable().describe('The reviews; null where the policy has none.'),
    duties: rowsOf('duties', '').nullable().describe('Duties that do not go together; null without roles.'),
    diagnostics: rowsOf('diagnostics', 'What a bookkeeper should look at.'),
    setAside: rowsOf('setAside', 'Who was left out.'),
    policyDigest: name('The digest of the policy; null where there is none.'),
    factsDigests: list(
      'an array of digests',
      'The digests of the facts of each run.',
      name('A digest, or null.'),
    ),
    aging: document('sums of an aged book', 'The aged book in sums and counts.', {
      asOf: plainDate('The day of the balances.'),
      agedAsOf: plainDate('The day on which ages are measured.'),
      basis: choice('From which day ages are counted.', ['due-date', 'invoice-date']),
      currencies: list(
        'an array of parts',
        'One part for each currency, ascending by code.',
        document('sums of a currency', 'One currency of an aged book.', {
          currency: currency('ISO 4217 code of every amount in it.'),
          unapplied: amount('Credit that no item has consumed.'),
          buckets: list(
            'an array of buckets',
            'The buckets, in the order of the schedule.',
            document('sums of a bucket', 'What stands in one bucket.', {
              id: text('The bucket.'),
              amount: amount('What is open in it.'),
              count: count('How many items are open in it.', 0),
              disputed: amount('The disputed part of the amount.'),
            }),
          ),
          customers: agedCustomersSchema,
        }),
      ),
    }),
    figures: orNull<BookFigures>('figures', 'The sums from which DSO is made.'),
    balances: orNull<HealthSums>('balances', 'The sums from which the health is made.'),
  }))()
