import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { alias, tags } from '../../vitest.config.js'

const { files } = JSON.parse(
  readFileSync(join(process.env['MUTATION'] as string, 'mutants.json'), 'utf8'),
) as {
  readonly files: readonly { readonly name: string; readonly content: string }[]
}
const mutated = new Map(files.map(({ name, content }) => [name, content]))

/** What takes long is asked last, of the few mutants that are still alive: laws, references and whole books. */
class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): string =>
      `${/laws|reference|book/.test(moduleId) ? '1' : '0'} ${moduleId}`
    return Promise.resolve([...files].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)))
  }
}

// The tests of a room over its source with every mutant in it (run.mjs), in one process.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias },
  plugins: [{ name: 'mutants', enforce: 'pre', load: (id) => mutated.get(id) ?? null }],
  test: {
    tags,
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.fuzz.test.ts'],
    setupFiles: ['test/setup.ts'],
    runner: 'test/mutation/runner.mjs',
    pool: 'threads',
    isolate: false,
    sequence: { sequencer: QuickFirst },
    maxWorkers: 1,
    // A test takes its own time for every mutant that it is asked.
    testTimeout: 3_600_000,
  },
})
