// `npm test`: everything that must hold before a change is merged. It needs no network.
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { root, runSteps, vitest } from './steps.mjs'
import { zoneSteps } from './zones.mjs'

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const tarball = `.cache/pack/${name}-${version}.tgz`
/** CI makes every call and every run of a law, in every zone; a contributor who waits for the answer makes a part of them. */
const isCi = process.env.CI !== undefined
const FUZZ_RUNS = process.env.FUZZ_RUNS ?? (isCi ? '100000' : '10000')
const FC_RUNS = process.env.FC_RUNS ?? (isCi ? '100' : '10')
const TEST_WORKERS = String(Math.max(1, Math.floor(availableParallelism() / 2)))

// In the order in which they start: what takes longest, and what others need, comes first, so that at the end no core
// waits for one long step.
await runSteps([
  {
    name: 'tests with coverage',
    // The pages of `npm run test:coverage` are for reading, and take time.
    run: [
      `${vitest} --coverage --coverage.reporter=text`,
      "--exclude 'test/house/**' --exclude 'test/examples/**' --exclude 'test/fuzz/**'",
    ].join(' '),
    env: { TZ: 'UTC', TEST_WORKERS, FC_RUNS },
    tests: true,
  },
  // The linter below tells of type errors, so that the build need not look for them as well; in CI it does.
  { name: 'build', run: isCi ? 'npm run build' : 'npm run declarations -- --noCheck && tsup' },
  {
    name: 'pack',
    run: 'mkdir -p .cache/pack && npm pack --ignore-scripts --pack-destination .cache/pack',
    needs: ['build'],
  },
  // It reads the same types as the compiler, and tells of what the compiler would refuse.
  { name: 'lint and types', run: 'oxlint --type-check --report-unused-disable-directives-severity error' },
  // Apart from the coverage, which counts every step of a long way: these read the project, and start processes.
  {
    name: 'house and examples',
    run: `${vitest} test/house test/examples`,
    env: { TZ: 'UTC', TEST_WORKERS, FC_RUNS },
    tests: true,
  },
  { name: 'package in use', run: `node test/package/install.mjs ${tarball}`, needs: ['pack'] },
  ...zoneSteps(isCi),
  { name: 'format', run: 'oxfmt --check' },
  // Apart from the coverage, which it would flatter and which would slow it down.
  {
    name: 'hostile input',
    run: `${vitest} test/fuzz`,
    env: { TZ: 'UTC', TEST_WORKERS, FUZZ_RUNS },
    tests: true,
  },
  // Once more by the compiler itself, which reads the settings of the build and of the tests as well.
  ...(isCi ? [{ name: 'types', run: 'npm run typecheck' }] : []),
  // Links and names are checked without the pages, which CI writes as well.
  { name: 'reference', run: isCi ? 'typedoc' : 'typedoc --emit none' },
  { name: 'unused code', run: 'knip' },
  { name: 'api report', run: 'node test/check/api.mjs', needs: ['build'] },
  { name: 'package types', run: `attw ${tarball} --profile node16`, needs: ['pack'] },
  { name: 'package manifest', run: `publint --strict ${tarball}`, needs: ['pack'] },
  { name: 'size', run: 'node test/check/size.mjs', needs: ['build'] },
])
