/** How often ours is timed for each time of the peer, which takes many times as long. */
const TIMES = 3

/**
 * Times two functions in turn, A BBB A BBB …, and reports the ratio of their medians: machines are noisy and drift, and a
 * ratio of one run holds where seconds do not.
 */
export function compare(name, ours, peer, { rounds = 3, least } = {}) {
  const times = { ours: [], peer: [] }
  let ourResult
  let peerResult
  for (let round = 0; round < rounds; round++) {
    times.peer.push(time(() => (peerResult = peer())))
    for (let again = 0; again < TIMES; again++) times.ours.push(time(() => (ourResult = ours())))
  }
  const ratio = median(times.peer) / median(times.ours)
  const figures = `${format(median(times.ours))} against ${format(median(times.peer))}`
  const goal =
    least === undefined
      ? ''
      : ratio >= least
        ? `  (goal ${String(least)}×: reached)`
        : `  (goal ${String(least)}×: MISSED)`
  console.log(`${name.padEnd(58)} ${ratio.toFixed(1).padStart(7)}×   ${figures}${goal}`)
  return { ratio, ourResult, peerResult }
}

/** Milliseconds until the threads that a collection of garbage leaves at work are through with this heap. */
const SETTLED = 300
const clock = new Int32Array(new SharedArrayBuffer(4))

/**
 * Milliseconds that a function takes. Garbage of earlier work is collected first where the process allows it, and its
 * threads are waited for: they would slow down the first tenth of a second of what is timed.
 */
export function time(work) {
  if (globalThis.gc !== undefined) {
    globalThis.gc()
    Atomics.wait(clock, 0, 0, SETTLED)
  }
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The middle of an odd number of figures. */
export function median(figures) {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

const format = (milliseconds) =>
  milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`
