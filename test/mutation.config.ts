import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { alias, tags } from '../vitest.config.js'

// What Stryker runs: the tests of the rules, without those that read the source, which a mutant would upset.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias },
  test: {
    tags,
    include: ['test/**/*.test.ts'],
    exclude: ['test/house/**', 'test/fuzz/**', 'test/**/*.fuzz.test.ts', 'test/bench/**'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 20_000,
  },
})
