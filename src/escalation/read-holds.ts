import { readDay, scanDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectChoice,
  expectId,
  expectKeys,
  expectRecord,
  expectText,
  MAX_ID_LENGTH,
  shapeOf,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import { readMinor, scanMinor } from '../numbers/read-minor.js'
import type { CaseHold } from './state.js'

const HOLDS: readonly CaseHold['kind'][] = ['dispute', 'promise', 'plan', 'grace', 'manual']
const HOLD = ['id', 'kind', 'amount', 'until', 'wholeAmount']
const MAX_HOLDS = 1000

/** Whether a value can be an identifier. */
export const isText = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_ID_LENGTH

/** Whether a value is a day. */
export const isDay = (value: unknown): boolean => !Number.isNaN(scanDay(value))

/**
 * Reads the holds of a case.
 *
 * @throws ReceivablesError the code of a malformed field.
 */
export function readHolds(state: UnknownRecord, statePath: string): void {
  const path = at(statePath, 'holds')
  const holds = expectArray(state['holds'], path)
  if (holds.length > MAX_HOLDS) refuse('input.range', path, `at most ${String(MAX_HOLDS)} holds`, holds)
  if (holds.length === 0) return
  const scale = readScale(state['currency'], at(statePath, 'currency'))
  for (let index = 0; index < holds.length; index++) {
    if (isSoundHold(holds[index], scale)) continue
    const where = at(path, index)
    const hold = expectRecord(holds[index], where)
    expectKeys(hold, HOLD, where)
    expectId(hold['id'], at(where, 'id'))
    expectChoice(hold['kind'], HOLDS, at(where, 'kind'))
    if (hold['until'] !== null) readDay(hold['until'], at(where, 'until'))
    if (hold['amount'] !== null) readHeld(hold, 'amount', scale, where)
    if (hold['wholeAmount'] !== undefined) readHeld(hold, 'wholeAmount', scale, where)
  }
}

/** The fast check of a hold, which builds no text; `readHolds` reports the fault of a hold that fails. */
function isSoundHold(value: unknown, scale: number): boolean {
  if (shapeOf(value) !== 'record') return false
  const hold = value as UnknownRecord
  return (
    Object.keys(hold).every((field) => HOLD.includes(field)) &&
    isText(hold['id']) &&
    HOLDS.includes(hold['kind'] as CaseHold['kind']) &&
    (hold['until'] === null || isDay(hold['until'])) &&
    (hold['amount'] === null || isHeld(hold['amount'], scale)) &&
    (hold['wholeAmount'] === undefined || isHeld(hold['wholeAmount'], scale))
  )
}

const isHeld = (amount: unknown, scale: number): boolean =>
  typeof amount === 'string' && scanMinor(amount, scale) >= 0

function readHeld(hold: UnknownRecord, field: string, scale: number, path: string): void {
  const where = at(path, field)
  if (readMinor(expectText(hold[field], where), scale, where) < 0)
    refuse('amount.negative', where, 'an amount of zero or above', hold[field])
}
