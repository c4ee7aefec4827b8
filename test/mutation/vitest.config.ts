import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { alias } from '../../vitest.config.js'

const { files } = JSON.parse(
  readFileSync(join(process.env['MUTATION'] as string, 'mutants.json'), 'utf8'),
) as {
  readonly files: readonly { readonly name: string; readonly content: string }[]
}
const mutated = new Map(files.map(({ name, content }) => [name, content]))

// The tests of a room over its source with every mutant in it (run.mjs), in one process.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias },
  plugins: [{ name: 'mutants', enforce: 'pre', load: (id) => mutated.get(id) ?? null }],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.fuzz.test.ts'],
    setupFiles: ['test/setup.ts'],
    runner: 'test/mutation/runner.mjs',
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    testTimeout: 60_000,
  },
})
