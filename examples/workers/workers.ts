import { deepStrictEqual } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { escalationPresets } from 'receivables/escalation'
import { bookBuffers, prepareBook, type Documents } from 'receivables/ledger'
import {
  combineRuns,
  finishRun,
  partitionDocuments,
  runCreditControl,
  type ControlPolicy,
  type ControlRun,
  type PartialRun,
} from 'receivables/portfolio'
import { inventedBook } from './invented-book.js'
import { progressBar } from './progress-bar.js'
import { MARK, type Message, type Task } from './work.js'

const AS_OF = '2026-06-30'
const CUSTOMERS = 400
const WORKERS = 2
const SLICES = 8

const POLICY: ControlPolicy = {
  schema: 'receivables/control-policy@1',
  aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
  escalation: escalationPresets['graded-30-60-90'],
  interest: {
    rate: { annual: '0.08' },
    dayCount: 'ACT/365F',
    accrualStart: 'day-after-due',
    lastDay: 'included',
    compounding: 'none',
    rounding: { scope: 'once', mode: 'half-up' },
    allocation: ['costs', 'interest', 'principal'],
  },
}

/** Gives a worker its task, and waits for its partial run. The worker runs the file that this module is in. */
function delegate(task: Task, buffers: readonly ArrayBuffer[], onSlice: () => void): Promise<PartialRun> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { mark: MARK } })
    worker.on('message', (message: Message) => {
      if (message.kind === 'slice') onSlice()
      else resolve(message.part)
    })
    worker.on('error', reject)
    worker.postMessage(task, [...buffers])
  })
}

/** Each worker reads its own part from a file, so that no part passes through this thread again. */
async function runFromFiles(parts: readonly Documents[]): Promise<ControlRun> {
  const folder = mkdtempSync(join(tmpdir(), 'receivables-'))
  const bar = progressBar(parts.length * SLICES, process.stderr)
  try {
    const tasks = parts.map((part, index) => {
      const file = join(folder, `part-${String(index)}.json`)
      writeFileSync(file, JSON.stringify(part))
      return delegate({ file, slices: SLICES, policy: POLICY, asOf: AS_OF }, [], bar.advance)
    })
    return finishRun(combineRuns(await Promise.all(tasks)))
  } finally {
    bar.done()
    rmSync(folder, { recursive: true })
  }
}

/** Each worker receives the Book of its part: its memory is moved and not copied. */
async function runFromBooks(parts: readonly Documents[]): Promise<ControlRun> {
  const bar = progressBar(parts.length, process.stderr)
  const tasks = parts.map((part) => {
    const book = prepareBook(part)
    return delegate({ book, policy: POLICY, asOf: AS_OF }, bookBuffers(book), bar.advance)
  })
  const run = finishRun(combineRuns(await Promise.all(tasks)))
  bar.done()
  return run
}

/** The same book on one thread, on workers that read, and on workers that are sent a Book. */
export async function* main(): AsyncGenerator<string> {
  const documents = inventedBook(CUSTOMERS)
  yield `${String(documents.invoices.length)} invoices of ${String(CUSTOMERS)} customers, ${String(WORKERS)} workers`
  const alone = runCreditControl({ documents, policy: POLICY, asOf: AS_OF })
  const parts = partitionDocuments(documents, WORKERS)
  yield `parts: ${parts.map(({ invoices }) => String(invoices.length)).join(' and ')} invoices`

  deepStrictEqual(await runFromFiles(parts), alone)
  yield 'each worker read its own part: the run is that of one thread'
  deepStrictEqual(await runFromBooks(parts), alone)
  yield 'each worker was sent a Book: the run is that of one thread'

  for (const { currency, total, count } of alone.aging.currencies) {
    const interest = alone.interest?.totals.find((row) => row.currency === currency)?.interest
    yield `${currency}: ${total} open on ${String(count)} items, interest ${String(interest)}`
  }
  yield `${String(alone.worklist.length)} rows to work on`
}
