import { readDay } from '../calendar/day-number.js'
import { hasAmount } from './figures.js'
import type { Notice } from './notice.js'
import { own } from './slot.js'
import { sign, type SlotMaker, type SlotTable } from './slot-maker.js'

/** The slots of reminders, statements, holds, receipts and files. */
export function accountSlots(notice: Notice, make: SlotMaker): readonly SlotTable[] {
  return [
    reminderSlots(notice, make),
    statementSlots(notice, make),
    holdSlots(notice, make),
    claimSlots(notice, make),
    fileSlots(notice, make),
    internalSlots(notice, make),
  ]
}

/** The first due date of the lines, and its distance from the day of the letter. */
function reminderSlots(notice: Notice, { day, days, text, money }: SlotMaker): SlotTable {
  const { lines, letterDate, receipt, completion, closing } = notice
  const dueDates = lines
    .filter(({ open }) => hasAmount(open))
    .map(({ dueDate }) => dueDate)
    .sort()
  const [first] = dueDates
  const isOne = first === dueDates.at(-1)
  const ahead = first === undefined ? 0 : readDay(first, 'lines') - readDay(letterDate, 'letterDate')
  return {
    firstDue: day(first),
    oneDue: sign(isOne),
    severalDue: sign(!isOne),
    daysToDue: days(ahead),
    receiptAmount: money(receipt?.amount),
    paidOn: day(receipt?.paidOn),
    receiptReference: text(receipt?.reference),
    toCosts: money(receipt?.toCosts),
    toCharges: money(receipt?.toCharges),
    toPrincipal: money(receipt?.toPrincipal),
    unapplied: money(receipt?.unapplied),
    service: text(completion?.service),
    completedOn: day(completion?.completedOn),
    limitReviewOn: day(closing?.limitReviewOn),
  }
}

function statementSlots({ statement }: Notice, { day, money }: SlotMaker): SlotTable {
  return {
    statementFrom: day(statement?.from),
    opening: money(statement?.opening),
    invoiced: money(statement?.invoiced),
    received: money(statement?.received),
    credits: money(statement?.credits),
    closing: money(statement?.closing),
    statementUnapplied: hasAmount(statement?.unapplied ?? '') ? money(statement?.unapplied) : undefined,
  }
}

function holdSlots({ hold }: Notice, { day, money, text, share }: SlotMaker): SlotTable {
  return {
    holdFrom: day(hold?.effectiveFrom),
    holdBasis: text(hold?.basis),
    exposure: money(hold?.exposure),
    limit: money(hold?.limit),
    releaseAmount: money(hold?.release.amount),
    releaseSecurity: text(hold?.release.security),
    releaseShare: share(hold?.release.prepaymentShare),
  }
}

function claimSlots({ guarantee, assignment, rescission }: Notice, make: SlotMaker): SlotTable {
  const { words, day, text } = make
  return {
    guarantee: text(guarantee?.reference),
    guaranteeKind: guarantee === undefined ? undefined : own(words.phrase(`guarantee-${guarantee.kind}`)),
    guaranteeEnds: day(guarantee?.periodEnds),
    assignedOn: day(assignment?.date),
    rescissionTitle: rescission === undefined ? undefined : own(words.phrase(`title-${rescission.effect}`)),
    rescissionEffect: rescission === undefined ? undefined : own(words.phrase(`effect-${rescission.effect}`)),
    rescissionBasis: text(rescission?.basis),
    periodEndedOn: day(rescission?.periodEndedOn),
  }
}

/** What a file states about the case; the authority to settle is not part of it. */
function fileSlots({ handOver, closing, filing }: Notice, make: SlotMaker): SlotTable {
  const { text, day, share, texts } = make
  return {
    caseId: text(handOver?.caseId ?? closing?.caseId),
    completeness: share(handOver?.completeness.score),
    missingProofs: texts(handOver?.completeness.missing),
    limitationSafeDate: day(handOver?.limitationSafeDate),
    fee: text(handOver?.fee),
    dataBasis: text(handOver?.dataBasis),
    authority: text(filing?.authority),
    serviceAddress: text(filing?.serviceAddress),
    acceptedOn: day(filing?.acceptedOn),
    claimSecurity: text(filing?.security),
    deliveredOn: day(filing?.deliveredOn),
    statutoryDueDate: day(filing?.statutoryDueDate),
  }
}

function internalSlots({ warning, approval }: Notice, { text, day }: SlotMaker): SlotTable {
  return {
    level: text(warning?.level),
    owner: text(warning?.owner),
    actBy: day(warning?.actBy),
    requestedBy: text(approval?.requestedBy),
    requestText: text(approval?.request),
    recommendation: text(approval?.recommendation),
    approver: text(approval?.approver),
    decideBy: day(approval?.decideBy),
  }
}
