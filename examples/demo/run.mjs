// @ts-check
// Starts the demo.
import { spawn } from 'node:child_process'
import { totalmem } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { getHeapStatistics } from 'node:v8'
import { bundleDemo, root } from './bundle.mjs'

const MEGABYTE = 2 ** 20
const args = process.argv.slice(2)

/** What Node takes by itself is too little for an export of a million rows: three quarters of the machine's memory. */
const memory = Math.min(process.constrainedMemory?.() || Infinity, totalmem())
const megabytes = Math.floor((0.75 * memory) / MEGABYTE)

const isExport = args.some((arg) => /^--invoices(?:=|$)/.test(arg))
const isChosen = /max-old-space-size/.test([...process.execArgv, process.env['NODE_OPTIONS']].join(' '))

if (isExport && !isChosen && megabytes * MEGABYTE > getHeapStatistics().heap_size_limit) {
  const self = fileURLToPath(import.meta.url)
  const child = spawn(process.execPath, [`--max-old-space-size=${megabytes}`, self, ...args], {
    stdio: 'inherit',
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 1
    if (code !== 134 && signal !== 'SIGABRT' && signal !== 'SIGKILL') return
    process.stderr.write(
      `The memory was not enough (${megabytes} MB). Split the file by customer, or leave out what was settled long ago.\n`,
    )
  })
} else {
  const { main } = await import(pathToFileURL(await bundleDemo()).href)
  process.exitCode = await main(args, root)
}
