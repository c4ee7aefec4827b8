import { bucketsOf } from '../aging/schedule.js'
import { readDay } from '../calendar/day-number.js'
import { at } from '../kernel/expect.js'
import { checkGradeLimits } from '../limits/index.js'
import { checkGradeTerms } from '../terms/index.js'
import type { ControlPolicy } from './policy.js'
import type { SectionFaults } from './section-faults.js'

/** Collects contradictions between sections that are each well formed. */
export function contradict(policy: ControlPolicy, path: string, faults: SectionFaults): void {
  contradictProvision(policy, path, faults)
  contradictCurrency(policy, path, faults)
  contradictGrades(policy, path, faults)
  contradictTables(policy, path, faults)
  contradictLevels(policy, path, faults)
  contradictRoles(policy, path, faults)
}

/** A provision matrix must have exactly the buckets of the aging. */
function contradictProvision(policy: ControlPolicy, path: string, faults: SectionFaults): void {
  const { provision, aging } = policy
  if (provision === undefined) return
  const place = at(path, 'provision')
  // A matrix without a basis has that of the aging.
  if (provision.basis !== undefined && provision.basis !== aging.basis) {
    faults.add(at(place, 'basis'), `'${aging.basis}', the basis of the aging`, provision.basis)
    return
  }
  faults.read(() => {
    // The ids of buckets do not depend on the day.
    const ids = bucketsOf(aging, readDay('2026-01-01', ''), at(path, 'aging')).map(({ id }) => id)
    const rows = provision.rows.map(({ bucket }) => bucket)
    rows.forEach((bucket, index) => {
      if (!ids.includes(bucket)) {
        faults.add(at(at(at(place, 'rows'), index), 'bucket'), `one of ${ids.join(', ')}`, bucket)
      }
    })
    for (const id of ids.filter((bucket) => !rows.includes(bucket))) {
      faults.add(at(place, 'rows'), `a row for the bucket ${id}`, undefined)
    }
  })
}

function contradictCurrency(policy: ControlPolicy, path: string, faults: SectionFaults): void {
  const { currency, limits, metrics } = policy
  if (limits !== undefined && currency !== undefined && limits.currency !== currency) {
    faults.add(at(at(path, 'limits'), 'currency'), `${currency}, the currency of the policy`, limits.currency)
  }
  if (metrics?.health !== undefined && currency === undefined && limits === undefined) {
    faults.add(at(path, 'currency'), 'the currency in which the health of the book is measured', undefined)
  }
}

/** Grades that are not in the order of grades, and sources of grades that do not exist. */
function contradictGrades(policy: ControlPolicy, path: string, faults: SectionFaults): void {
  const { grades, scorecard, termsByGrade, limits, settlement } = policy
  const place = at(path, 'grades')
  if (grades === undefined) {
    // The record would decide, and a customer without a grade there falls to `whenNone`, which may be no limit at all.
    const isAsked = limits?.byGrade !== undefined || termsByGrade !== undefined
    if (isAsked && scorecard?.grades !== undefined)
      faults.add(
        place,
        "order and from: whether the scorecard or the customer's record gives the grade",
        grades,
      )
    return
  }
  const bands = scorecard?.grades ?? grades.bands
  if (grades.from !== 'record' && (scorecard === undefined || bands === undefined)) {
    faults.add(at(place, 'from'), "'record', since no scorecard assigns a grade", grades.from)
  }
  if (scorecard?.grades !== undefined && grades.bands !== undefined) {
    faults.add(at(place, 'bands'), 'no bands in addition to those of the scorecard', grades.bands)
  }
  const listed: readonly (readonly [string, readonly string[]])[] = [
    [at(path, 'termsByGrade'), (termsByGrade ?? []).map(({ grade }) => grade)],
    [
      scorecard?.grades === undefined ? at(place, 'bands') : at(path, 'scorecard.grades'),
      (bands ?? []).map(({ grade }) => grade),
    ],
    [at(path, 'limits.byGrade'), (limits?.byGrade ?? []).map(({ grade }) => grade)],
    [at(path, 'limits.orders.grades'), (limits?.orders?.grades ?? []).map(({ grade }) => grade)],
  ]
  for (const [where, names] of listed) inOrder(names, grades.order, where, faults)
  for (const [kind, rule] of Object.entries(settlement?.concessions ?? {})) {
    rule.grades.forEach((grade, index) => {
      const where = at(at(path, 'settlement.concessions'), kind)
      if (!grades.order.includes(grade))
        unknownGrade(at(at(where, 'grades'), index), grade, grades.order, faults)
    })
  }
}

const unknownGrade = (path: string, grade: string, order: readonly string[], faults: SectionFaults): void => {
  faults.add(path, `one of the grades ${order.join(', ')}`, grade)
}

/** Every list of grades must follow the one order, the best first; it may leave some out. */
function inOrder(
  names: readonly string[],
  order: readonly string[],
  path: string,
  faults: SectionFaults,
): void {
  let last = -1
  names.forEach((grade, index) => {
    const rank = order.indexOf(grade)
    const where = at(at(path, index), 'grade')
    if (rank === -1) unknownGrade(where, grade, order, faults)
    else if (rank < last) faults.add(where, 'the grades in order, the best first', grade)
    last = Math.max(last, rank)
  })
}

/** A better grade must never be treated worse. */
function contradictTables(policy: ControlPolicy, path: string, faults: SectionFaults): void {
  const { termsByGrade, limits } = policy
  if (termsByGrade !== undefined) {
    const issues = faults.under('table', at(path, 'termsByGrade'), () => checkGradeTerms(termsByGrade))
    for (const { code, params } of issues ?? []) {
      faults.add(
        at(path, 'termsByGrade'),
        'a better grade not treated worse than the next one',
        `${code} ${String(params['grade'])}`,
      )
    }
  }
  if (limits?.byGrade === undefined) return
  const { byGrade } = limits
  const place = at(at(path, 'limits'), 'byGrade')
  const issues = faults.under('table', place, () => checkGradeLimits(byGrade))
  for (const { code, params } of issues ?? []) {
    faults.add(
      place,
      'a better grade not treated worse than the next one',
      `${code} ${String(params['grade'])}`,
    )
  }
  byGrade.forEach(({ limit }, index) => {
    if (limit !== undefined && !Object.hasOwn(limit, limits.currency)) {
      faults.add(
        at(at(at(place, index), 'limit'), limits.currency),
        `a limit in ${limits.currency}`,
        undefined,
      )
    }
  })
}

/** A review may refer only to warning levels that exist. */
function contradictLevels({ limits, warnings }: ControlPolicy, path: string, faults: SectionFaults): void {
  if (warnings === undefined) return
  limits?.review?.noRaiseAt?.forEach((level, index) => {
    if (!warnings.levels.includes(level)) {
      faults.add(
        at(at(path, 'limits.review.noRaiseAt'), index),
        `one of ${warnings.levels.join(', ')}`,
        level,
      )
    }
  })
}

/** Sections may refer only to roles that the company has. */
function contradictRoles(policy: ControlPolicy, path: string, faults: SectionFaults): void {
  const { roles, escalation, settlement } = policy
  if (roles === undefined) return
  const known = new Set(roles.names)
  const expect = (role: string | undefined, where: string): void => {
    if (role !== undefined && !known.has(role)) {
      faults.add(where, `one of the roles ${roles.names.join(', ')}`, role)
    }
  }
  escalation.stages.forEach(({ role, approvedBy }, index) => {
    const stage = at(at(path, 'escalation.stages'), index)
    expect(role, at(stage, 'role'))
    expect(approvedBy, at(stage, 'approvedBy'))
  })
  roles.assignments.forEach(({ role }, index) => {
    expect(role, at(at(at(path, 'roles.assignments'), index), 'role'))
  })
  const approvals = settlement?.approvals
  if (approvals === undefined) return
  expect(approvals.important.role, at(path, 'settlement.approvals.important.role'))
  approvals.rules.forEach(({ bands }, rule) => {
    bands.forEach((band, index) => {
      const where = at(at(at(at(path, 'settlement.approvals.rules'), rule), 'bands'), index)
      band.roles.forEach((role, place) => {
        expect(role, at(at(where, 'roles'), place))
      })
    })
  })
}
