import { readdirSync, readFileSync } from 'node:fs'

/** What a room's `reasons.ts` lists: its codes in the union, and the table of codes with their parameters. */
export interface Listed {
  readonly room: string
  readonly union: string[]
  readonly table: Map<string, string[]>
}

function reasonsOf(room: string): Listed {
  const source = readFileSync(new URL(`../../src/${room}/reasons.ts`, import.meta.url), 'utf8')
  const unions = source.matchAll(/^export type \w+ReasonCode =([^\n]*(?:\n {2}\|[^\n]*)*)/gm)
  const union = [...unions].flatMap(([, codes = '']) =>
    [...codes.matchAll(/'([^']+)'/g)].map(([, code]) => code ?? ''),
  )
  const table = new Map<string, string[]>()
  let above: string[] = []
  for (const [, code = '', cell = ''] of source.matchAll(
    /^ \* \| `([^`]+)` \|(?: [^|]+ \|)?(?: ([^|]*)\|)$/gm,
  )) {
    const names = [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '')
    above = cell.startsWith('the same') ? [...above, ...names] : names
    table.set(code, above)
  }
  return { room, union, table }
}

const src = new URL('../../src/', import.meta.url)
/** The reasons of every room. */
export const listed = readdirSync(src, { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && readdirSync(new URL(`${entry.name}/`, src)).includes('reasons.ts'),
  )
  .map((entry) => reasonsOf(entry.name))
