// The tests in other time zones, each in a process of its own: no result may depend on where the machine stands.
// America/New_York is behind UTC and changes its clocks; Apia left out 30 December 2011; Shanghai is where half of
// the rules come from; Chatham is 12:45 ahead, 13:45 in summer.
import { pathToFileURL } from 'node:url'
import { runSteps, vitest } from './steps.mjs'

const zones = ['America/New_York', 'Pacific/Apia', 'Asia/Shanghai', 'Pacific/Chatham']

const leftOut = [
  // reads the project's files and types: the same in every zone
  'test/house/**',
  // long random walks over input that has no days in it
  'test/fuzz/**',
  // start the demo, a browser, and threads: processes that know no other zone, or the code that other tests run
  'test/examples/{demo,browser,workers}.test.ts',
  // compiles every schema for seconds, as a judge of a reader that test/schemas/parse-as.test.ts runs
  'test/schemas/json-schema-of.test.ts',
  // rooms that the floors (test/house/floors.json) keep from the calendar: a day is a text to them
  'test/{kernel,numbers,money,evidence}/**',
]
// Options and no configuration of its own, by whose text vitest would keep its transformed modules apart.
const options = [
  ...leftOut.map((pattern) => `--exclude '${pattern}'`),
  // the tests of sheer size
  "--tags-filter '!size'",
  '--reporter=dot',
]

/**
 * The rooms in which a Date or an Intl format is made (test/house/purity.test.ts): a contributor who waits for the answer
 * runs these, and in one zone the scenarios, which go through all rooms. All others know days as texts and whole numbers.
 */
const roomsWithClocks = ['test/calendar/', 'test/escalation/']
const throughAllRooms = 'test/scenarios/'

const roomsIn = (zone) => (zone === zones[0] ? [...roomsWithClocks, throughAllRooms] : roomsWithClocks)

/** For a contributor two: one behind UTC, and one ahead of it that had a day too few; both change their clocks. */
const zonesOf = (everything) => (everything ? zones : zones.slice(0, 2))

/** @type {(everything: boolean) => import('./steps.mjs').Step[]} */
export const zoneSteps = (everything) =>
  zonesOf(everything).map((zone) => ({
    name: `tests in ${zone}`,
    run: [vitest, ...(everything ? [] : roomsIn(zone)), ...options].join(' '),
    // Fewer runs of each law: what a zone changes, it changes for most days.
    env: { TZ: zone, TEST_WORKERS: '1', FC_RUNS: process.env.FC_RUNS ?? '5' },
  }))

if (import.meta.url === pathToFileURL(process.argv[1]).href) await runSteps(zoneSteps(true))
