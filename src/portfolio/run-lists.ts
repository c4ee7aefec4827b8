import { refuse } from '../kernel/error.js'
import { at, expectArray, expectRecord } from '../kernel/expect.js'
import { readDay } from '../calendar/day-number.js'
import { readName } from '../escalation/read-name.js'
import { compareTexts } from '../ledger/compare-texts.js'
import type { ControlEscalation } from './control-run.js'
import type { PartialRun } from './partial-run.js'
import { plainValue } from './plain-value.js'
import { sortByText } from './sort-by-text.js'

/** Reads a list of rows that are passed on, each with the texts that identify it. */
export function readList<Row>(value: unknown, path: string, ids: readonly string[]): Row[] {
  return Array.from(expectArray(value, path), (given, index) => {
    const place = at(path, index)
    const row = plainValue(expectRecord(given, place), place) as Readonly<Record<string, unknown>>
    for (const id of ids) readName(row[id], at(place, id))
    return row as Row
  })
}

/** Reads the result of escalation. */
export function readEscalation(value: unknown, path: string): ControlEscalation {
  const fields = expectRecord(value, path, 'the escalation results of the day')
  const nextReviewOn = fields['nextReviewOn'] as string | null
  if (nextReviewOn !== null) readDay(nextReviewOn, at(path, 'nextReviewOn'))
  return {
    states: readList(fields['states'], at(path, 'states'), ['caseId', 'customerId']),
    commands: readList(fields['commands'], at(path, 'commands'), ['id', 'customerId']),
    pending: readList(fields['pending'], at(path, 'pending'), ['caseId', 'commandId']),
    refused: readList(fields['refused'], at(path, 'refused'), ['caseId', 'type']),
    heard: readList(fields['heard'], at(path, 'heard'), ['caseId']),
    nextReviewOn,
  }
}

/** The results of escalation of all parts, combined. */
export function addEscalations(parts: readonly ControlEscalation[]): ControlEscalation {
  const days = parts.map(({ nextReviewOn }) => nextReviewOn).filter((day) => day !== null)
  return {
    ...sortEscalation({
      states: parts.flatMap(({ states }) => states),
      commands: parts.flatMap(({ commands }) => commands),
      pending: parts.flatMap(({ pending }) => pending),
      refused: parts.flatMap(({ refused }) => refused),
      heard: parts.flatMap(({ heard }) => heard),
    }),
    nextReviewOn: days.sort(compareTexts)[0] ?? null,
  }
}

/**
 * The order of a result of escalation: states by case, commands by customer, the rest by case. The sort is stable, so
 * commands of one customer and events of one case keep their order, which is the same in a run over a part.
 */
export const sortEscalation = ({
  states,
  commands,
  pending,
  refused,
  heard,
}: Omit<ControlEscalation, 'nextReviewOn'>): Omit<ControlEscalation, 'nextReviewOn'> => ({
  states: sortByText(states, ({ caseId }) => caseId),
  commands: sortByText(commands, ({ customerId }) => customerId),
  pending: sortByText(pending, ({ caseId }) => caseId),
  refused: sortByText(refused, ({ caseId }) => caseId),
  heard: sortByText(heard, ({ caseId }) => caseId),
})

/** Every place of a part that names a customer. */
function* customersOf(part: PartialRun): Generator<readonly [customerId: string, path: string]> {
  const lists: [string, readonly { readonly customerId: string | null }[]][] = [
    ['customers', part.customers],
    ['worklist', part.worklist],
    ['escalation.states', part.escalation.states],
    ['setAside', part.setAside],
    ...part.aging.currencies.map(({ customers }, index): (typeof lists)[number] => [
      `aging.currencies[${String(index)}].customers`,
      customers,
    ]),
  ]
  for (const [list, rows] of lists) {
    for (const [index, { customerId }] of rows.entries())
      if (customerId !== null) yield [customerId, `${list}[${String(index)}].customerId`]
  }
}

/** Every case of a part that has a state. */
function* casesOf({ escalation }: PartialRun): Generator<readonly [caseId: string, path: string]> {
  for (const [index, { caseId }] of escalation.states.entries())
    yield [caseId, `escalation.states[${String(index)}].caseId`]
}

/**
 * Refuses a customer, or a case, that is in two parts: neither part would have all of the customer, and two commands
 * would have the same id.
 *
 * @throws ReceivablesError `id.duplicate`.
 */
export function expectApart(parts: readonly PartialRun[], pathOf: (part: number) => string): void {
  expectOnce(parts, customersOf, 'a customer', pathOf)
  expectOnce(parts, casesOf, 'a case', pathOf)
}

function expectOnce(
  parts: readonly PartialRun[],
  namesOf: (part: PartialRun) => Iterable<readonly [name: string, path: string]>,
  what: string,
  pathOf: (part: number) => string,
): void {
  const homes = new Map<string, number>()
  parts.forEach((part, index) => {
    for (const [name, path] of namesOf(part)) {
      const home = homes.get(name)
      if (home === undefined) homes.set(name, index)
      else if (home !== index)
        refuse('id.duplicate', `${pathOf(index)}.${path}`, `${what} that is in no other run`, name)
    }
  })
}
