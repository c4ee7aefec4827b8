/** A process of run.bench.mjs: so many workers, each with a part of the book; prints the milliseconds from the word to start until all have run. */
import { Worker } from 'node:worker_threads'
import { median } from './compare.mjs'

const COUNT = Number(process.argv[2])
const ROUNDS = Number(process.env.RUN_ROUNDS ?? 3)

const workers = await Promise.all(
  Array.from({ length: COUNT }, async (_, part) => {
    const worker = new Worker(new URL('run.worker.mjs', import.meta.url), {
      workerData: { part, parts: COUNT },
      resourceLimits: { maxOldGenerationSizeMb: 4096, maxYoungGenerationSizeMb: 384 },
    })
    await new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
    return worker
  }),
)

async function round() {
  const start = performance.now()
  await Promise.all(
    workers.map((worker) => {
      const done = new Promise((resolve) => worker.once('message', resolve))
      worker.postMessage('run')
      return done
    }),
  )
  return performance.now() - start
}

const times = []
for (let index = 0; index < ROUNDS; index++) times.push(await round())
await Promise.all(workers.map((worker) => worker.terminate()))
console.log(median(times))
