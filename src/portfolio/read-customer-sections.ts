import { readPolicy as readInterestPolicy } from '../interest/read-policy.js'
import {
  at,
  expectArray,
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
} from '../kernel/expect.js'
import { refuse } from '../kernel/error.js'
import { readDatedLimits } from '../limits/dated-limits.js'
import { effectiveLimit, reviewLimit, type ReviewRequest } from '../limits/index.js'
import { readGradeRules } from '../limits/grade-rules.js'
import { readOrderPolicy } from '../limits/order-policy.js'
import { readShare } from '../numbers/read-share.js'
import { readThresholds } from '../limits/warning-rules.js'
import { readScale } from '../money/currency.js'
import { readBehaviourPolicy } from '../scoring/behaviour-policy.js'
import { compileScorecard } from '../scoring/prepare-scorecard.js'
import { Faults } from '../scoring/faults.js'
import { readGrades } from '../scoring/read-grades.js'
import { readGradeTerms } from '../terms/grade-terms.js'
import type { ControlPolicy } from './policy.js'
import type { SectionFaults } from './section-faults.js'

/** Any day serves, since only the form of a section is checked. */
const SOME_DAY = '2026-01-01'

/** Checks the sections by which single customers are judged, each by the reader of its room. */
export function readCustomerSections(policy: ControlPolicy, path: string, faults: SectionFaults): void {
  const { termsByGrade, interest, behaviour, scorecard, grades, limits, warnings } = policy
  const place = (name: keyof ControlPolicy): string => at(path, name)
  if (termsByGrade !== undefined) faults.read(() => readGradeTerms(termsByGrade, place('termsByGrade')))
  if (interest !== undefined) faults.read(() => readInterest(interest, place('interest')))
  if (behaviour !== undefined) faults.read(() => readBehaviourPolicy(behaviour, place('behaviour')))
  if (scorecard !== undefined) faults.read(() => compileScorecard(scorecard, place('scorecard')))
  if (grades !== undefined) faults.read(() => readGradeSection(grades, place('grades')))
  if (limits !== undefined) readLimitSection(limits, place('limits'), faults)
  if (warnings !== undefined) {
    faults.under('thresholds', place('warnings'), () => readThresholds(warnings, undefined))
  }
}

/** Checks the form of an interest policy without its rates, which are supplied only for a run. */
function readInterest(value: unknown, path: string): void {
  const rate = expectRecord(expectRecord(value, path)['rate'], at(path, 'rate'))
  const { reference } = rate
  const stand = { id: 'any', entries: [{ from: '0001-01-01', rate: '0' }], knownThrough: '9999-12-31' }
  const rates = typeof reference === 'string' ? Object.fromEntries([[reference, stand]]) : {}
  readInterestPolicy(value, rates, path)
}

function readGradeSection(value: unknown, path: string): void {
  const fields = expectRecord(value, path, 'the grades and their source')
  expectKeys(fields, ['order', 'from', 'bands'], path)
  const place = at(path, 'order')
  const order = expectArray(fields['order'], place, 'grades, the best first')
  if (order.length === 0 || order.length > 100) refuse('input.range', place, '1 to 100 grades', order)
  const seen = new Set<string>()
  order.forEach((grade, index) => {
    const id = expectId(grade, at(place, index))
    if (seen.has(id)) refuse('id.duplicate', at(place, index), 'a grade that is there once', id)
    seen.add(id)
  })
  expectChoice(
    fields['from'],
    ['record', 'score', 'score-else-record', 'record-else-score'],
    at(path, 'from'),
  )
  if (fields['bands'] === undefined) return
  const found = new Faults()
  readGrades(fields['bands'], at(path, 'bands'), found)
  found.refuse()
}

const LIMIT_FIELDS = [
  'currency',
  'effective',
  'customers',
  'byGrade',
  'watchAbove',
  'overdueMarginDays',
  'review',
  'orders',
]

function readLimitSection(value: unknown, path: string, faults: SectionFaults): void {
  const read = faults.read(() => {
    const fields = expectRecord(value, path, 'the limits')
    expectKeys(fields, LIMIT_FIELDS, path)
    return { fields, scale: readScale(fields['currency'], at(path, 'currency')) }
  })
  if (read === undefined) return
  const { fields, scale } = read
  const currency = fields['currency'] as string
  const { effective, customers, byGrade, watchAbove, overdueMarginDays, review, orders } = fields
  faults.under('policy', at(path, 'effective'), () =>
    effectiveLimit({ limits: [], currency, asOf: SOME_DAY, policy: effective as never }),
  )
  if (customers !== undefined) faults.read(() => readCustomerLimits(customers, at(path, 'customers'), scale))
  if (byGrade !== undefined) faults.read(() => readGradeRules(byGrade, at(path, 'byGrade')))
  if (watchAbove !== undefined) faults.read(() => readShare(watchAbove, at(path, 'watchAbove')))
  if (overdueMarginDays !== undefined) {
    faults.read(() => expectInteger(overdueMarginDays, at(path, 'overdueMarginDays'), 0, 3660))
  }
  if (review !== undefined) {
    faults.under('policy', at(path, 'review'), () =>
      reviewLimit({ ...PROBE, currency, policy: review as never }),
    )
  }
  if (orders !== undefined) faults.under('policy', at(path, 'orders'), () => readOrderPolicy(orders))
}

/** A review that changes nothing, to check the form of its policy. */
const PROBE: Omit<ReviewRequest, 'currency' | 'policy'> = {
  current: '0',
  target: '0',
  behaviour: {
    settledCount: 0,
    weightedDaysLate: null,
    lateShareByAmount: null,
    overdueCount: 0,
    habituallyLate: null,
  },
  level: null,
}

function readCustomerLimits(value: unknown, path: string, scale: number): void {
  const seen = new Set<string>()
  expectArray(value, path, 'limits of customers').forEach((row, index) => {
    const place = at(path, index)
    const fields = expectRecord(row, place)
    expectKeys(fields, ['customerId', 'limits'], place)
    const id = expectId(fields['customerId'], at(place, 'customerId'))
    if (seen.has(id))
      refuse('id.duplicate', at(place, 'customerId'), 'a customer that is not yet in the list', id)
    seen.add(id)
    readDatedLimits(fields['limits'], at(place, 'limits'), scale)
  })
}
