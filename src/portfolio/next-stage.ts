import { LAST_DAY, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { DayCounter } from '../calendar/days-past-due.js'
import { stagePlaceOf, type NominalStage } from '../escalation/nominal-stage.js'

/** What is needed to find the next stages of a table. */
export interface StageDesk {
  readonly day: DayNumber
  readonly count: DayCounter
  readonly stages: readonly NominalStage[]
  /**
   * The next stages and the days on which they start, by the index of the stage and then the due day: many items share
   * both.
   */
  readonly nextStages: readonly Map<DayNumber, NextStage>[]
}

/** A following stage and the day on which it starts; null if none starts before the last possible day. */
type NextStage = Readonly<Record<'day' | 'id', string | null>>

const NO_STAGE: NextStage = /* #__PURE__ */ Object.freeze({ day: null, id: null })

/** The stage that applies from the first later day on which the days past due of the stage at an index are reached. */
export function nextStageOf(due: DayNumber, place: number, desk: StageDesk): NextStage {
  const known = desk.nextStages[place]
  if (known === undefined) return NO_STAGE
  let next = known.get(due)
  if (next === undefined) {
    const day = beginningOf(due, desk.stages[place] as NominalStage, desk)
    next = day === null ? NO_STAGE : { day: writeDay(day), id: stageOn(day, due, desk) }
    known.set(due, next)
  }
  return next
}

/** The stage on a day; a later one than was reached if the count skips days. */
function stageOn(day: DayNumber, due: DayNumber, { count, stages }: StageDesk): string {
  const days = count(due, day)
  return (stages[stagePlaceOf(stages, days > 0 ? days : Math.min(0, day - due))] as NominalStage).id
}

function beginningOf(due: DayNumber, next: NominalStage, desk: StageDesk): DayNumber | null {
  if (next.from <= 0) {
    let begins = due + next.from
    // A due date that is rolled back is past due earlier than the date on the invoice suggests.
    while (begins - 1 > desk.day && desk.count(due, begins - 1) > 0) begins--
    return begins
  }
  // Counted back from the last possible day: a rolled due date can shift the start in both directions.
  const beyond = desk.count(due, LAST_DAY) - next.from
  if (beyond < 0) return null
  let day = Math.max(desk.day + 1, LAST_DAY - beyond)
  // If both ends are counted, the count goes from 0 to 2, so the stage of day 1 starts with day 2.
  while (desk.count(due, day) < next.from) day++
  return day
}
