// @ts-check
// Starts the demo.
import { pathToFileURL } from 'node:url'
import { bundleDemo, root } from './bundle.mjs'

const { main } = await import(pathToFileURL(await bundleDemo()).href)
process.exitCode = await main(process.argv.slice(2), root)
