import { basename, dirname, join } from 'node:path'
import ts from 'typescript'
import { compilerHost, compilerOptions } from './program.js'
import { filesBelow, read, root } from './sources.js'

/*
 * Documentation that runs. An example is a ```ts block in a doc comment of src, in README.md, CONTRIBUTING.md or
 * docs/. Each is a module of its own, so it imports what it uses; each states its results:
 *
 *     expression            // => literal            equal as node:assert's deepStrictEqual has it
 *     const x = expression  // => literal            x is that
 *     expression
 *     // => { kept: 'on the lines after,',           continues over `//` lines until it is an expression
 *     //      until: 'it parses' }
 *     expression            // => { a: 1, ... }      at this level, other keys may stand beside these
 *     expression            // => [1, ..., 9]        at this level, other elements may stand in between
 *     expression            // => throws 'code'      throws a ReceivablesError with that code
 *
 * What stands after `=>` is any JavaScript expression, evaluated where it stands: it may name what the example has
 * declared. A block without a single `// =>` is an error, and so is one that nothing evaluates.
 */

export interface Example {
  /** `src/money/roundAmount.ts:12`: the file and the line where the block's code begins. */
  readonly id: string
  readonly file: string
  readonly line: number
  readonly code: string
}

let collected: readonly Example[] | undefined

/** Every example of the project, in the order of files and lines. Two test files share one reading. */
export const collectExamples = (): readonly Example[] => (collected ??= readExamples())

function readExamples(): Example[] {
  const pages = [
    'CONTRIBUTING.md',
    'README.md',
    // What the tools write there states no results.
    ...filesBelow('docs', '.md').filter((file) => !/^docs\/(api|reference)\//.test(file)),
  ]
  return [
    ...filesBelow('src', '.ts').flatMap((file) => examplesOfSource(file, read(file))),
    ...pages.flatMap((file) => examplesOfPage(file, readIfThere(file))),
  ]
}

function readIfThere(file: string): string {
  try {
    return read(file)
  } catch {
    return ''
  }
}

/** The ```ts blocks in the doc comments of a source file. */
export function examplesOfSource(file: string, text: string): Example[] {
  // Most files have none, and to parse them takes a second.
  if (!/(`{3,}|~{3,})\s*ts/.test(text)) return []
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
  const comments = new Map<number, number>()
  const visit = (node: ts.Node): void => {
    for (const comment of ts.getJSDocCommentsAndTags(node)) {
      if (ts.isJSDoc(comment)) comments.set(comment.getStart(source), comment.end)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...comments].flatMap(([start, end]) => {
    const { line } = source.getLineAndCharacterOfPosition(start)
    const lines = text
      .slice(start, end)
      .split('\n')
      .map((row) => row.replace(/^\s*(\/\*\*|\*\/|\*) ?/, '').replace(/\s*\*\/$/, ''))
    return fences(lines)
      .filter(isCode)
      .map((fence) => toExample(file, line, fence))
  })
}

/** The ```ts blocks of a Markdown page. */
export function examplesOfPage(file: string, text: string): Example[] {
  return fences(text.split('\n'))
    .map((fence) => {
      if (!allowedFences.has(fence.language)) {
        throw new Error(
          `${file}:${String(fence.line)}: a fence of '${fence.language}': code that runs is \`\`\`ts, ` +
            `the rest is one of ${[...allowedFences].join(', ')}`,
        )
      }
      return fence
    })
    .filter(isCode)
    .map((fence) => toExample(file, 0, fence))
}

const allowedFences = new Set(['ts', 'text', 'json', 'sh', 'diff', 'mermaid', 'csv', 'yaml', 'sql', 'html'])

interface Fence {
  readonly language: string
  /** Lines from 1. */
  readonly line: number
  readonly code: string
}

const isCode = ({ language }: Fence): boolean => language === 'ts'

const toExample = (file: string, offset: number, { line, code }: Fence): Example => ({
  id: `${file}:${String(offset + line + 1)}`,
  file,
  line: offset + line + 1,
  code,
})

function fences(lines: readonly string[]): Fence[] {
  const found: Fence[] = []
  for (let at = 0; at < lines.length; at++) {
    const opening = /^(\s*)(`{3,}|~{3,})\s*(.*?)\s*$/.exec(lines[at] ?? '')
    if (opening === null) continue
    const [, indent = '', mark = '', language = ''] = opening
    const first = at + 1
    while (++at < lines.length && !(lines[at] ?? '').trim().startsWith(mark)) continue
    const code = lines
      .slice(first, at)
      .map((row) => (row.startsWith(indent) ? row.slice(indent.length) : row.trimStart()))
    found.push({ language, line: first, code: code.join('\n') })
  }
  return found
}

/** Type-checks the examples in one program, as a user's compiler would. One line per error. */
export function typeErrors(examples: readonly Example[]): string[] {
  const byFile = new Map(
    // Beside its page, so that a relative import means the same when it is checked and when it runs.
    examples.map((example) => [
      join(root, dirname(example.file), `example-${String(example.line)}-of-${basename(example.file)}.ts`),
      example,
    ]),
  )
  const options: ts.CompilerOptions = {
    ...compilerOptions(),
    noUnusedLocals: false,
    noUnusedParameters: false,
    allowUnusedLabels: true,
    noEmit: true,
  }
  const host = compilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (name) => byFile.has(name) || fileExists.call(host, name)
  host.readFile = (name) => byFile.get(name)?.code ?? readFile.call(host, name)
  host.getSourceFile = (name, target, ...more) => {
    const example = byFile.get(name)
    return example === undefined
      ? getSourceFile.call(host, name, target, ...more)
      : ts.createSourceFile(name, example.code, target)
  }
  const program = ts.createProgram({ rootNames: [...byFile.keys()], options, host })
  return [...byFile].flatMap(([name, example]) => {
    const source = program.getSourceFile(name)
    const problems: ts.Diagnostic[] = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ]
    return problems.map((problem) => {
      const line =
        source && problem.start !== undefined ? source.getLineAndCharacterOfPosition(problem.start).line : 0
      return `${example.file}:${String(example.line + line)}: TS${String(problem.code)} ${ts.flattenDiagnosticMessageText(problem.messageText, '\n')}`
    })
  })
}
