import { at, expectArray, expectId, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { plainValue } from './plain-value.js'

/** The field of a row that names the role; rows of a worklist and of a tracking table can be passed as they are. */
export interface RowOfRole {
  /** The role that acts; null if nobody acts. */
  readonly role: string | null
}

/**
 * The rows on which a role acts, in their order, such as the part of a worklist for finance or for a lawyer. Every row
 * with a role is in exactly one view. The rows are copied as data that JSON can hold; a field with the value undefined
 * is absent in the copy.
 *
 * @param role - The role, such as `finance`.
 * @param rows - The rows of a worklist or a tracking table.
 * @throws ReceivablesError `id.invalid` or `input.missing` for a malformed role, `input.type` for malformed rows,
 * `json.not-representable` for a row of the view that JSON cannot hold.
 *
 * @example
 * ```ts
 * import { viewFor } from 'receivables'
 *
 * const rows = [
 *   { invoiceId: 'F-1', role: 'finance' },
 *   { invoiceId: 'F-2', role: 'external-counsel' },
 *   { invoiceId: 'F-3', role: null },
 * ]
 * viewFor('finance', rows).map(({ invoiceId }) => invoiceId) // => ['F-1']
 * ```
 */
export function viewFor<Row extends RowOfRole>(role: string, rows: readonly Row[]): Row[] {
  return readSafely('', () => {
    const wanted = expectId(role, 'role')
    const given = expectArray(rows, 'rows', 'rows of a worklist')
    const own: Row[] = []
    for (let index = 0; index < given.length; index++) {
      const path = at('rows', index)
      const row = expectRecord(given[index], path, 'a row of a worklist')
      const acts = row['role']
      if (acts === null || expectId(acts, at(path, 'role')) !== wanted) continue
      // If the role gives another value when it is read again, the row does not move.
      own.push({ ...(plainValue(row, path) as Row), role: acts })
    }
    return own
  })
}
