import { endOfMonthDay } from '../calendar/date-steps.js'
import { scanDay, type DayNumber } from '../calendar/day-number.js'
import { pacedDays } from './act-of.js'
import type { Plan, PlanStage } from './plan.js'
import type { EscalationState } from './state.js'
import type { Turn } from './turn.js'

/** The parts of a turn that determine its days. */
type Dated = Pick<Turn, 'plan' | 'day'> & { readonly next: EscalationState }

/**
 * The due date from which the case counts: its own, or that of the customer's oldest overdue item if the policy says
 * so.
 */
export const dueDayOf = ({ plan, next }: Dated): DayNumber =>
  scanDay(plan.isOldest && next.anchorDueDate !== null ? next.anchorDueDate : next.dueDate)

/** Whether an item itself is overdue: the days of grace after its due date have passed. */
export const isOverdueOn = (
  { grace }: Pick<Plan, 'grace'>,
  { dueDate }: Pick<EscalationState, 'dueDate'>,
  day: DayNumber,
): boolean => day > scanDay(dueDate) + grace

/**
 * The day on which a stage begins to apply; NaN if it depends on something that has not happened. A stage that counts
 * from a touch or a rejected objection and is not a reminder waits until the item itself is overdue: its due date may
 * have been moved since, or not have been reached.
 */
export function beginsOn(turn: Dated, { origin, days, act, isRelative, place }: PlanStage): DayNumber {
  const { plan, next } = turn
  const paced = pacedDays(days, plan.tempo.size === 0 ? 100 : (plan.tempo.get(next.segment ?? '') ?? 100))
  const isWaiting = (isRelative || origin === 'dispute-rejection') && act !== 'reminder'
  const soonest = isWaiting ? overdueFrom(turn) : -Infinity
  switch (origin) {
    case 'due-date':
      // Grace shifts stages after the due date; a reminder before it still states when payment is due.
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
 * The deadline set by the last touch. If that was the touch of the stage itself or of a later one, and it set none, the
 * case has come back from there, and the deadline of its formal demand applies; NaN if there is none.
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
 * The reminder before a stage that is out of date and was never sent, and its day: the stage counts from there, since
 * otherwise an item first seen later would never be dunned. NaN if the stage before is not such a reminder.
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
 * The later of the day of the last touch and the day since which the case has its stage: after a step back the count
 * starts from scratch. Under `jump` every day is evaluated by itself, and a fall does not cause a further one.
 */
function previousDay(turn: Dated, place: number): DayNumber {
  const { next, plan } = turn
  const sent = next.lastTouch === null ? NaN : scanDay(next.lastTouch.sentOn)
  const set = plan.isJump || next.stageSince === null ? NaN : scanDay(next.stageSince)
  if (set > sent || sent !== sent) return set === set ? set : missedBefore(turn, place).day
  return sent
}

/** The first day on which the item itself is overdue. */
const overdueFrom = ({ plan, next }: Dated): DayNumber => scanDay(next.dueDate) + plan.grace + 1

/**
 * The day on which the stage of the case repeats its touch; NaN if it does not. A touch that is not a reminder waits
 * until the item itself is overdue, like everything that counts from a touch; an out-of-date reminder is not repeated.
 */
export function repeatsOn(turn: Turn, stage: PlanStage): DayNumber {
  const { next } = turn
  const { repeat } = stage.stage
  if (repeat === undefined || next.repeats >= repeat.times || next.lastTouch?.stage !== stage.id) return NaN
  const day = scanDay(next.lastTouch.sentOn) + repeat.everyDays
  if (stage.act !== 'reminder') return Math.max(day, overdueFrom(turn))
  return Math.max(day, turn.day) < lapsesOn(turn, stage) ? day : NaN
}

/** Whether a case stands at the stage of an override: days neither brought it there nor move it away. */
export const isApart = ({ override, stage }: Pick<EscalationState, 'override' | 'stage'>): boolean =>
  override?.stage === stage

/**
 * The next index above a case on a ladder. After a rejected objection it is that of the stages for it, unless those
 * count from a touch that was never made.
 */
export function placeAbove(turn: Turn, here: number): number {
  const { plan, next } = turn
  const branch = next.disputeRejectedOn === null ? undefined : plan.stages[plan.branch]
  if (branch === undefined || here >= branch.place) return here + 1
  const begins = beginsOn(turn, branch)
  return begins === begins ? branch.place : here + 1
}

/** Whether a reminder is out of date: a reminder before the due date is not sent after it. */
export const hasLapsed = (turn: Turn, stage: PlanStage): boolean => turn.day >= lapsesOn(turn, stage)

/** The first day on which a reminder is out of date; Infinity if it never is. */
export function lapsesOn(turn: Dated, { act, origin, days }: PlanStage): DayNumber {
  if (act !== 'reminder') return Infinity
  if (origin === 'completion') return dueDayOf(turn)
  if (origin !== 'due-date' || days > 0) return Infinity
  return dueDayOf(turn) + (days < 0 ? 0 : 1)
}

/** The highest index, up to a limit, whose stage has begun by the day, ignoring the history; −1 if there is none. */
export function placeByDays(turn: Turn, limit: number): number {
  for (let place = limit; place >= 0; place--) {
    const stage = turn.plan.stages[place] as PlanStage
    if (stage.isBranch || stage.isRelative || hasLapsed(turn, stage)) continue
    if (beginsOn(turn, stage) <= turn.day) return place
  }
  return -1
}
