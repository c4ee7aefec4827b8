import { fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { ledgerAsOf } from '../../src/ledger/index.js'
import { asOfs, books } from './arbitraries.js'
import { referenceLedger } from './reference.js'
import { runs } from '../runs.js'

describe('the ledger and a plain, slow one that shares no code with it', () => {
  // Ten thousand books in four parts, each within the time that a test may take.
  test.each([1, 2, 3, 4])(
    'agree on small books, part %d',
    (part) => {
      fc.assert(
        fc.property(books, asOfs, (documents, asOf) => {
          const { diagnostics, ...ledger } = ledgerAsOf(documents, asOf)
          const { diagnostics: expected, ...reference } = referenceLedger(documents, asOf)
          expect(ledger).toEqual(reference)
          expect(new Set(diagnostics.map((diagnostic) => JSON.stringify(diagnostic)))).toEqual(expected)
        }),
        { numRuns: runs(2500), seed: part },
      )
    },
    60_000,
  )
})
