import { readRatio, writeRatio } from '../numbers/ratio.js'
import { hangsOnDays, hasAmount, percentOf } from './figures.js'
import type { Notice } from './notice.js'
import { own, type Slot } from './slot.js'
import { sign, type SlotMaker, type SlotTable } from './slot-maker.js'
import { sumText } from './totals.js'

/** The slots of promises, counsel, plans, disputes, concessions and extensions. */
export function caseSlots(notice: Notice, make: SlotMaker): readonly SlotTable[] {
  return [
    promiseSlots(notice, make),
    planSlots(notice, make),
    disputeSlots(notice, make),
    concessionSlots(notice, make),
    graceSlots(notice, make),
  ]
}

function promiseSlots({ promise, counselPoints }: Notice, { text, day, money, texts }: SlotMaker): SlotTable {
  return {
    calledOn: day(promise?.calledOn),
    calledAt: text(promise?.calledAt),
    participants: texts(promise?.participants),
    promiseAmount: money(promise?.amount),
    promiseBy: day(promise?.by),
    promiseReason: text(promise?.reason),
    counselForum: text(counselPoints?.forum),
  }
}

/** The first payment as a share of all payments, to the hundredth of a percent. */
function firstShareOf({ plan, totals }: Notice): Slot | undefined {
  const [first] = plan?.instalments ?? []
  if (first === undefined) return undefined
  const [part, whole] = [readRatio(first.amount, 'plan'), readRatio(totals.payable, 'plan')]
  if (whole.num === 0n) return own('100%')
  const share = writeRatio({ num: part.num * whole.den, den: part.den * whole.num }, 4, 'half-up')
  return own(percentOf(share))
}

function planSlots(notice: Notice, { words, text, money, days }: SlotMaker): SlotTable {
  const { plan, concession } = notice
  const grace = plan?.graceDays ?? concession?.graceDays
  return {
    firstPayment: money(plan?.instalments[0]?.amount),
    firstShare: firstShareOf(notice),
    planFee: money(plan?.fee),
    planCharge: plan === undefined ? undefined : own(words.phrase(`plan-${plan.charge}`)),
    planDefault: plan === undefined ? undefined : own(words.phrase(`default-${plan.charge}`)),
    planEffective: plan === undefined ? undefined : own(words.phrase(`effective-${plan.effective}`)),
    graceDays: days(grace === 0 ? undefined : grace),
    guaranteePeriod: text(plan?.guaranteePeriod),
  }
}

function disputeSlots({ dispute, decision }: Notice, { text, day, money }: SlotMaker): SlotTable {
  return {
    disputeId: text(dispute?.disputeId ?? decision?.disputeId),
    raisedOn: day(dispute?.raisedOn),
    disputeReason: text(dispute?.reason),
    proofBy: day(dispute?.proofBy),
    payBy: day(dispute?.payBy ?? decision?.payBy),
    acceptanceClause: text(dispute?.acceptanceClause),
    inspectionEnds: day(dispute?.inspectionEnds),
    examined: text(decision?.examined),
    grounds: text(decision?.grounds),
    credit: money(decision?.credit),
    creditNote: text(decision?.creditNote),
    mediation: text(decision?.mediation),
    isRejected: sign(decision?.outcome === 'rejected'),
    isAccepted: sign(decision !== undefined && decision.outcome !== 'rejected'),
    isPartly: sign(decision?.outcome === 'partly-accepted'),
  }
}

function concessionSlots(notice: Notice, make: SlotMaker): SlotTable {
  const { concession, inKind } = notice
  const { text, day, money } = make
  const credits = inKind?.assets.map((asset) => asset.credited)
  const isWaived = hasAmount(concession?.waived ?? '')
  return {
    agreementNumber: text(concession?.number),
    waived: money(concession?.waived),
    someWaived: sign(isWaived),
    noWaived: sign(!isWaived && hangsOnDays(notice)),
    someDates: sign(hangsOnDays(notice)),
    credited: money(credits === undefined ? undefined : sumText(credits, notice.currency)),
    transferBy: day(inKind?.transferBy),
  }
}

function graceSlots({ grace }: Notice, { text, day, money }: SlotMaker): SlotTable {
  return {
    newDue: day(grace?.newDueDate),
    graceReason: text(grace?.reason),
    confirmationId: text(grace?.confirmationId),
    chargeRestart: day(grace?.chargeRestart),
    graceLimit: money(grace?.limit),
  }
}
