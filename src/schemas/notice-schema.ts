import type * as z from 'zod'
import type { Notice } from '../notices/index.js'
import { NOTICE_KINDS } from '../notices/notice-kind.js'
import { document, list, part, policy } from './composites.js'
import { amount, choice, count, currency, flag, formedText, id, mark, plainDate, text } from './leaves.js'

/** The content of a field of a notice, if it is present. */
type Content<Field extends keyof Notice> = Extract<NonNullable<Notice[Field]>, object>

/** A block of content; `renderNotice` checks it again before it prints it. */
const block = <Field extends keyof Notice>(
  _: Field,
  title: string,
  what: string,
): z.ZodOptional<z.ZodType<Content<Field>, Content<Field>>> => part<Content<Field>>(title, what).optional()

/** The possible next measures of the creditor. */
const CONSEQUENCES = [
  'hold-deliveries',
  'review-credit',
  'instruct-counsel',
  'refer-to-agency',
  'notify-insurer',
  'end-instalments',
  'formal-demand',
  'legal-remedies',
] as const

type Row<Field extends keyof Notice> =
  Content<Field> extends readonly (infer Element extends object)[] ? Element : never

const blocks = <Field extends keyof Notice>(
  _: Field,
  title: string,
  what: string,
): z.ZodOptional<z.ZodArray<z.ZodType<Row<Field>, Row<Field>>>> =>
  list(`an array of objects: ${title}`, what, part<Row<Field>>(title, what)).optional()

const party = (what: string) =>
  policy('party', what, {
    legalName: text('Full name as registered.'),
    address: text('Registered or business address, in one line.').optional(),
    registrationNumber: text('Number in the register.').optional(),
    contact: part<NonNullable<Notice['parties']['creditor']['contact']>>(
      'contact',
      'The person in charge.',
    ).optional(),
    kind: choice('The kind of party.', ['company', 'law-firm', 'agency', 'person']).optional(),
    language: text('Language of correspondence.').optional(),
    timeZone: text('IANA name of the local time zone.').optional(),
  })

const lines = () =>
  list(
    'an array of lines',
    'The invoices.',
    document('line of a notice', 'An invoice or an instalment, with the claimed amount.', {
      invoiceId: id('The number of the invoice.'),
      instalment: count('Which instalment, counted from 1.', 1).optional(),
      currency: currency('ISO 4217 code.'),
      issueDate: plainDate('Day of the invoice.').optional(),
      dueDate: plainDate('Last day of payment in time.'),
      amount: amount('The invoiced amount.'),
      open: amount('The open amount.'),
      disputed: amount('The disputed part of it.'),
      undisputed: amount('The claimed amount.'),
      daysPastDue: count('Days past due; 0 on the due date and before it.', 0),
      contractNumber: text('The contract, if it is not that of the notice.').optional(),
    }),
  )

const deadline = () =>
  policy('deadline', 'The final deadline, with its calculation.', {
    date: plainDate('The last day, included.'),
    time: text('Time of the last day.').optional(),
    countedFrom: choice('The event from which the period is counted.', ['sent', 'received']),
    from: plainDate('The day of that event, not counted.'),
    days: count('Length of the period.', 0),
    unit: choice('The unit of the period.', ['calendar-days', 'business-days']),
    roll: choice('How the last day was allowed to move.', [
      'unadjusted',
      'following',
      'modified-following',
      'preceding',
      'modified-preceding',
    ]).optional(),
    calendar: text('The holiday calendar.').optional(),
  })

const totals = () =>
  document('totals of a notice', 'The sums of the notice.', {
    open: amount('The open amount of the lines.'),
    disputed: amount('The disputed part of it.'),
    undisputed: amount('The claimed principal.'),
    overdue: amount('The part of it that is past due.'),
    lateCharge: amount('Unpaid late charges.'),
    costs: amount('Costs.'),
    total: amount('Principal, late charges and costs.'),
    payable: amount('The amount still payable.'),
  })

/** A composed notice. */
export const noticeSchema = /* #__PURE__ */ (() =>
  policy('notice', 'A composed notice: checked figures that can be rendered in either language.', {
    schema: mark('receivables/notice@1'),
    kind: choice('The kind of notice.', NOTICE_KINDS),
    letterDate: plainDate('Day of the letter.'),
    number: text('Number of the letter.').optional(),
    parties: policy('parties', 'The parties.', {
      creditor: party('The creditor.'),
      debtor: party('The debtor.'),
      counsel: party('The law firm that sends the letter.').optional(),
      guarantor: party('The guarantor.').optional(),
      assignee: party('The assignee of the claim.').optional(),
    }),
    contract: block('contract', 'contract', 'The contract of the invoices.'),
    payTo: block('payTo', 'account', 'The payment details.'),
    discounts: blocks('discounts', 'discount', 'Discounts for early payment.'),
    replyBy: plainDate('Day by which an answer is requested.').optional(),
    objectionBy: plainDate('Day by which objections must be raised.').optional(),
    minFirstShare: formedText(
      'Minimum share of the first payment of a plan.',
      'a plain decimal number, such as 0.3',
      /^[0-9]{1,30}(\.[0-9]{1,64})?$/,
      96,
    ).optional(),
    consequences: list(
      'an array of consequences',
      'The steps that the creditor may take next.',
      choice('A consequence.', CONSEQUENCES),
    ).optional(),
    earlierNotice: block('earlierNotice', 'reference', 'The previous letter.'),
    priorContacts: blocks('priorContacts', 'contact', 'Earlier contacts.'),
    costs: blocks('costs', 'cost', 'Costs in addition to the late charge.'),
    evidence: blocks('evidence', 'evidence', 'Documents that prove the claim.'),
    signature: block('signature', 'signature', 'The signatory.'),
    promise: block('promise', 'promise', 'The promise made in a call.'),
    counselPoints: block('counselPoints', 'points of counsel', 'The points of counsel.'),
    authority: block('authority', 'authority', 'The limits of a settlement: never printed.'),
    handOver: block('handOver', 'hand-over', 'The case that is handed over.'),
    plan: block('plan', 'plan', 'The instalment plan.'),
    dispute: block('dispute', 'dispute', 'The objection.'),
    decision: block('decision', 'decision', 'The decision on the objection.'),
    concession: block('concession', 'concession', 'The conditional waiver.'),
    inKind: block('inKind', 'settlement in kind', 'The settlement in kind.'),
    grace: block('grace', 'grace', 'The extension.'),
    statement: block('statement', 'statement', 'The figures of the account.'),
    hold: block('hold', 'hold', 'The hold of deliveries.'),
    receipt: block('receipt', 'receipt', 'The payment that was received.'),
    completion: block('completion', 'completion', 'The service that was completed.'),
    guarantee: block('guarantee', 'guarantee', 'The guarantee.'),
    assignment: block('assignment', 'assignment', 'The assignment.'),
    rescission: block('rescission', 'rescission', 'The rescission or acceleration.'),
    closing: block('closing', 'closing', 'The end of the case.'),
    filing: block('filing', 'filing', 'The application or filing.'),
    warning: block('warning', 'warning', 'The warning.'),
    approval: block('approval', 'request for approval', 'The request for approval.'),
    asOf: plainDate('Day of the figures.'),
    currency: currency('ISO 4217 code of every amount.'),
    lines: lines(),
    lateCharge: block('lateCharge', 'late charge', 'The late charges, with segments that sum to them.'),
    deadline: deadline().optional(),
    totals: totals(),
    demandsPayment: flag('Whether the letter expressly demands payment of what is due.'),
    blocks: list(
      'an array of blocks',
      'The content of the notice in addition to its figures.',
      choice('A block.', ['willingness', 'reservation', 'way-out']),
    ),
  }))()
