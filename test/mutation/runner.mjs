import { setMaxListeners } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { TestRunner } from 'vitest'

/** What the instrumented code asks, by the name that Stryker gives it. */
const space = (globalThis.__stryker__ ??= {})
const coverage = (space.mutantCoverage ??= { static: {}, perTest: {} })
const killed = (space.killed ??= new Set())
const reached = (space.reached ??= new Set())

/** A mutant that loops is stopped once it was asked for so many times as often as without it. */
const PATIENCE = 20

// Every run of a test listens for its end once more.
setMaxListeners(0)

/** Runs each test once as it is, and then once for every mutant that it reaches and that is still alive. */
export default class MutationRunner extends TestRunner {
  async runTask(test) {
    const run = TestRunner.getTestFn(test)
    // A law that fails is dead at once: nobody reads the smallest example.
    fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true })
    space.currentTestId = test.id
    space.activeMutant = undefined
    await run()
    space.currentTestId = undefined
    const hits = coverage.perTest[test.id] ?? {}
    Reflect.deleteProperty(coverage.perTest, test.id)
    for (const [id, count] of Object.entries(hits)) {
      reached.add(id)
      if (killed.has(id)) continue
      space.activeMutant = id
      space.hitCount = 0
      space.hitLimit = count * PATIENCE + 1000
      try {
        await run()
      } catch {
        killed.add(id)
      }
    }
    space.activeMutant = undefined
    space.hitCount = undefined
  }

  onAfterRunFiles() {
    super.onAfterRunFiles()
    const results = { killed: [...killed], reached: [...reached], loaded: Object.keys(coverage.static) }
    writeFileSync(join(process.env.MUTATION, 'results.json'), JSON.stringify(results))
  }
}
