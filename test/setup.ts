import { configureGlobal } from 'fast-check'

const { FC_SEED, FC_RUNS, TZ } = process.env

// A fixed seed: the same commit gives the same verdict everywhere. Hunt with `FC_SEED=$RANDOM FC_RUNS=5000`.
configureGlobal({ seed: Number(FC_SEED ?? 20260101), numRuns: Number(FC_RUNS ?? 100) })

// A zone that Node does not know silently becomes UTC, and the run would prove nothing.
const zone = new Intl.DateTimeFormat('en').resolvedOptions().timeZone
if (TZ !== undefined && TZ !== '' && zone !== TZ) throw new Error(`TZ=${TZ}, but the process is in ${zone}`)
