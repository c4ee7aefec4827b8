// All tests in other time zones, each in a process of its own: no result may depend on where the machine stands.
// America/New_York is behind UTC and changes its clocks; Apia left out 30 December 2011; Shanghai is where half of
// the rules come from; Chatham is 12:45 ahead, 13:45 in summer.
import { pathToFileURL } from 'node:url'
import { runSteps } from './steps.mjs'

const zones = ['America/New_York', 'Pacific/Apia', 'Asia/Shanghai', 'Pacific/Chatham']

/** @type {import('./steps.mjs').Step[]} */
export const zoneSteps = zones.map((zone) => ({
  name: `tests in ${zone}`,
  run: 'vitest run --config test/zones.config.ts --reporter=dot --tags-filter="!size"',
  env: { TZ: zone, FC_RUNS: process.env.FC_RUNS ?? '5' },
}))

if (import.meta.url === pathToFileURL(process.argv[1]).href) await runSteps(zoneSteps)
