/** A process of run.bench.mjs: one run over documents, and the most memory that it ever took, both included. */
import { runCreditControl } from 'receivables/portfolio'
import { AS_OF } from './book.mjs'
import { makeDocuments, POLICY, referenceData } from './run.bench.mjs'

runCreditControl({ documents: makeDocuments(), policy: POLICY, asOf: AS_OF, referenceData })
// In kilobytes, on every system.
console.log(process.resourceUsage().maxRSS)
