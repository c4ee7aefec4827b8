import { at, expectArray, expectId, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { plainValue } from './plain-value.js'

/** What of a row says who works on it; the rows of a worklist and of a tracking table fit. */
export interface RowOfRole {
  /** The role that acts; null where nobody does. */
  readonly role: string | null
}

/**
 * The rows on which a role acts, in their order: what finance sees of a worklist, or a lawyer. Every row with a role is in
 * exactly one view. The rows are copied as the data that JSON can hold; a field that is undefined is absent there.
 *
 * @param role - The role, such as `finance`.
 * @param rows - The rows of a worklist or a tracking table.
 * @throws ReceivablesError `id.invalid` or `input.missing` for a role that is none, `input.type` for rows that are none,
 * `json.not-representable` for what of a row in the view JSON cannot hold.
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
      // A role that is another when it is read again does not move the row.
      own.push({ ...(plainValue(row, path) as Row), role: acts })
    }
    return own
  })
}
