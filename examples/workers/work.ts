import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { Book, Documents } from 'receivables/ledger'
import {
  combineRuns,
  partitionDocuments,
  runCreditControl,
  type ControlPolicy,
  type PartialRun,
} from 'receivables/portfolio'

/** What a worker is told: where its part is, or the Book of its part itself. */
export type Task = { readonly policy: ControlPolicy; readonly asOf: string } & (
  | { readonly file: string; readonly slices: number }
  | { readonly book: Book }
)

/** What a worker says: that a slice is done, and at last its partial run. */
export type Message = { readonly kind: 'slice' } | { readonly kind: 'part'; readonly part: PartialRun }

/** Runs a part. One that is read from a file is run in slices, so that there is progress to tell. */
export function work(task: Task, tell: (message: Message) => void): void {
  const { policy, asOf } = task
  const runs =
    'book' in task
      ? [() => runCreditControl({ book: task.book, policy, asOf })]
      : partitionDocuments(JSON.parse(readFileSync(task.file, 'utf8')) as Documents, task.slices).map(
          (documents) => () => runCreditControl({ documents, policy, asOf }),
        )
  const done = runs.map((run) => {
    const result = run()
    tell({ kind: 'slice' })
    return result
  })
  tell({ kind: 'part', part: combineRuns(done) })
}

/** The mark of our own workers: a test runner may have workers as well. */
export const MARK = 'receivables/examples/workers'

if (parentPort !== null && (workerData as { mark?: unknown } | null)?.mark === MARK) {
  const port = parentPort
  port.on('message', (task: Task) => {
    work(task, (message) => port.postMessage(message))
    port.close()
  })
}
