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
    kind: choice('What the party is.', ['company', 'law-firm', 'agency', 'person']).optional(),
    language: text('Language of correspondence.').optional(),
    timeZone: text('Time zone of the place, by its IANA name.').optional(),
  })

const lines = () =>
  list(
    'an array of lines',
    'The invoices.',
    document('line of a notice', 'An invoice, or an instalment, with what is asked for.', {
      invoiceId: id('The number of the invoice.'),
      instalment: count('Which instalment, counted from 1.', 1).optional(),
      currency: currency('ISO 4217 code.'),
      issueDate: plainDate('Day of the invoice.').optional(),
      dueDate: plainDate('Last day on which it is paid in time.'),
      amount: amount('What was invoiced.'),
      open: amount('What is still owed.'),
      disputed: amount('The disputed part of it.'),
      undisputed: amount('What is asked for.'),
      daysPastDue: count('Days past due; 0 on the due date and before it.', 0),
      contractNumber: text('The contract, where it differs from that of the notice.').optional(),
    }),
  )

const deadline = () =>
  policy('deadline', 'The final deadline, counted.', {
    date: plainDate('The last day, itself included.'),
    time: text('Time of the last day.').optional(),
    countedFrom: choice('From which day.', ['sent', 'received']),
    from: plainDate('That day, itself not counted.'),
    days: count('Length of the period.', 0),
    unit: choice('What was counted.', ['calendar-days', 'business-days']),
    roll: choice('Where the last day was allowed to move.', [
      'unadjusted',
      'following',
      'modified-following',
      'preceding',
      'modified-preceding',
    ]).optional(),
    calendar: text('The holiday calendar.').optional(),
  })

const totals = () =>
  document('totals of a notice', 'The sums, each of them the sum of what it names.', {
    open: amount('What the lines have open.'),
    disputed: amount('The disputed part of it.'),
    undisputed: amount('The principal that is asked for.'),
    overdue: amount('The part of it that is past due.'),
    lateCharge: amount('Unpaid late charges.'),
    costs: amount('Costs.'),
    total: amount('Principal, late charges and costs.'),
    payable: amount('What remains to be paid.'),
  })

/** A composed notice. */
export const noticeSchema = /* #__PURE__ */ (() =>
  policy('notice', 'A composed notice: checked figures, to be rendered in any language.', {
    schema: mark('receivables/notice@1'),
    kind: choice('What it is.', NOTICE_KINDS),
    letterDate: plainDate('Day of the letter.'),
    number: text('Number of the letter.').optional(),
    parties: policy('parties', 'Who takes part.', {
      creditor: party('Whose claim it is.'),
      debtor: party('Who owes it.'),
      counsel: party('The law firm that writes.').optional(),
      guarantor: party('Who stands surety.').optional(),
      assignee: party('Who gets the claim by assignment.').optional(),
    }),
    contract: block('contract', 'contract', 'The contract behind the invoices.'),
    payTo: block('payTo', 'account', 'Where to pay.'),
    discounts: blocks('discounts', 'discount', 'Discounts that an early payment earns.'),
    replyBy: plainDate('Day by which an answer is asked for.').optional(),
    objectionBy: plainDate('Day by which objections are to be raised.').optional(),
    minFirstShare: formedText(
      'The least first part of a payment plan.',
      'a plain decimal number, such as 0.3',
      /^[0-9]{1,30}(\.[0-9]{1,64})?$/,
      96,
    ).optional(),
    consequences: list(
      'an array of consequences',
      'What the creditor may do next.',
      choice('A consequence.', CONSEQUENCES),
    ).optional(),
    earlierNotice: block('earlierNotice', 'reference', 'The letter before this one.'),
    priorContacts: blocks('priorContacts', 'contact', 'Earlier contacts.'),
    costs: blocks('costs', 'cost', 'Costs beside the late charge.'),
    evidence: blocks('evidence', 'evidence', 'Documents that prove the claim.'),
    signature: block('signature', 'signature', 'Who signs.'),
    promise: block('promise', 'promise', 'What was promised in a call.'),
    counselPoints: block('counselPoints', 'points of counsel', 'What counsel says.'),
    authority: block('authority', 'authority', 'How far a settlement may go: never printed.'),
    handOver: block('handOver', 'hand-over', 'What is handed over.'),
    plan: block('plan', 'plan', 'The instalment plan.'),
    dispute: block('dispute', 'dispute', 'The objection.'),
    decision: block('decision', 'decision', 'How it was decided.'),
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
    demandsPayment: flag('Whether the letter asks expressly for payment of what is due.'),
    blocks: list(
      'an array of blocks',
      'What it has to say beside its figures.',
      choice('A block.', ['willingness', 'reservation', 'way-out']),
    ),
  }))()
