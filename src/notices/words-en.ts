import { groupDigits, unmovedDay } from './figures.js'
import { data, joined, own, type Slot } from './slot.js'
import type { Label, Phrase, Words } from './words-model.js'

const LABELS: Readonly<Record<Label, string>> = {
  invoice: 'Invoice',
  instalment: ' (instalment {n})',
  contract: 'Contract',
  issueDate: 'Invoice date',
  dueDate: 'Due date',
  amount: 'Invoiced',
  open: 'Open',
  disputed: 'Disputed',
  undisputed: 'Not disputed',
  daysOverdue: 'Days overdue',
  total: 'Total',
  chargedDays: 'Charged days',
  working: 'Working',
  charge: 'Charge',
  joinedPrincipal: 'added to the principal',
  paidBefore: 'paid before',
  asset: 'Asset',
  valuer: 'Valued by',
  valuedOn: 'Valued on',
  value: 'Value',
  haircut: 'Discount',
  credited: 'Credited',
  number: 'No.',
  date: 'Date',
  from: 'From',
  to: 'To',
  client: 'Client',
  creditor: 'Creditor',
  debtor: 'Debtor',
  guarantor: 'Guarantor',
  costs: 'Costs:',
  turn: 'No.',
  payment: 'Amount',
  contacts: 'Earlier contacts:',
  evidence: 'Documents:',
  evidenceDigest: 'SHA-256',
  history: 'Stages so far:',
  disputes: 'Disputes and outcomes:',
  securities: 'Security, guarantees and insurance:',
  conduct: 'Rules of conduct:',
  signals: 'Signals:',
  seal: 'seal',
  signature: 'Signature',
}

const PHRASES: Readonly<Record<Phrase, string>> = {
  'plan-none': 'no further late charge runs',
  'plan-continues': 'the late charge continues as agreed in the contract',
  'default-none':
    'late charges then run again from the original due dates, so far as they are not acknowledged above',
  'default-continues': 'late charges continue to run',
  'effective-signed': 'all parties have signed it',
  'effective-first-payment': 'all parties have signed it and the first payment has been received',
  'guarantee-joint': 'joint and several',
  'guarantee-general': 'general',
  'title-rescission': 'Notice of rescission',
  'title-acceleration': 'Notice of acceleration',
  'effect-rescission': 'we rescind the contract',
  'effect-acceleration': 'we call the whole balance due',
  'counsel-further': 'to instruct us to pursue the matter further',
  'demand-further': 'to send a further formal demand',
  discount: '[[Invoice {invoice}: paid]][[{unnamed}Paid]] by {until}, you may deduct {amount}.',
}

const CONSEQUENCES = {
  'hold-deliveries': 'to hold further deliveries',
  'review-credit': 'to review the credit limit and the payment terms',
  'instruct-counsel': 'to instruct counsel',
  'refer-to-agency': 'to refer the case to a collection service',
  'notify-insurer': 'to notify the credit insurer',
  'end-instalments': 'to call the whole balance due as agreed',
  'formal-demand': 'to send a formal demand',
  'legal-remedies': 'to consider the remedies under the contract and the law',
} as const

const SOFT = {
  willingness: 'We value the cooperation and look forward to continuing it.',
  reservation: 'All rights are reserved.',
  'way-out':
    'If payment is already on its way, please disregard this note; if something is unclear or stands in the way, please contact {contact}.',
} as const

const FORMAL = {
  willingness: 'We value the business relationship and wish to continue it.',
  reservation: 'Nothing here waives a right; all rights under the contract and the law are reserved.',
  'way-out':
    'You can settle the matter by paying, by proposing a payment plan in writing, by raising a dispute in writing with proof, or by contacting {contact}. If you have paid already, please send us the date and the reference.',
} as const

/** A receipt is not to be disregarded, and asks for nothing. */
const RECEIPT = {
  ...SOFT,
  'way-out': 'If something is unclear, or your books say otherwise, please contact {contact}.',
} as const

/** A guarantor is not a party to the business. */
const GUARANTOR = {
  ...FORMAL,
  willingness: 'We would prefer an agreed solution, and wish to continue the business with the debtor.',
  'way-out':
    'You can settle the matter by paying, by proposing a payment plan in writing, by raising a defence in writing with proof, or by contacting {contact}. If you or the debtor have paid already, please send us the date and the reference.',
} as const

/** The letter grants something; all other rights are reserved. */
const GRANT = {
  ...FORMAL,
  reservation:
    'Beyond what this letter says, nothing in it waives a right; all rights under the contract and the law are reserved.',
} as const

/** An agreement signed by both sides speaks for both. */
const AGREEMENT = {
  ...FORMAL,
  willingness: 'Both sides value the business relationship and wish to continue it.',
  reservation:
    'Beyond what this agreement says, nothing in it waives a right; all rights under the contract and the law are reserved.',
} as const

const COUNSEL = {
  willingness: 'Our client values the business relationship and would prefer an agreed solution.',
  reservation: 'Nothing here waives a right of our client; all its rights are reserved.',
  'way-out':
    'The matter can be settled by payment, by a payment plan proposed in writing, by a dispute raised in writing with proof, or by contacting us.',
} as const

const TONES = {
  soft: SOFT,
  receipt: RECEIPT,
  formal: FORMAL,
  guarantor: GUARANTOR,
  grant: GRANT,
  agreement: AGREEMENT,
  counsel: COUNSEL,
} as const

/** A label and an external text. */
const named = (label: string, text: string | undefined): Slot[] =>
  text === undefined ? [] : [joined([own(`${label} `), data(text)], '')]

const plural = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`

/** English. */
export const englishWords: Words = {
  money: (amount, currency) => `${currency} ${groupDigits(amount)}`,
  date: (date) => date,
  range: (from, to) => `${from} – ${to}`,
  days: (days) => plural(days, 'day'),
  comma: ', ',
  pause: ', ',
  named: (label) => `${LABELS[label]}: `,
  remark: (text) => ` (${text})`,
  clause: (number) => `${String(number)}. `,
  label: (label) => LABELS[label],
  more: (count) => `and ${String(count)} more`,
  party: ({ legalName, registrationNumber, address, contact }) =>
    joined(
      [
        data(legalName),
        ...named('registration number', registrationNumber),
        ...(address === undefined ? [] : [data(address)]),
        ...(contact === undefined ? [] : [joined([own('attn '), englishWords.contact(contact)], '')]),
      ],
      ', ',
    ),
  contact: ({ name, title, phone, email }) =>
    joined(
      [
        title === undefined ? data(name) : joined([data(name), own(' ('), data(title), own(')')], ''),
        ...named('phone', phone),
        ...named('e-mail', email),
      ],
      ', ',
    ),
  payTo: ({ accountName, bank, account, swift, reference, methods }) =>
    joined(
      [
        ...named('account holder', accountName),
        ...named('bank', bank),
        ...named('account', account),
        ...named('SWIFT', swift),
        ...named('reference', reference),
        ...(methods ?? []).map((method) => joined([own('also by '), data(method)], '')),
      ],
      ', ',
    ),
  deadline: (deadline) => {
    const { date, time, countedFrom, from, days, unit } = deadline
    const unmoved = unmovedDay(deadline)
    const period = plural(days, unit === 'business-days' ? 'business day' : 'day')
    const start =
      countedFrom === 'received'
        ? `from receipt of this letter, if received on ${from}`
        : `from ${from}, the day on which it is sent`
    const moved = unmoved === undefined ? '' : `, moved from ${unmoved}, which is no business day`
    return `by ${time === undefined ? '' : `${time} on `}${date} (${period} ${start}${moved})`
  },
  basis: ({ kind, reference }) =>
    kind === 'clause'
      ? joined([own('clause '), data(reference), own(' of the contract')], '')
      : data(reference),
  per: (ratePer, dayCount) => (ratePer === 'year' ? `days (${dayCount})` : 'days'),
  adjustment: (kind) => ({ rounding: 'rounding', cap: 'cut off by the cap', minimum: 'minimum' })[kind],
  consequence: (code) => CONSEQUENCES[code],
  channel: (channel) =>
    ({
      phone: 'phone',
      email: 'e-mail',
      letter: 'letter',
      visit: 'visit to the office',
      meeting: 'meeting',
      message: 'message',
    })[channel],
  block: (block, tone) => TONES[tone][block],
  phrase: (code) => PHRASES[code],
}
