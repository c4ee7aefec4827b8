import { configureGlobal } from 'fast-check'

// A fixed seed: the same commit gives the same verdict everywhere. Hunt with `FC_SEED=$RANDOM FC_RUNS=5000`.
const { FC_SEED, FC_RUNS } = process.env
configureGlobal({ seed: Number(FC_SEED ?? 20260101), numRuns: Number(FC_RUNS ?? 100) })
