import {
  CONSEQUENCES,
  contactField,
  contractField,
  costField,
  discountField,
  evidenceField,
  itemField,
  MAX_ITEMS,
  payToField,
  priorContactField,
  referenceField,
  signatureField,
} from './common-fields.js'
import {
  authorityField,
  concessionField,
  counselField,
  decisionField,
  disputeField,
  handOverField,
  inKindField,
  planField,
  promiseField,
} from './case-fields.js'
import { lateChargeField } from './charge-fields.js'
import { deadlineField } from './deadline.js'
import { list, optional, recordOf, type Field, type FieldTable, type RequiredField } from './field.js'
import { KIND_RULES, type ContentName, type KindRule } from './kind-rules.js'
import type { NoticeKind } from './notice-kind.js'
import type { NoticeParty } from './model.js'
import {
  approvalRequestField,
  assignmentField,
  closingField,
  completionField,
  filingField,
  graceField,
  guaranteeField,
  holdField,
  receiptField,
  rescissionField,
  statementField,
  warningField,
} from './other-fields.js'
import { choice, date, dateAhead, dateBehind, line, printableId, share, timeZone } from './plain-fields.js'

const FILING_NEEDS = {
  'payment-order-data': ['noMutualDebts', 'serviceAddress'],
  'claim-filing-data': ['acceptedOn'],
  'sme-complaint-data': ['deliveredOn', 'statutoryDueDate'],
} as const

/** The reader of each block of content. */
const CONTENT: Readonly<Record<ContentName, (kind: NoticeKind) => RequiredField<unknown>>> = {
  number: () => printableId('the number of the letter'),
  contract: contractField,
  payTo: payToField,
  discounts: () => list(discountField(), 20),
  replyBy: () => dateAhead('the day by which an answer is requested'),
  lateCharge: lateChargeField,
  costs: () => list(costField(), 50),
  deadline: deadlineField,
  objectionBy: () => dateAhead('the day by which objections must be raised'),
  minFirstShare: () => share('the minimum share of the first payment of a plan'),
  consequences: () =>
    list(choice('the steps that the creditor may take next', CONSEQUENCES), CONSEQUENCES.length),
  earlierNotice: referenceField,
  priorContacts: () => list(priorContactField(), 200, 0),
  evidence: () => list(evidenceField(), 500),
  signature: signatureField,
  promise: promiseField,
  counselPoints: counselField,
  authority: authorityField,
  handOver: handOverField,
  plan: planField,
  dispute: disputeField,
  decision: decisionField,
  concession: concessionField,
  inKind: inKindField,
  grace: graceField,
  statement: statementField,
  hold: holdField,
  receipt: receiptField,
  completion: completionField,
  guarantee: guaranteeField,
  assignment: assignmentField,
  rescission: rescissionField,
  closing: closingField,
  filing: (kind) => filingField(FILING_NEEDS[kind as keyof typeof FILING_NEEDS]),
  warning: warningField,
  approval: approvalRequestField,
}

function partyField(what: string, form: KindRule['parties']): RequiredField<NoticeParty> {
  const address = line('the address, in one line')
  const contact = contactField()
  const parts = {
    legalName: line('the full registered name', 200),
    address: optional(address),
    registrationNumber: optional(line('the number in the register', 100)),
    contact: optional(contact),
    kind: optional(choice('the kind of party', ['company', 'law-firm', 'agency', 'person'])),
    language: optional(line('the language of correspondence', 35)),
    timeZone: optional(timeZone('the time zone, by its IANA name')),
  }
  const strict = form === 'name' ? {} : form === 'contact' ? { contact } : { address, contact }
  return recordOf<NoticeParty>(what, { ...parts, ...strict })
}

function partiesField({ parties, alsoNeeds }: KindRule): RequiredField<object> {
  const others = { counsel: 'the law firm', guarantor: 'the guarantor', assignee: 'the assignee' }
  const extra = Object.entries(others).map(([name, what]) => {
    const party: Field<NoticeParty> = partyField(what, name === alsoNeeds ? 'full' : 'name')
    return [name, name === alsoNeeds ? party : { ...party, optional: true }] as const
  })
  return recordOf<object>('the parties', {
    creditor: partyField('the creditor', parties),
    debtor: partyField('the debtor', parties),
    ...Object.fromEntries(extra),
  })
}

/** All fields of a kind of notice, in the order in which they are read. */
export function fieldsOf(kind: NoticeKind): FieldTable {
  const rule = KIND_RULES[kind]
  const named = (name: ContentName, isNeeded: boolean): readonly [string, Field<unknown>] => [
    name,
    isNeeded ? CONTENT[name](kind) : { ...CONTENT[name](kind), optional: true },
  ]
  return {
    letterDate: date('the day of the letter'),
    asOf: optional(dateBehind('the day of the figures')),
    currency: optional(line('the currency', 3)),
    parties: partiesField(rule),
    items: list(itemField(), MAX_ITEMS, kind === 'account-statement' ? 0 : 1),
    ...Object.fromEntries(rule.needs.map((name) => named(name, true))),
    ...Object.fromEntries(
      rule.may.filter((name) => !rule.needs.includes(name)).map((name) => named(name, false)),
    ),
  }
}
