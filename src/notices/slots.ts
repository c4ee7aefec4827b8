import { caseSlots } from './case-slots.js'
import { hasAmount } from './figures.js'
import { accountSlots } from './account-slots.js'
import type { NoticeLocale } from './lint-model.js'
import { toChineseCapital } from '../money/to-chinese-capital.js'
import type { NoticeLine } from './model.js'
import type { Notice } from './notice.js'
import { hasCharge } from './charge-table.js'
import { openCharges } from './open-charges.js'
import { invoiceSlot } from './line-table.js'
import { joined, own, type Slot, type Slots } from './slot.js'
import { makerOf, sign, type SlotMaker, type SlotTable } from './slot-maker.js'
import type { Words } from './words-model.js'

/** The greatest number of invoices named in a sentence. */
const MAX_NAMED = 3

/**
 * The first invoices with their instalments, and the number of the others; paid invoices are not named if there are
 * open ones.
 */
function invoicesOf({ lines }: Notice, words: Words): Slot {
  const open = lines.filter((line) => hasAmount(line.open))
  const all = open.length === 0 ? lines : open
  const named = all.slice(0, MAX_NAMED).map((line) => invoiceSlot(line, words))
  const more = all.length - named.length
  return joined(more === 0 ? named : [...named, own(words.more(more))], words.comma)
}

/** Above 10^16 yuan there is no settled form of capital numerals, and only renminbi is written in them. */
const capitalsOf = ({ currency, totals }: Notice): string | undefined =>
  currency === 'CNY' && totals.total.length <= 19 ? toChineseCapital(totals.total) : undefined

/** All slots of a notice. */
export function slotsOf(notice: Notice, words: Words, locale: NoticeLocale): Slots {
  const make = makerOf(notice, words)
  const tables = [
    partySlots(notice, make),
    figureSlots(notice, make, locale),
    demandSlots(notice, make),
    ...caseSlots(notice, make),
    ...accountSlots(notice, make),
  ]
  const slots = new Map<string, Slot>()
  for (const table of tables) {
    for (const [name, slot] of Object.entries(table)) if (slot !== undefined) slots.set(name, slot)
  }
  return slots
}

function partySlots({ parties, contract }: Notice, { words, text }: SlotMaker): SlotTable {
  const { creditor, debtor, counsel, guarantor, assignee } = parties
  const contact = creditor.contact
  return {
    creditor: text(creditor.legalName),
    debtor: text(debtor.legalName),
    counsel: text(counsel?.legalName),
    guarantor: text(guarantor?.legalName),
    assignee: assignee === undefined ? undefined : words.party(assignee),
    contactName: text(debtor.contact?.name),
    contact: contact === undefined ? text(creditor.legalName) : words.contact(contact),
    counselContact:
      counsel?.contact === undefined ? text(counsel?.legalName) : words.contact(counsel.contact),
    contract: text(contract?.number),
    governingLaw: text(contract?.governingLaw),
    forum: text(contract?.forum),
  }
}

function figureSlots(notice: Notice, make: SlotMaker, locale: NoticeLocale): SlotTable {
  const { totals, costs, lines, lateCharge } = notice
  const { words, money, day, days } = make
  const longest = longestOf(lines.filter((line) => hasAmount(line.open)))
  return {
    invoices: invoicesOf(notice, words),
    asOf: day(notice.asOf),
    principal: money(totals.undisputed),
    open: money(totals.open),
    disputed: money(totals.disputed),
    disputedSome: hasAmount(totals.disputed) ? money(totals.disputed) : undefined,
    overdue: money(totals.overdue),
    someUndisputed: sign(hasAmount(totals.undisputed)),
    someOverdue: sign(hasAmount(totals.overdue)),
    noOverdue: sign(!hasAmount(totals.overdue)),
    someBalance: sign(hasAmount(totals.payable)),
    asksPayment: sign(notice.demandsPayment),
    asksNone: sign(!notice.demandsPayment),
    lateCharge: money(totals.lateCharge),
    costs: costs === undefined ? undefined : money(totals.costs),
    total: money(totals.total),
    payable: money(totals.payable),
    totalWords: locale === 'zh-CN' ? make.text(capitalsOf(notice)) : undefined,
    longest: longest === 0 ? undefined : days(longest),
    longestOverdue: days(longestOf(lines.filter((line) => hasAmount(line.undisputed)))),
    basis: lateCharge === undefined ? undefined : capitalised(words.basis(lateCharge.basis), locale),
    basisPlain: lateCharge === undefined ? undefined : words.basis(lateCharge.basis),
    someCharge: sign(hasCharge(lateCharge)),
    noCharge: sign(lateCharge !== undefined && !hasCharge(lateCharge)),
    chargeRuns: sign(runsOn(notice)),
  }
}

/**
 * Whether a charge grows until payment: not if its last charged day has passed, such as with a limited number of days.
 */
const runsOn = (notice: Notice): boolean =>
  openCharges(notice).some(({ segments }) => segments.some(({ to }) => to >= notice.asOf))

/** The greatest number of days past due of the lines. */
const longestOf = (lines: readonly NoticeLine[]): number =>
  lines.reduce((most, { daysPastDue }) => Math.max(most, daysPastDue), 0)

/** With a capital letter at the start of a sentence; Chinese has none. */
const capitalised =
  (slot: Slot, locale: NoticeLocale): Slot =>
  (escape) => {
    const text = slot(escape)
    return locale === 'en' && text.startsWith('clause ') ? `C${text.slice(1)}` : text
  }

function demandSlots(notice: Notice, { words, text, day, share }: SlotMaker): SlotTable {
  const { deadline, earlierNotice, priorContacts, payTo, objectionBy } = notice
  return {
    payTo: payTo === undefined ? undefined : words.payTo(payTo),
    deadline: deadline === undefined ? undefined : own(words.deadline(deadline)),
    objectionBy: day(objectionBy ?? deadline?.date),
    replyBy: day(notice.replyBy),
    minFirstShare: share(notice.minFirstShare),
    earlierDate: day(earlierNotice?.date),
    earlierNumber: text(earlierNotice?.number),
    earlierReceived: day(earlierNotice?.receivedOn),
    someContacts: sign((priorContacts?.length ?? 0) > 0),
    noContacts: sign(priorContacts?.length === 0),
  }
}
