// The public API as text, kept in git: docs/api/<entry>.api.md. A change of the API is a change of these files, so
// that a review sees it. `node test/check/api.mjs` compares, `--update` (npm run api) rewrites.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import { entries } from '../house/entries.mjs'

const update = process.argv.includes('--update')
const root = resolve(import.meta.dirname, '../..')
const reports = join(root, 'docs/api')
const temporary = mkdtempSync(join(tmpdir(), 'receivables-api-'))

const configs = entries.map(({ name }) =>
  ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, `dist/${name}.d.ts`),
      compiler: { tsconfigFilePath: join(root, 'tsconfig.json') },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: temporary,
        reportTempFolder: join(temporary, 'now'),
        includeForgottenExports: false,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        // typedoc watches the links and what is not exported; the report shows signatures.
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'package.json'),
  }),
)

// One program for all nine: reading the declarations is what takes time.
const compilerState = CompilerState.create(configs[0], {
  additionalEntryPoints: configs.slice(1).map((config) => config.mainEntryPointFilePath),
})

let failed = false
mkdirSync(reports, { recursive: true })
for (const config of configs) {
  const messages = []
  const result = Extractor.invoke(config, {
    compilerState,
    localBuild: true,
    messageCallback: (message) => {
      if (message.logLevel === ExtractorLogLevel.Error) messages.push(message.formatMessageWithLocation(root))
      message.handled = true
    },
  })
  if (!result.succeeded) {
    failed = true
    console.error(messages.join('\n'))
  }
  const fileName = config.reportFilePath.split(/[\\/]/).pop()
  const now = readFileSync(join(temporary, 'now', fileName), 'utf8')
  const kept = join(reports, fileName)
  const before = existsSync(kept) ? readFileSync(kept, 'utf8') : ''
  if (now === before) continue
  if (update) {
    writeFileSync(kept, now)
    console.log(`wrote docs/api/${fileName}`)
  } else {
    failed = true
    console.error(
      `docs/api/${fileName} is not what the package exports: run \`npm run api\` and review the change.`,
    )
    console.error(difference(before, now))
  }
}
rmSync(temporary, { recursive: true })
process.exitCode = failed ? 1 : 0

function difference(before, now) {
  const [old, fresh] = [before, now].map((text) => text.split('\n'))
  const lines = [
    ...old.filter((line) => line.trim() !== '' && !fresh.includes(line)).map((line) => `- ${line}`),
    ...fresh.filter((line) => line.trim() !== '' && !old.includes(line)).map((line) => `+ ${line}`),
  ]
  return [...lines.slice(0, 30), ...(lines.length > 30 ? [`… ${lines.length - 30} more`] : [])].join('\n')
}
