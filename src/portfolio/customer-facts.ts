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
  /** Customers whose facts cannot be read: they are not judged without them. */
  readonly unread: ReadonlySet<string>
}

const FIELDS = ['customerId', 'openOrders', 'deliveries', 'secured', 'creditFacts', 'signals']

/**
 * Reads whose facts are whose; what they say is read by the verbs that judge them.
 *
 * @throws ReceivablesError for a row that is none, where bad data is refused.
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
        refuse('id.duplicate', at(path, 'customerId'), 'a customer that is there once', facts.customerId)
      }
      byCustomer.set(facts.customerId, { facts, path })
    } catch (error) {
      if (badData === 'refuse' || !isReceivablesError(error)) throw error
      const customerId = idOf(rows[index])
      setAside.push(rowOf(error, error.path, customerId, 'facts'))
      if (customerId === null) continue
      // Of two rows nobody knows which is right.
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
  if (creditFacts !== undefined) expectRecord(creditFacts, at(path, 'creditFacts'), 'facts by name')
  if (fields['signals'] !== undefined)
    expectArray(fields['signals'], at(path, 'signals'), 'a list of signals')
  return fields as unknown as CustomerFacts
}

/** Whose facts they were meant to be, as far as that can be read. */
function idOf(value: unknown): string | null {
  try {
    return expectId(expectRecord(value, '')['customerId'], '')
  } catch {
    return null
  }
}
