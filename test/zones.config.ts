import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { alias, moduleCache, tags } from '../vitest.config.js'

// The same tests once more in a process of another time zone (test/check/zones.mjs), as cheaply as it goes: no
// coverage, one worker, fewer runs of each law.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias },
  test: {
    experimental: moduleCache,
    tags,
    include: ['test/**/*.test.ts'],
    exclude: [
      // reads the project's files and types: the same in every zone
      'test/house/**',
      // long random walks over input that has no days in it
      'test/fuzz/**',
      'test/**/*.fuzz.test.ts',
      // starts the demo as a process of its own, many times
      'test/examples/demo.test.ts',
      // start a browser, and threads: processes that know no other zone
      'test/examples/browser.test.ts',
      'test/examples/workers.test.ts',
      // compiles every schema for seconds, as a judge of a reader that test/schemas/parse-as.test.ts runs
      'test/schemas/json-schema-of.test.ts',
      // rooms that the floors (test/house/floors.json) keep from the calendar: a day is a text to them
      'test/{kernel,numbers,money,evidence}/**',
      // wall-clock budgets
      'test/bench/**',
    ],
    setupFiles: ['test/setup.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    testTimeout: 20_000,
  },
})
