import { listed } from '../explain/listed.js'

const documented = new Map(listed.flatMap(({ table }) => [...table]))

/** Every reason in a result: what bears a code that a room lists, and params. */
function* reasonsIn(value: unknown): Generator<{ code: string; params: object }> {
  if (typeof value !== 'object' || value === null) return
  const { code, params } = value as { code?: unknown; params?: unknown }
  if (typeof code === 'string' && documented.has(code) && typeof params === 'object' && params !== null) {
    yield { code, params }
  }
  for (const part of Object.values(value)) yield* reasonsIn(part)
}

/** The codes of the reasons in results, and what of their parameters the tables in `reasons.ts` do not say. */
export function checkReasons(results: readonly unknown[]): { codes: number; faults: string[] } {
  const faults = new Set<string>()
  const codes = new Set<string>()
  for (const { code, params } of reasonsIn(results)) {
    codes.add(code)
    const names = documented.get(code) ?? []
    const given = Object.keys(params)
    const beyond = given.filter((name) => !names.includes(name))
    const missing = names.filter((name) => !given.includes(name))
    if (beyond.length + missing.length === 0) continue
    faults.add(`${code}: beyond [${beyond.join()}], missing [${missing.join()}]`)
  }
  return { codes: codes.size, faults: [...faults].sort() }
}
