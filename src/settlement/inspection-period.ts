import { addMonthsDay } from '../calendar/date-steps.js'
import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { expectBoolean, expectInteger, type UnknownRecord } from '../kernel/expect.js'
import { isOfGoods, type DisputeGround, type InspectionPeriod } from './dispute-model.js'
import { MAX_GRACE_DAYS } from './read-monitoring.js'
import { readOptionalDay } from './read-value.js'

/**
 * Civil Code of the People's Republic of China, article 621; CISG article 39(2): two years from receipt at the latest.
 */
const LONGEST_MONTHS = 24

/**
 * The period within which the buyer had to object to the goods: the agreed period; otherwise a reasonable time from the
 * discovery, ending at the latest with the warranty, or two years from receipt if there is no warranty.
 *
 * @throws ReceivablesError naming the faulty field; `date.order`.
 */
export function inspectionPeriod(
  facts: UnknownRecord,
  ground: DisputeGround,
  raised: DayNumber,
  reasonableDays: number,
): InspectionPeriod {
  const { inspectionDays, sellerKnew } = facts
  const agreed =
    inspectionDays === undefined ? null : expectInteger(inspectionDays, 'inspectionDays', 0, MAX_GRACE_DAYS)
  const knew = sellerKnew === undefined ? false : expectBoolean(sellerKnew, 'sellerKnew')
  const warranty = readOptionalDay(facts['warrantyUntil'], 'warrantyUntil')
  const discovered = readOptionalDay(facts['discoveredOn'], 'discoveredOn')
  const { receivedOn } = facts
  const arrived = readOptionalDay(receivedOn, 'receivedOn')
  if (!isOfGoods(ground)) {
    return { basis: 'not-asked', noticeBy: null, inTime: true }
  }
  const received = arrived ?? readDay(receivedOn, 'receivedOn')
  if (raised < received) {
    refuse('date.order', 'raisedOn', 'a day not before the goods were received', facts['raisedOn'])
  }
  if (discovered !== null && discovered < received) {
    refuse('date.order', 'discoveredOn', 'a day not before the goods were received', facts['discoveredOn'])
  }
  // Whoever objects to a defect has found it. A later day would make every objection one in time.
  if (discovered !== null && discovered > raised) {
    refuse('date.order', 'discoveredOn', 'a day not after the objection', facts['discoveredOn'])
  }
  // The period would end before receipt, and every objection would be too late.
  if (warranty !== null && warranty < received) {
    refuse('date.order', 'warrantyUntil', 'a day not before the goods were received', facts['warrantyUntil'])
  }
  if (knew) return { basis: 'seller-knew', noticeBy: null, inTime: true }
  if (agreed !== null) return until('agreed', received + agreed, raised, 'inspectionDays')
  const reasonable = (discovered ?? received) + reasonableDays
  const last = warranty ?? addMonthsDay(received, LONGEST_MONTHS, 'clamp')
  return reasonable <= last
    ? until('reasonable-time', reasonable, raised, 'policy.reasonableDays')
    : until(warranty === null ? 'two-years' : 'warranty', last, raised, 'receivedOn')
}

const until = (
  basis: InspectionPeriod['basis'],
  day: DayNumber,
  raised: DayNumber,
  path: string,
): InspectionPeriod => ({ basis, noticeBy: writeDay(day, path), inTime: raised <= day })
