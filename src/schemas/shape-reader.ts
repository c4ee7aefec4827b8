import type * as z from 'zod'
import type { ErrorFault } from '../kernel/error.js'
import { describe } from '../kernel/describe.js'
import { at, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { expectationOf, type RawIssue } from './expectation.js'

/** The most faults that are listed; further ones are only counted. */
export const MAX_FAULTS = 1000
/** Reading of a list stops after this many faults. */
const MAX_COUNT = 1_000_000

type Schema = z.core.$ZodType
type Key = string | number

/** The schemas that contain other schemas; every other kind reads only its own value. */
type Composite =
  | z.core.$ZodObject
  | z.core.$ZodArray
  | z.core.$ZodUnion
  | z.core.$ZodOptional
  | z.core.$ZodNullable

/**
 * Reads a value by a schema. zod describes the shape and reads each single value; this reader does the traversal,
 * because input from outside may be hostile and large: a getter that throws is a fault with a path and not a TypeError,
 * `__proto__` is a field like any other, every field is read once, and a hundred thousand faulty rows do not overflow
 * the stack.
 */
export class ShapeReader {
  /** The first faults, in the order of the fields of the schema. */
  readonly faults: ErrorFault[] = []
  /** Total number of faults. */
  count = 0
  /** The value at the first fault. */
  first: unknown
  /** The path of the current value. */
  readonly #path: Key[]
  /** Whether the current value is in an optional field. */
  #mayBeAbsent = false
  /** The depth of the value for which null is allowed. */
  #nullAt = -1

  constructor(path: readonly Key[] = []) {
    this.#path = [...path]
  }

  /** The value in the form of the schema; valid only if `count` stays zero. */
  read(schema: Schema, value: unknown): unknown {
    const composite = schema as Composite
    switch (composite._zod.def.type) {
      case 'object':
        return this.#readObject(composite as z.core.$ZodObject, value)
      case 'array':
        return this.#readArray(composite as z.core.$ZodArray, value)
      case 'union':
        return 'discriminator' in composite._zod.def
          ? this.#readKinds(composite as z.core.$ZodDiscriminatedUnion, value)
          : this.#readUnion(composite as z.core.$ZodUnion, value)
      case 'optional':
        return value === undefined
          ? undefined
          : this.read((composite as z.core.$ZodOptional)._zod.def.innerType, value)
      case 'nullable':
        return value === null ? null : this.#readNullable(composite as z.core.$ZodNullable, value)
      default:
        return this.#readLeaf(schema, value)
    }
  }

  #readNullable(schema: z.core.$ZodNullable, value: unknown): unknown {
    const outer = this.#nullAt
    this.#nullAt = this.#path.length
    const read = this.read(schema._zod.def.innerType, value)
    this.#nullAt = outer
    return read
  }

  #readLeaf(schema: Schema, value: unknown): unknown {
    let result: z.core.ParsePayload
    try {
      result = schema._zod.run({ value, issues: [] }, { async: false }) as z.core.ParsePayload
    } catch {
      // zod accesses the value, and a proxy may throw.
      return this.#misfit(schema, value)
    }
    const [issue] = result.issues
    return issue === undefined ? result.value : this.#fault(expectationOf(schema, issue), value)
  }

  #readObject(schema: z.core.$ZodObject, value: unknown): unknown {
    if (shapeOf(value) !== 'record') return this.#misfit(schema, value)
    const { shape, catchall } = schema._zod.def
    const output: Record<string, unknown> = {}
    for (const name in shape) {
      const field = shape[name] as Schema
      this.#step(name, value as UnknownRecord, (given) => {
        const isOptional = field._zod.optin !== undefined
        if (given === undefined && isOptional) return
        // A database row has null, and a CSV row an empty text, for a missing value.
        this.#mayBeAbsent = isOptional && (given === null || given === '')
        output[name] = this.read(field, given)
        this.#mayBeAbsent = false
      })
    }
    const names = this.#namesOf(value as UnknownRecord).filter((name) => !Object.hasOwn(shape, name))
    if (catchall?._zod.def.type === 'never') {
      const expected = `one of the fields ${Object.keys(shape).join(', ')}`
      for (const name of names) this.#within(name, () => this.#fault(expected, name))
    } else {
      for (const name of names) {
        this.#step(name, value as UnknownRecord, (given) =>
          setField(output, name, this.read(catchall as Schema, given)),
        )
      }
    }
    return this.#check(schema, output)
  }

  #readArray(schema: z.core.$ZodArray, value: unknown): unknown {
    if (shapeOf(value) !== 'array') return this.#misfit(schema, value)
    const rows = value as readonly unknown[]
    const output: unknown[] = []
    const length = this.#lengthOf(rows)
    for (let index = 0; index < length && this.count < MAX_COUNT; index++) {
      if (this.#isHole(rows, index)) {
        this.#within(index, () => this.#fault('an element, in a list without holes', undefined))
        return value
      }
      this.#step(index, rows, (given) => output.push(this.read(schema._zod.def.element, given)))
    }
    return this.#check(schema, output)
  }

  /** Reading of a list stops at a hole: an array can have four billion of them, and JSON has none. */
  #isHole(rows: readonly unknown[], index: number): boolean {
    try {
      return !(index in rows)
    } catch {
      // If a proxy trap throws, reading the element reports it.
      return false
    }
  }

  /** Reads by the variant that the value names. */
  #readKinds(schema: z.core.$ZodDiscriminatedUnion, value: unknown): unknown {
    if (shapeOf(value) !== 'record') return this.#misfit(schema, value)
    const { discriminator, options } = schema._zod.def
    const kindsOf = (option: Schema): Set<z.core.util.Primitive> =>
      option._zod.propValues?.[discriminator] as Set<z.core.util.Primitive>
    let chosen: Schema | undefined
    this.#step(discriminator, value as UnknownRecord, (kind) => {
      chosen = options.find((option) => kindsOf(option).has(kind as z.core.util.Primitive))
      if (chosen !== undefined) return
      const kinds = options.flatMap((option) => [...kindsOf(option)])
      this.#fault(`one of ${kinds.map((name) => `'${String(name)}'`).join(', ')}`, kind)
    })
    return chosen === undefined ? value : this.read(chosen, value)
  }

  /** Reads by the variant that fits; if none does, by the one that is clearly the closest. */
  #readUnion(schema: z.core.$ZodUnion, value: unknown): unknown {
    let closest: ShapeReader | undefined
    let fewest = Infinity
    for (const option of schema._zod.def.options) {
      const trial = new ShapeReader(this.#path)
      const read = trial.read(option, value)
      if (trial.count === 0) return read
      if (trial.count > fewest || !trial.#isBelow(this.#path)) continue
      closest = trial.count < fewest ? trial : undefined
      fewest = trial.count
    }
    if (closest === undefined) return this.#misfit(schema, value)
    if (this.count === 0) this.first = closest.first
    this.count += closest.count
    this.faults.push(...closest.faults.slice(0, MAX_FAULTS - this.faults.length))
    return value
  }

  /** Whether all faults are inside the value, none about the value itself. */
  #isBelow(path: readonly Key[]): boolean {
    const own = textOf(path)
    return this.faults.every((fault) => fault.path !== own)
  }

  /** Runs the checks of a schema on a whole value: the length of a list, fields that belong together. */
  #check(schema: Schema, value: unknown): unknown {
    for (const check of schema._zod.def.checks ?? []) {
      const payload: z.core.ParsePayload = { value, issues: [] }
      void check._zod.check(payload as z.core.ParsePayload<never>)
      for (const issue of payload.issues) {
        const [name] = (issue.path ?? []) as Key[]
        const expected = expectationOf(schema, issue, check)
        if (name === undefined) this.#fault(expected, value)
        else this.#within(name, () => this.#fault(expected, issue.input === value ? undefined : issue.input))
      }
    }
    return value
  }

  #misfit(schema: Schema, input: unknown): unknown {
    const issue: RawIssue = { code: 'custom', input }
    return this.#fault(expectationOf(schema, issue), input)
  }

  /** Reads a field or an element, which may throw. */
  #step(key: Key, owner: UnknownRecord | readonly unknown[], read: (given: unknown) => void): void {
    this.#within(key, () => {
      let given: unknown
      try {
        given = (owner as Readonly<Record<Key, unknown>>)[key]
      } catch {
        this.#fault('a value that can be read', 'a getter that throws')
        return
      }
      read(given)
    })
  }

  #within(key: Key, read: () => void): void {
    this.#path.push(key)
    read()
    this.#path.pop()
  }

  #lengthOf(rows: readonly unknown[]): number {
    let length: unknown
    try {
      length = rows.length
    } catch {
      length = undefined
    }
    // The length of a proxied array can be any value.
    if (typeof length === 'number' && Number.isSafeInteger(length)) return length
    this.#fault('an array that can be read', rows)
    return 0
  }

  #namesOf(value: UnknownRecord): string[] {
    try {
      return Object.keys(value)
    } catch {
      this.#fault('an object whose fields can be read', value)
      return []
    }
  }

  /** Records a fault and returns the value unchanged. */
  #fault(expected: string, received: unknown): unknown {
    if (this.count === 0) this.first = received
    this.count += 1
    if (this.faults.length < MAX_FAULTS) {
      this.faults.push({
        path: textOf(this.#path),
        expected:
          expected +
          (this.#nullAt === this.#path.length ? ', or null' : '') +
          (this.#mayBeAbsent ? ', or no such field' : ''),
        received: describe(received),
      })
    }
    return received
  }
}

const textOf = (path: readonly Key[]): string => path.reduce<string>((text, key) => at(text, key), '')

/** Sets an own field of any name: an assignment to `__proto__` would change the prototype. */
function setField(output: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(output, name, { value, enumerable: true, configurable: true, writable: true })
  } else output[name] = value
}
