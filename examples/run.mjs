// @ts-check
// Runs an example by name, without a build: node examples/run.mjs cash-application
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const [name = ''] = process.argv.slice(2)
if (!/^[a-z-]+$/.test(name)) throw new Error('usage: node examples/run.mjs NAME, such as cash-application')

const cache = join(root, '.cache/examples')
const outfile = join(cache, `${name}.${process.pid}.mjs`)
mkdirSync(cache, { recursive: true })
await build({
  absWorkingDir: root,
  entryPoints: [`examples/${name}/${name}.ts`],
  bundle: true,
  outfile,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // `receivables` and its entry points are read from src, see `paths`.
  tsconfig: 'tsconfig.json',
  logLevel: 'error',
})
const { main } = await import(pathToFileURL(outfile).href)
for await (const line of main()) console.log(line)
