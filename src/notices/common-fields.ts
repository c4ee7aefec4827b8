import { MAX_DAYS } from '../calendar/date-steps.js'
import { refuse } from '../kernel/error.js'
import { at, expectBoolean } from '../kernel/expect.js'
import { field, list, noteMissing, optional, record, type RequiredField } from './field.js'
import type {
  NoticeConsequence,
  NoticeContact,
  NoticeContract,
  NoticeCost,
  NoticeEvidence,
  NoticeItem,
  NoticePayTo,
  NoticePriorContact,
  NoticeReference,
  NoticeSignature,
} from './model.js'
import type { NoticeDiscount } from './case-model.js'
import {
  amount,
  choice,
  date,
  dateAhead,
  dateBehind,
  integer,
  line,
  passage,
  printableId,
} from './plain-fields.js'

/** The greatest number of items: more lines belong in a file, not in a letter. */
export const MAX_ITEMS = 2000

/** Reads the person in charge, with a phone number or an e-mail address. */
export const contactField = (): RequiredField<NoticeContact> => {
  const plain = record<NoticeContact>('the person in charge, with a phone number or an e-mail address', {
    name: line('the full name of the person', 200),
    title: optional(line('the role of the person', 200)),
    phone: optional(line('a phone number; or an e-mail address', 100)),
    email: optional(line('an e-mail address', 254)),
  })
  return {
    ...plain,
    read: (value, path, reading) => {
      const contact = plain.read(value, path, reading)
      if (contact.phone === undefined && contact.email === undefined)
        noteMissing(at(path, 'phone'), 'a phone number; or an e-mail address', reading)
      return contact
    },
  }
}

/** Reads a currency, which must be that of the notice; if that is unknown, it is reported as missing. */
export const currencyField = (): RequiredField<string> =>
  field('the currency of the notice', (value, path, { currency }) =>
    value === currency || currency === ''
      ? currency
      : refuse('currency.mismatch', path, `${currency}: a notice is in one currency`, value),
  )

/** Reads an open item. */
export const itemField = (): RequiredField<NoticeItem> =>
  record<NoticeItem>(
    'an open item',
    {
      invoiceId: printableId('the number of the invoice'),
      instalment: optional(integer('the instalment, counted from 1', 1, 10_000)),
      currency: currencyField(),
      issueDate: optional(dateBehind('the day of the invoice')),
      dueDate: date('the due date'),
      amount: amount('the invoiced amount'),
      open: amount('the open amount'),
      disputed: optional(amount('the disputed part of what is owed')),
      daysPastDue: optional(integer('the number of days past due', 0, MAX_DAYS)),
      contractNumber: optional(line('the number of the contract', 200)),
    },
    'open',
  )

/** Reads the contract. */
export const contractField = (): RequiredField<NoticeContract> =>
  record<NoticeContract>('the contract', {
    number: line('the number of the contract', 200),
    date: optional(dateBehind('the day of the contract')),
    governingLaw: optional(line('the agreed law')),
    forum: optional(line('the agreed court or arbitration')),
  })

/** Reads the account to pay to. */
export const payToField = (): RequiredField<NoticePayTo> =>
  record<NoticePayTo>('the payment details', {
    accountName: line('the holder of the account', 200),
    bank: line('the bank', 200),
    account: line('the account number or IBAN', 100),
    swift: optional(line('the SWIFT code', 20)),
    reference: optional(line('the payment reference', 200)),
    methods: optional(list(line('a way to pay', 200), 20)),
  })

/** Reads a cost with its basis. */
export const costField = (): RequiredField<NoticeCost> =>
  record<NoticeCost>('a cost with its basis', {
    amount: amount('the amount of the cost'),
    basis: line('the clause or statute on which it is based'),
  })

/** Reads an earlier contact. */
export const priorContactField = (): RequiredField<NoticePriorContact> =>
  record<NoticePriorContact>('an earlier contact', {
    date: dateBehind('the day of the contact'),
    channel: choice('the form of contact', ['phone', 'email', 'letter', 'visit', 'meeting', 'message']),
    by: optional(line('the person who made it', 200)),
    summary: passage('the content of the contact'),
    evidenceId: optional(printableId('the proof of it')),
  })

/** Reads a document that proves something. */
export const evidenceField = (): RequiredField<NoticeEvidence> =>
  record<NoticeEvidence>('a document that proves something', {
    id: printableId('its name or number'),
    kind: line('the kind of document', 200),
    date: optional(dateBehind('the date of the document')),
    digest: optional(
      field('the SHA-256 digest in 64 hexadecimal digits', (value, path) =>
        typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
          ? value
          : refuse('input.choice', path, '64 hexadecimal digits in lower case', value),
      ),
    ),
  })

/** Reads the signature. */
export const signatureField = (): RequiredField<NoticeSignature> =>
  record<NoticeSignature>('the signatory', {
    name: line('the full name of the signatory', 200),
    title: optional(line('the role of the signatory', 200)),
    seal: field('whether a seal is added', (value, path) => expectBoolean(value, path)),
  })

/** Reads the earlier letter. */
export const referenceField = (): RequiredField<NoticeReference> =>
  record<NoticeReference>('the earlier letter', {
    date: dateBehind('the day of the earlier letter'),
    number: optional(line('the number of the earlier letter', 200)),
    receivedOn: optional(dateBehind('the day on which it was received')),
  })

/** Reads a discount. */
export const discountField = (): RequiredField<NoticeDiscount> =>
  record<NoticeDiscount>('a discount', {
    until: dateAhead('the last day of the discount'),
    amount: amount('the deductible amount'),
    invoiceId: optional(printableId('the invoice of the discount, required if there are several')),
    instalment: optional(integer('the instalment of the invoice, counted from 1', 1, 10_000)),
  })

export const CONSEQUENCES: readonly NoticeConsequence[] = [
  'hold-deliveries',
  'review-credit',
  'instruct-counsel',
  'refer-to-agency',
  'notify-insurer',
  'end-instalments',
  'formal-demand',
  'legal-remedies',
]
