import type { Documents } from '../ledger/index.js'
import { documentsSchema } from './documents-schema.js'
import { checkShape, type FaultyShape } from './read-shape.js'

/** The result for documents with a valid shape. */
export interface SoundDocuments {
  /** The shape is valid. */
  readonly ok: true
  /** The documents. */
  readonly documents: Documents
}

/** The result of a check of the shape of documents. */
export type DocumentsCheck = SoundDocuments | FaultyShape

/**
 * Checks the shape of documents without throwing: for a form that shows each fault next to its field, or an import that
 * reports faults. The rules are those of {@link parseDocuments}.
 *
 * @param value - Anything.
 * @returns The documents, or all faults.
 *
 * @example
 * ```ts
 * import { checkDocuments } from 'receivables/schemas'
 *
 * const row = { id: '0042', customerId: 'acme', currency: 'EUR', amount: 100, issueDate: '2026-01-05', dueDate: '2026-02-04' }
 * checkDocuments({ invoices: [row] }) // => { ok: true, documents: { invoices: [{ id: '0042', ... }] } }
 * checkDocuments({ invoices: [{ ...row, currency: 'euro', dueDate: null }] })
 * // => { ok: false, count: 2, faults: [{ path: 'invoices[0].currency', expected: 'a currency code of three capitals, such as EUR', received: '"euro"' }, { path: 'invoices[0].dueDate', received: 'null', ... }] }
 * ```
 */
export function checkDocuments(value: unknown): DocumentsCheck {
  const check = checkShape(documentsSchema, value)
  return check.ok ? { ok: true, documents: check.value as Documents } : check
}
