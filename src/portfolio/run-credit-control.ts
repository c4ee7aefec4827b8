import { ageBook } from '../aging/age-book.js'
import { expectChoice, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { checkSeparationOfDuties, reviewsDue } from '../limits/index.js'
import { expectedCreditLoss } from '../metrics/index.js'
import type { ControlRequest } from './control-request.js'
import type { ControlRun, RunDigests } from './control-run.js'
import { readFacts, type FactsByCustomer } from './customer-facts.js'
import { policyDigest, factsDigest } from './run-digests.js'
import { customerFile } from './customer-file.js'
import { escalate, type WhoseStates } from './escalate.js'
import { summarizeCustomers } from './summarize-customers.js'
import { underPath } from '../kernel/under-path.js'
import { judgeBook } from './judge-book.js'
import { measureBook } from './measure-book.js'
import { bookOfRun } from './book-of-run.js'
import { inOrder, type SoundBook } from './set-aside.js'
import { boundBookOnDay, type BookOnDay } from './book-on-day.js'
import { readOrder, type ControlOrder } from './control-order.js'
import { interestOnDay } from './interest-on-day.js'
import { worklistOf } from './worklist-of.js'
import { sortEscalation } from './run-lists.js'
import { runRulesOf } from './run-rules.js'
import { statesToKeep } from './states-to-keep.js'

const FIELDS = [
  'documents',
  'book',
  'customers',
  'facts',
  'policy',
  'asOf',
  'referenceData',
  'journal',
  'badData',
  'detail',
  'digest',
]

/**
 * Credit control's morning run over a book, under one policy: the book aged, interest accrued, every customer's
 * behaviour, score, grade, exposure, limit and warning, the commands of escalation, provision, metrics, and the
 * worklist with the reason and the next day of review of each row. It composes the public verbs of the other rooms
 * (`agingReport`, {@link trackingTable}, {@link evaluateEscalation} and so on) and adds no rule of its own; a part
 * for which the policy has no section is null. The same facts, policy, reference data and journal give the same run,
 * in whatever order the documents come.
 *
 * Promises, whether they were kept, and insolvency are passed on to the cases from the documents, each once: see
 * `escalation.heard`. Everything else that happened comes as an event of the journal.
 *
 * A customer with bad documents is left out of every figure and reported in `setAside`, and its cases stay as they are, as do those whose
 * invoice stands in a row that was set aside;
 * customers whose documents name each other's invoices, or bear one id or the name of an instalment of the other, are left out together. One with bad `facts` stays in the book and is not judged.
 * Given its own `escalation.states` as journal, the run of the same day commands nothing new.
 *
 * @throws ReceivablesError what {@link resolvePolicy} throws for a policy that is malformed or contradicts itself, with every
 * fault in `faults`; `policy.invalid` for one that is not in force yet; `input.missing`, `rate.unknown` or `calendar.not-covered` for
 * everything that the policy names and the reference data lacks, all of it in `faults`; `currency.missing` for an amount that the
 * policy lacks in a currency of the book; for a journal `stage.unknown`, `date.order`, `input.choice` for an event of a case of
 * which neither its states nor the documents know, or the code of a malformed value; `json.not-representable` for what is no JSON;
 * `input.missing` for a list that lacks more than 1,000 rows; with `badData: 'refuse'` what {@link prepareBook} throws for a
 * document; `input.conflict` for both documents and a book, for calendars or the digest of facts beside a book, or for a customer
 * of whom the book says something else; `input.missing` for neither; `input.unknown-key` for a misspelt field;
 * `date.out-of-range` for a day whose periods of figures leave the years 1 to 9999.
 *
 * @example
 * ```ts
 * import { escalationPresets, runCreditControl } from 'receivables'
 *
 * const run = runCreditControl({
 *   documents: {
 *     invoices: [
 *       { id: 'F-1', customerId: 'acme', currency: 'EUR', amount: '75.00', issueDate: '2026-01-05', dueDate: '2026-02-04' },
 *       { id: 'F-2', customerId: 'acme', currency: 'EUR', amount: '25.00', issueDate: '2026-03-05', dueDate: '2026-04-04' },
 *     ],
 *   },
 *   policy: {
 *     schema: 'receivables/control-policy@1',
 *     aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
 *     escalation: escalationPresets['graded-30-60-90'],
 *   },
 *   asOf: '2026-03-31',
 * })
 * run.worklist // => [{ invoiceId: 'F-1', daysPastDue: 55, stage: 'formal-demand', role: 'finance', ... }]
 * run.customers
 * // => [{ customerId: 'acme', stage: 'formal-demand', balances: [{ currency: 'EUR', open: '100.00', overdue: '75.00', ... }], ... }]
 * ```
 */
export function runCreditControl(request: ControlRequest): ControlRun {
  return runOver(request, bookOfRun)
}

/** The run over a Book that is prepared as somebody says. */
export function runOver(
  request: ControlRequest,
  prepare: typeof bookOfRun,
  whose: WhoseStates = 'own',
): ControlRun {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'the facts of a run, a policy and a day')
    expectKeys(given, FIELDS, '')
    const order = readRunOrder(given)
    const { book, setAside, absent } = prepare(given, order.reference, order.badData)
    const facts = readFacts(given['facts'], order.badData)
    const onDay = boundBookOnDay(book, order)
    return runBook(
      { ...order, whose },
      onDay,
      facts,
      given['journal'],
      { setAside, absent },
      digestsOf(order, given),
    )
  })
}

/** A run as it was ordered: all but its facts. */
interface Order extends ControlOrder {
  readonly detail: 'full' | 'worklist'
  readonly digest: 'policy' | 'policy-and-facts'
}

function readRunOrder(given: UnknownRecord): Order {
  const { detail, digest } = given
  return {
    ...readOrder(given),
    detail: detail === undefined ? 'full' : expectChoice(detail, ['full', 'worklist'], 'detail'),
    digest: digest === undefined ? 'policy' : expectChoice(digest, ['policy', 'policy-and-facts'], 'digest'),
  }
}

const digestsOf = ({ document, digest }: Order, given: UnknownRecord): RunDigests => ({
  policy: policyDigest(document),
  facts: digest === 'policy-and-facts' ? factsDigest(given) : null,
})

function runBook(
  order: Order & { readonly whose: WhoseStates },
  onDay: BookOnDay,
  facts: FactsByCustomer,
  journal: unknown,
  leftOut: Omit<SoundBook, 'book'>,
  digests: RunDigests,
): ControlRun {
  const { policy, reference, badData, detail } = order
  const { book, asOf, open, unapplied, diagnostics } = onDay
  const items = Array.from(open.item, (_, index) => onDay.write(index))
  const file = customerFile(book.records, asOf)
  const reviews =
    policy.reviews === undefined
      ? null
      : underPath('schedule', 'policy.reviews', () => reviewsDue(policy.reviews ?? [], asOf))
  const isFull = detail === 'full'
  const interest = interestOnDay(policy, reference, onDay, isFull ? 'items' : 'totals')
  const escalated = escalate(policy, items, book, file, journal, asOf, reference, leftOut.absent, order.whose)
  const worklist = worklistOf(onDay, items, policy, file, escalated, interest)
  const aging = ageBook(book, onDay.standing, policy.aging, isFull ? 'customers' : 'totals')
  const { health } = policy.metrics ?? {}
  const summaries =
    isFull || health !== undefined
      ? summarizeCustomers(items, unapplied, worklist, facts.byCustomer.keys())
      : []
  const judged =
    isFull || health?.some(({ id }) => id === 'secured') === true
      ? judgeBook(onDay, items, summaries, escalated, { policy, reference, file, facts, badData })
      : { customers: [], setAside: [] }
  const exposures = judged.customers.flatMap(({ exposure }) => (exposure === null ? [] : [exposure]))
  return {
    schema: 'receivables/control-run@1',
    asOf,
    detail,
    policy: { id: policy.id ?? null, version: policy.version ?? null },
    rules: runRulesOf(policy),
    digests,
    aging,
    interest: interest.accrual,
    customers: isFull ? judged.customers : [],
    worklist,
    metrics: measureBook(policy, {
      book,
      asOf,
      aging,
      summaries,
      exposures: policy.limits === undefined ? undefined : exposures,
    }),
    provision: policy.provision === undefined ? null : expectedCreditLoss(policy.provision, aging),
    escalation: {
      ...sortEscalation({
        states: statesToKeep(escalated, policy.escalation, detail),
        commands: escalated.commands,
        pending: escalated.pending,
        refused: escalated.refused,
        heard: escalated.heard,
      }),
      nextReviewOn: escalated.review.nextReviewOn,
    },
    reviews,
    duties:
      policy.roles === undefined
        ? null
        : checkSeparationOfDuties(policy.roles.assignments, policy.roles.separation),
    diagnostics,
    setAside: inOrder([...leftOut.setAside, ...facts.setAside, ...judged.setAside]),
  }
}
