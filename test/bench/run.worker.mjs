/** A worker of run.bench.mjs: it makes its own part of the book, and runs it whenever it is told to. */
import { parentPort, workerData } from 'node:worker_threads'
import { combineRuns, runCreditControl } from 'receivables/portfolio'
import { AS_OF } from './book.mjs'
import { makeDocuments, POLICY, referenceData } from './run.bench.mjs'

// As a worker reads its part: objects and texts of its own, next to each other. What is only filtered out of the whole book lies
// scattered in memory, so that half of the book costs nearly as much to read as all of it.
const documents = structuredClone(makeDocuments(workerData.part, workerData.parts))
parentPort.on('message', () => {
  const run = runCreditControl({ documents, policy: POLICY, asOf: AS_OF, referenceData, detail: 'worklist' })
  // What goes to the others is a partial run without the rows that stay here.
  const { worklist, escalation, ...sums } = run
  const part = combineRuns([
    {
      ...sums,
      worklist: [],
      escalation: { ...escalation, states: [], commands: [], pending: [], refused: [] },
    },
  ])
  parentPort.postMessage({ part, rows: worklist.length })
})
parentPort.postMessage('ready')
