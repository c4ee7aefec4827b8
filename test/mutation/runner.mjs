import { setMaxListeners } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import fc from 'fast-check'
import { TestRunner } from 'vitest'

/** What the instrumented code asks, by the name that Stryker gives it. */
const space = (globalThis.__stryker__ ??= {})
const coverage = (space.mutantCoverage ??= { static: {}, perTest: {} })
const killed = (space.killed ??= new Set())
const reached = (space.reached ??= new Set())

/** A mutant that loops is stopped once mutants, of whatever kind, were asked for so many times as often as without it. */
const PATIENCE = 5
const asked = { active: undefined, count: 0, most: Infinity }
Object.defineProperty(space, 'activeMutant', {
  configurable: true,
  get() {
    if (++asked.count > asked.most) throw new Error('a mutant loops')
    return asked.active
  },
})

/** A test that takes longer (milliseconds) is not asked: there are quick ones for all that it shows, and hundreds of mutants. */
const PATIENCE_WITH_TESTS = 150

/**
 * Code that has no mutants may loop because of one elsewhere: it is stopped after so many milliseconds, many times what a test
 * that is asked takes, and before a text that grows has taken all memory.
 */
const HANG_MS = 1000
const script = new Script('__stryker__.run()')
const runInTime = (run) => {
  space.run = run
  return script.runInThisContext({ timeout: HANG_MS })
}

// Every run of a test listens for its end once more.
setMaxListeners(0)

/** Runs each test once as it is, and then once for every mutant that it reaches and that is still alive. */
export default class MutationRunner extends TestRunner {
  async runTask(test) {
    const run = TestRunner.getTestFn(test)
    // A law that fails is dead at once: nobody reads the smallest example.
    fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true })
    space.currentTestId = test.id
    Object.assign(asked, { active: undefined, count: 0, most: Infinity })
    const start = performance.now()
    await run()
    const isSlow = performance.now() - start > PATIENCE_WITH_TESTS
    const most = asked.count * PATIENCE + 10_000
    space.currentTestId = undefined
    const hits = coverage.perTest[test.id] ?? {}
    Reflect.deleteProperty(coverage.perTest, test.id)
    for (const id of Object.keys(hits)) {
      reached.add(id)
      if (killed.has(id) || isSlow) continue
      Object.assign(asked, { active: id, count: 0, most })
      try {
        await runInTime(run)
      } catch {
        killed.add(id)
      }
    }
    Object.assign(asked, { active: undefined, most: Infinity })
  }

  /** Says how far it is: a room of whole books takes long. */
  async onAfterRunSuite(suite) {
    await super.onAfterRunSuite(suite)
    if (suite.filepath === undefined) return
    process.stderr.write(`${suite.name}: ${killed.size} of ${reached.size} that were reached are killed\n`)
  }

  onAfterRunFiles() {
    super.onAfterRunFiles()
    const results = { killed: [...killed], reached: [...reached], loaded: Object.keys(coverage.static) }
    writeFileSync(join(process.env.MUTATION, 'results.json'), JSON.stringify(results))
  }
}
