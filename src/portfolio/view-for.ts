import { at, expectArray, expectId, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'

/** What of a row says who works on it; the rows of a worklist and of a tracking table fit. */
export interface RowOfRole {
  /** The role that acts; null where nobody does. */
  readonly role: string | null
}

/**
 * The rows on which a role acts, in their order: what finance sees of a worklist, or a lawyer. Every row with a role is in
 * exactly one view.
 *
 * @param role - The role, such as `finance`.
 * @param rows - The rows of a worklist or a tracking table.
 * @throws ReceivablesError `id.invalid` or `input.missing` for a role that is none, `input.type` for rows that are none.
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
    return Array.from(given, (row, index) => {
      const path = at('rows', index)
      const acts = expectRecord(row, path, 'a row of a worklist')['role']
      return { row: row as Row, isOwn: acts !== null && expectId(acts, at(path, 'role')) === wanted }
    })
      .filter(({ isOwn }) => isOwn)
      .map(({ row }) => row)
  })
}
