// The package as a user gets it: the packed tarball in an empty folder, used from ESM, from CJS and from TypeScript,
// the oldest and the newest supported, under both module resolutions. Needs a build; needs no network.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { entries } from '../house/entries.mjs'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)
const home = await mkdtemp(join(tmpdir(), 'receivables-install-'))

try {
  await unpack(process.argv[2] ?? (await pack()))
  await node(join(import.meta.dirname, 'smoke.mjs'), home)
  const text = await consumer()
  for (const [name, compiler, resolutions] of compilers()) {
    await Promise.all(resolutions.map((resolution) => compile(name, compiler, resolution, text)))
  }
} catch (error) {
  console.error(error.stdout || error.stack)
  process.exitCode = 1
} finally {
  await rm(home, { recursive: true })
}

/**
 * Where a contributor waits, the oldest compiler has the resolution that reads the declarations of both formats, and
 * the one between is left out: it reads what the oldest and the newest read. CI tries every one with every resolution.
 */
function compilers() {
  const isCi = process.env.CI !== undefined
  const both = ['node16', 'bundler']
  return [
    ['TypeScript 5.4', 'typescript-5.4', isCi ? both : ['node16']],
    ...(isCi ? [['TypeScript 6', 'typescript', both]] : []),
    ['TypeScript 7', 'typescript-7', both],
  ]
}

async function pack() {
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', home], {
    cwd: root,
  })
  return join(home, JSON.parse(stdout)[0].filename)
}

/** `npm install` would ask the registry for the dependencies, so they are linked from the project's own. */
async function unpack(tarball) {
  const target = join(home, 'node_modules/receivables')
  await mkdir(target, { recursive: true })
  await run('tar', ['-xzf', resolve(tarball), '-C', target, '--strip-components=1'])
  const manifest = JSON.parse(await readFile(join(target, 'package.json'), 'utf8'))
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(home, 'node_modules', name)
    await mkdir(dirname(link), { recursive: true })
    await symlink(join(root, 'node_modules', name), link, 'dir')
  }
  await writeFile(
    join(home, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  )
}

async function node(...values) {
  const { stdout } = await run(process.execPath, values, { cwd: home })
  if (stdout) console.log(stdout.trim())
}

/** A user's module: loads every entry point, and would not compile if the types were missing or `any`. */
async function consumer() {
  const load = createRequire(join(home, 'package.json'))
  const lines = entries.map(({ name, specifier }) => `import * as ${name} from '${specifier}'`)
  for (const { name, specifier } of entries) {
    const names = Object.keys(load(specifier))
    if (names.length > 0)
      lines.push(
        `for (const value of [${names.map((key) => `${name}.${key}`)}]) {`,
        '  if (value === undefined) throw new Error()',
        '}',
      )
  }
  if ('plainDate' in load('receivables/calendar')) {
    lines.push(
      "const date: string = calendar.plainDate('2028-02-29')",
      '// @ts-expect-error a date is text',
      'const wrong = () => calendar.plainDate({})',
      '// @ts-expect-error a date is not a number',
      "const number = (): number => calendar.plainDate('2028-02-29')",
      "if (date !== '2028-02-29' || !wrong || !number) throw new Error(date)",
    )
  }
  return `${lines.join('\n')}\nexport {}\n`
}

async function compile(name, compiler, resolution, text) {
  const folder = join(home, `${compiler}-${resolution}`)
  await mkdir(folder)
  const files = resolution === 'node16' ? ['use.mts', 'use.cts'] : ['use.ts']
  for (const file of files) await writeFile(join(folder, file), text)
  const options = {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    module: resolution === 'node16' ? 'node16' : 'esnext',
    moduleResolution: resolution,
    outDir: 'out',
    rootDir: '.',
  }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files }))
  const compilerFolder = dirname(require.resolve(`${compiler}/package.json`))
  await run(process.execPath, [join(compilerFolder, 'bin/tsc'), '-p', folder])
  for (const file of files) await node(join(folder, 'out', file.replace(/ts$/, 'js')))
  const { version } = require(`${compiler}/package.json`)
  assert.ok(version)
  console.log(`${name} (${version}), ${resolution}: ${files.join(', ')} compile and run`)
}
