import { endOfMonthDay } from '../calendar/date-steps.js'
import { scanDay, type DayNumber } from '../calendar/day-number.js'
import { pacedDays } from './act-of.js'
import type { Plan, PlanStage } from './plan.js'
import type { EscalationState } from './state.js'
import type { Turn } from './turn.js'

/** A case and its policy, as far as its days tell. */
type Dated = Pick<Turn, 'plan' | 'day'> & { readonly next: EscalationState }

/** The due date from which the case counts: its own, or that of the customer's oldest overdue item where the policy counts from it. */
export const dueDayOf = ({ plan, next }: Dated): DayNumber =>
  scanDay(plan.isOldest && next.anchorDueDate !== null ? next.anchorDueDate : next.dueDate)

/** Whether an item is overdue itself: the days of grace after its due date have passed. */
export const isOverdueOn = (
  { grace }: Pick<Plan, 'grace'>,
  { dueDate }: Pick<EscalationState, 'dueDate'>,
  day: DayNumber,
): boolean => day > scanDay(dueDate) + grace

/**
 * The day on which a stage begins to apply; NaN where that rests on what has not happened. What counts from a touch, or from a rejected
 * objection, and is no reminder waits until the item is overdue itself: its due date may have been put off since, or not have come yet.
 */
export function beginsOn(turn: Dated, { origin, days, act, isRelative, place }: PlanStage): DayNumber {
  const { plan, next } = turn
  const paced = pacedDays(days, plan.tempo.size === 0 ? 100 : (plan.tempo.get(next.segment ?? '') ?? 100))
  const isWaiting = (isRelative || origin === 'dispute-rejection') && act !== 'reminder'
  const soonest = isWaiting ? overdueFrom(turn) : -Infinity
  switch (origin) {
    case 'due-date':
      // Grace puts off what comes after the due date; a reminder before it still says when payment is due.
      return dueDayOf(turn) + paced + (days > 0 ? plan.grace : 0)
    case 'invoice-date':
      return scanDay((plan.isOldest ? next.anchorIssueDate : null) ?? next.issueDate) + paced
    case 'month-end':
      return endOfMonthDay(dueDayOf(turn) + plan.grace) + paced
    case 'completion':
      return next.completedOn === null ? NaN : scanDay(next.completedOn) + paced
    case 'dispute-rejection':
      return next.disputeRejectedOn === null
        ? NaN
        : Math.max(scanDay(next.disputeRejectedOn) + paced, soonest)
    case 'previous-deadline': {
      return Math.max(deadlineBefore(turn, place) + paced, soonest)
    }
    case 'previous-notice':
      return Math.max(previousDay(turn, place) + paced, soonest)
  }
}

/**
 * The deadline that the last touch set. Where that was the touch of the stage itself, or of a later one, and set none, the case has come back
 * from there, and the deadline of its formal demand counts; NaN where there is none.
 */
function deadlineBefore(turn: Dated, place: number): DayNumber {
  const { lastTouch, demand } = turn.next
  const isBack = lastTouch === null || (turn.plan.places.get(lastTouch.stage) as number) >= place
  const deadline = lastTouch?.deadline ?? (isBack ? demand?.deadline : undefined)
  if (deadline !== undefined) return scanDay(deadline)
  const { day, stage } = isBack ? missedBefore(turn, place) : { day: NaN }
  return day + (stage?.stage.deadlineDays ?? NaN)
}

/**
 * The reminder before a stage that is out of date and was never sent, and the day on which it would have been: from there the stage counts, or an item
 * that is first seen after it would never be dunned. NaN where the stage before is none.
 */
function missedBefore(turn: Dated, place: number): { readonly day: DayNumber; readonly stage?: PlanStage } {
  for (let at = place - 1; at >= 0; at--) {
    const stage = turn.plan.stages[at] as PlanStage
    if (!(turn.day >= lapsesOn(turn, stage))) break
    const day = beginsOn(turn, stage)
    if (day === day) return { day, stage }
  }
  return { day: NaN }
}

/**
 * The day of the last touch, or the day since which the stage is what it is, whichever is later: who was stepped back begins
 * anew. A jump looks at each day for itself, and that it has fallen is no reason to fall further.
 */
function previousDay(turn: Dated, place: number): DayNumber {
  const { next, plan } = turn
  const sent = next.lastTouch === null ? NaN : scanDay(next.lastTouch.sentOn)
  const set = plan.isJump || next.stageSince === null ? NaN : scanDay(next.stageSince)
  if (set > sent || sent !== sent) return set === set ? set : missedBefore(turn, place).day
  return sent
}

/** The first day on which the item is overdue itself. */
const overdueFrom = ({ plan, next }: Dated): DayNumber => scanDay(next.dueDate) + plan.grace + 1

/**
 * The day on which the stage of the case repeats its touch; NaN where it does not. What is no reminder waits until the item is overdue
 * itself, as all that counts from a touch does, and a reminder that is out of date is not repeated.
 */
export function repeatsOn(turn: Turn, stage: PlanStage): DayNumber {
  const { next } = turn
  const { repeat } = stage.stage
  if (repeat === undefined || next.repeats >= repeat.times || next.lastTouch?.stage !== stage.id) return NaN
  const day = scanDay(next.lastTouch.sentOn) + repeat.everyDays
  if (stage.act !== 'reminder') return Math.max(day, overdueFrom(turn))
  return Math.max(day, turn.day) < lapsesOn(turn, stage) ? day : NaN
}

/** Whether a case stands at a stage to which it left the order of the stages: days neither brought it there nor take it away. */
export const isApart = ({ override, stage }: Pick<EscalationState, 'override' | 'stage'>): boolean =>
  override?.stage === stage

/**
 * The first place above a case on a ladder: after a rejected objection that of the stages for it, unless those count from a touch that was
 * never made.
 */
export function placeAbove(turn: Turn, here: number): number {
  const { plan, next } = turn
  const branch = next.disputeRejectedOn === null ? undefined : plan.stages[plan.branch]
  if (branch === undefined || here >= branch.place) return here + 1
  const begins = beginsOn(turn, branch)
  return begins === begins ? branch.place : here + 1
}

/** Whether a reminder is out of date: nobody is reminded before the due date after it. */
export const hasLapsed = (turn: Turn, stage: PlanStage): boolean => turn.day >= lapsesOn(turn, stage)

/** The first day on which a reminder is out of date; Infinity for what never is. */
export function lapsesOn(turn: Dated, { act, origin, days }: PlanStage): DayNumber {
  if (act !== 'reminder') return Infinity
  if (origin === 'completion') return dueDayOf(turn)
  if (origin !== 'due-date' || days > 0) return Infinity
  return dueDayOf(turn) + (days < 0 ? 0 : 1)
}

/** The highest place, up to a limit, whose stage has begun by the day, history aside; −1 where none has. */
export function placeByDays(turn: Turn, limit: number): number {
  for (let place = limit; place >= 0; place--) {
    const stage = turn.plan.stages[place] as PlanStage
    if (stage.isBranch || stage.isRelative || hasLapsed(turn, stage)) continue
    if (beginsOn(turn, stage) <= turn.day) return place
  }
  return -1
}
