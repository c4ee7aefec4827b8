import { addMonthsDay } from '../calendar/date-steps.js'
import { writeDay, type DayNumber } from '../calendar/day-number.js'
import type { SettlementReason } from './reasons.js'

/** The days that determine the risks of a settlement in kind. */
export interface InKindDays {
  readonly due: DayNumber
  /** Day on which it was agreed, even if it is binding later; null if there is no agreement. */
  readonly agreed: DayNumber | null
  readonly titlePasses: boolean
  /** Day on which the assets were handed over, or are to be handed over: then today or later. */
  readonly performed: DayNumber
  readonly accepted: DayNumber | null
}

/** Enterprise Bankruptcy Law of the People's Republic of China, articles 31 and 32, in months. */
const ONE_YEAR = 12
const SIX_MONTHS = 6

/** The warnings of Chinese law on a settlement in kind. */
export function inKindWarnings({
  due,
  agreed,
  titlePasses,
  performed,
  accepted,
}: InKindDays): SettlementReason[] {
  const warnings: SettlementReason[] = []
  // The time for payment ends with the due date, so an agreement made on that day is made before that end.
  if (titlePasses && agreed !== null && agreed <= due) {
    const params = { agreedOn: writeDay(agreed), dueDate: writeDay(due) }
    warnings.push({ code: 'settlement.forfeiture-clause-void', params })
  }
  return [...warnings, ...clawBack(performed, accepted)]
}

function clawBack(performed: DayNumber, accepted: DayNumber | null): SettlementReason[] {
  const performedOn = writeDay(performed)
  if (accepted === null) {
    // The windows are counted back from the acceptance, so the last day of a shorter month is reached from the last
    // days of longer months too.
    const until = (months: number): string =>
      writeDay(addMonthsDay(performed, months, 'end-of-month'), 'transferBy')
    const params = { performedOn, sixMonthsUntil: until(SIX_MONTHS), oneYearUntil: until(ONE_YEAR) }
    return [{ code: 'settlement.claw-back-risk', params }]
  }
  const acceptedOn = writeDay(accepted)
  if (performed >= accepted) {
    return [{ code: 'settlement.void-after-acceptance', params: { performedOn, acceptedOn } }]
  }
  const within = (months: number, code: SettlementReason['code']): SettlementReason[] => {
    const start = addMonthsDay(accepted, -months, 'clamp')
    if (performed < start) return []
    const windowStart = writeDay(start, 'insolvencyAcceptedOn')
    return [{ code, params: { performedOn, windowStart, acceptedOn } }]
  }
  return [
    ...within(SIX_MONTHS, 'settlement.claw-back-six-months'),
    ...within(ONE_YEAR, 'settlement.claw-back-one-year'),
  ]
}
