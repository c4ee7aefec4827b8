import { isReceivablesError } from '../kernel/error.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { CustomerFacts } from './control-request.js'
import type { SetAside } from './control-run.js'
import { withFewHoles } from '../ledger/read-rows.js'
import { plainCopy } from './plain-copy.js'
import { rowOf } from './set-aside.js'

/** The facts of customers by id, each with its path. */
export interface FactsByCustomer {
  readonly byCustomer: ReadonlyMap<string, { readonly facts: CustomerFacts; readonly path: string }>
  readonly setAside: readonly SetAside[]
  /** Customers whose facts cannot be read; they are not judged. */
  readonly unread: ReadonlySet<string>
}

const FIELDS = ['customerId', 'openOrders', 'deliveries', 'secured', 'creditFacts', 'signals']

/** More than any scorecard needs: it has at most 200 characteristics. */
const MAX_CREDIT_FACTS = 500

/**
 * Reads which facts belong to which customer; their content is read by the verbs that use it.
 *
 * @throws ReceivablesError for a bad row if bad data is refused.
 */
export function readFacts(value: unknown, badData: 'set-aside' | 'refuse'): FactsByCustomer {
  const byCustomer = new Map<string, { readonly facts: CustomerFacts; readonly path: string }>()
  const setAside: SetAside[] = []
  const unread = new Set<string>()
  const rows =
    value === undefined ? [] : withFewHoles(expectArray(value, 'facts', 'facts of customers'), 'facts')
  for (let index = 0; index < rows.length; index++) {
    const path = at('facts', index)
    try {
      const facts = readSafely(path, () => readRow(rows[index], path))
      if (byCustomer.has(facts.customerId) || unread.has(facts.customerId)) {
        refuse(
          'id.duplicate',
          at(path, 'customerId'),
          'a customer that is not yet in the list',
          facts.customerId,
        )
      }
      byCustomer.set(facts.customerId, { facts, path })
    } catch (error) {
      if (badData === 'refuse' || !isReceivablesError(error)) throw error
      const customerId = idOf(rows[index])
      setAside.push(rowOf(error, error.path, customerId, 'facts'))
      if (customerId === null) continue
      // If there are two rows, it is unknown which one is right, so neither is used.
      byCustomer.delete(customerId)
      unread.add(customerId)
    }
  }
  return { byCustomer, setAside, unread }
}

function readRow(value: unknown, path: string): CustomerFacts {
  const fields = expectRecord(plainCopy(value, path), path, 'the facts of a customer')
  expectKeys(fields, FIELDS, path)
  expectId(fields['customerId'], at(path, 'customerId'))
  const { creditFacts } = fields
  if (creditFacts !== undefined) {
    const place = at(path, 'creditFacts')
    const names = Object.keys(expectRecord(creditFacts, place, 'facts by name'))
    if (names.length > MAX_CREDIT_FACTS)
      refuse('input.range', place, `at most ${String(MAX_CREDIT_FACTS)} facts`, names)
  }
  if (fields['signals'] !== undefined)
    expectArray(fields['signals'], at(path, 'signals'), 'a list of signals')
  return fields as unknown as CustomerFacts
}

/** The customer of a bad row, if that can be read. */
function idOf(value: unknown): string | null {
  try {
    return expectId(expectRecord(value, '')['customerId'], '')
  } catch {
    return null
  }
}
