import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** `receivables` and its entry points are read from src, so that tests and examples are written as a user would. */
export const alias = [
  { find: /^receivables$/, replacement: path('./src/index.ts') },
  { find: /^receivables\/([a-z]+)$/, replacement: path('./src/entry/$1.ts') },
]

/** What was transformed is kept by its content: `npm test` runs the tests several times over. */
export const moduleCache = { fsModuleCache: true, fsModuleCachePath: path('./.cache/vitest') }

/** Tests of much input: they show that time and memory are bounded, once, and nothing more in another time zone. */
export const tags = [{ name: 'size', description: 'much input' }]

export default defineConfig({
  resolve: { alias },
  test: {
    experimental: moduleCache,
    tags,
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // The core is pure, so test files may share a worker. What meddles with globals is in test/house, which
    // puts everything back.
    pool: 'threads',
    isolate: false,
    maxWorkers: Number(process.env['TEST_WORKERS'] ?? 2),
    testTimeout: 20_000,
    reporters: process.env['CI'] === undefined ? ['default'] : ['dot'],
    coverage: {
      provider: 'custom',
      customProviderModule: path('./test/check/coverage.ts'),
      include: ['src/**/*.ts'],
      exclude: ['src/index.ts', 'src/entry/**', 'src/*/index.ts'],
      reporter: ['text', 'html', 'json-summary'],
      reportsDirectory: 'coverage',
      thresholds: { lines: 95, branches: 95, functions: 95, statements: 95 },
    },
  },
})
