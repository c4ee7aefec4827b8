// Mutation testing of the rooms whose figures everything else rests on: `npm run mutation`.
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: ['src/{kernel,numbers,money,calendar,allocation,ledger,aging}/**/*.ts', '!src/*/index.ts'],
  ignorePatterns: ['/dist', '/coverage', '/docs', '/reports', '/examples', '/.cache'],
  // A changed error text or doc is no changed rule.
  mutator: { excludedMutations: ['StringLiteral'] },
  incremental: false,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'html', 'json'],
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  clearTextReporter: { logTests: false, allowColor: false },
}
