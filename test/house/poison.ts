import { root } from './sources.js'

/*
 * Puts traps where a pure core has no business: clock, randomness, timers, network, environment, ambient locale and
 * time zone. A trap springs only for code under test, told by the caller's place in the stack; the test runner, which
 * needs its clock, passes through.
 */

/** Where the culprit stood and what it touched. */
export type Touch = string

export interface Poison {
  /** What has been touched since the traps were laid. */
  readonly touches: readonly Touch[]
  /** Puts everything back. */
  lift(): void
}

type Callable = (...values: unknown[]) => unknown

const here = 'test/house/poison'
/** Code under test: src, what it depends on, and the examples. */
const suspects = [
  `${root}src/`,
  'example://',
  'example:/',
  ...['decimal.js', 'date-fns', '@date-fns/utc', 'zod', '@noble/hashes'].map(
    (name) => `/node_modules/${name}/`,
  ),
]

/** The place that called, if it is code under test. */
function suspect(): string | undefined {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 12
  const stack = new Error('a trap').stack ?? ''
  Error.stackTraceLimit = limit
  const caller = stack
    .split('\n')
    .slice(1)
    .find((frame) => /[/\\]|example:/.test(frame) && !frame.includes(here) && !frame.includes('node:'))
  return caller !== undefined && suspects.some((place) => caller.includes(place)) ? caller.trim() : undefined
}

/** Lays the traps. What springs one gets a TypeError, and the touch is kept even where the error is swallowed. */
export function poison(): Poison {
  const touches: Touch[] = []
  const restore: (() => void)[] = []

  const spring = (what: string): void => {
    const caller = suspect()
    if (caller === undefined) return
    touches.push(`${what} ${caller}`)
    throw new TypeError(`impure: ${what}`)
  }
  const replace = (owner: object, key: string, make: (original: unknown) => unknown): void => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, key)
    if (descriptor === undefined) return
    const original: unknown = 'value' in descriptor ? descriptor.value : Reflect.get(owner, key)
    Object.defineProperty(owner, key, {
      configurable: true,
      writable: true,
      enumerable: descriptor.enumerable ?? false,
      value: make(original),
    })
    restore.push(() => {
      Object.defineProperty(owner, key, descriptor)
    })
  }
  /** A function that must not be called at all, or not with arguments like these. */
  const trap = (
    owner: object,
    name: string,
    key: string,
    harmless: (values: unknown[]) => boolean = () => false,
  ): void => {
    replace(
      owner,
      key,
      (original) =>
        new Proxy(original as Callable, {
          apply(target, self, values: unknown[]) {
            if (!harmless(values)) spring(`${name}.${key}()`)
            return Reflect.apply(target, self, values)
          },
        }),
    )
  }

  trap(Math, 'Math', 'random')
  trap(performance, 'performance', 'now')
  trap(Object.getPrototypeOf(performance) as object, 'performance', 'now')
  for (const key of ['getRandomValues', 'randomUUID'])
    trap(Object.getPrototypeOf(crypto) as object, 'crypto', key)
  for (const key of ['setTimeout', 'setInterval', 'setImmediate', 'fetch'])
    trap(globalThis, 'globalThis', key)
  trap(process, 'process', 'hrtime')
  replace(process, 'env', (original) => {
    return new Proxy(original as object, {
      get(target, key, receiver) {
        spring(`process.env.${String(key)}`)
        return Reflect.get(target, key, receiver)
      },
    })
  })

  // Local parts of a date read the time zone. UTCDateMini overrides them, so only a bare Date can come here.
  for (const key of Object.getOwnPropertyNames(Date.prototype)) {
    if (/^toLocale/.test(key)) trap(Date.prototype, 'Date', key)
    if (
      /^(getTimezoneOffset|getYear|[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|to(Date|Time)?String)$/.test(
        key,
      )
    )
      trap(Date.prototype, 'Date', key)
  }
  replace(globalThis, 'Date', (original) => poisonedDate(original as DateConstructor, spring))

  const namesLocale = (at: number) => (values: unknown[]) => values[at] !== undefined
  for (const owner of [Number, BigInt, Array]) {
    trap(owner.prototype, owner.name, 'toLocaleString', namesLocale(0))
  }
  trap(String.prototype, 'String', 'localeCompare', namesLocale(1))
  for (const key of ['toLocaleUpperCase', 'toLocaleLowerCase'])
    trap(String.prototype, 'String', key, namesLocale(0))

  for (const key of Object.getOwnPropertyNames(Intl)) {
    const service: unknown = Reflect.get(Intl, key)
    if (typeof service === 'function' && /^[A-Z]/.test(key))
      replace(Intl, key, (original) => poisonedService(key, original as Callable, spring))
  }

  return {
    touches,
    lift: () => {
      restore.reverse().forEach((put) => {
        put()
      })
    },
  }
}

function poisonedDate(original: DateConstructor, spring: (what: string) => void): DateConstructor {
  const traps: ProxyHandler<DateConstructor> = {
    apply(target, self, values: []) {
      spring('Date()')
      return Reflect.apply(target, self, values)
    },
    construct(target, values: unknown[], newTarget) {
      if (newTarget !== poisoned) {
        // A subclass that calls super() and then sets its time, as UTCDateMini does, has not read the clock; one
        // that leaves it at that gets no day out of it.
        return Reflect.construct(
          target,
          values.length === 0 && suspect() !== undefined ? [Number.NaN] : values,
          newTarget,
        ) as Date
      }
      if (values.length === 0) spring('new Date()')
      if (values.length > 1) spring('new Date(y, m, …)')
      if (typeof values[0] === 'string' && readsZone(values[0])) spring(`new Date('${values[0]}')`)
      return Reflect.construct(target, values, target) as Date
    },
    get(target, key, receiver) {
      if (key === 'now') {
        return () => {
          spring('Date.now()')
          return target.now()
        }
      }
      return Reflect.get(target, key, receiver) as unknown
    },
  }
  const poisoned = new Proxy(original, traps)
  return poisoned
}

/** Whether a text of a date means another instant in another time zone. */
const readsZone = (text: string): boolean =>
  !/^\d{4}-\d{2}-\d{2}$/.test(text) && !/(Z|[+-]\d{2}:?\d{2}|UTC|GMT)$/.test(text)

/** Intl services need a locale, and a DateTimeFormat needs a time zone. */
function poisonedService(name: string, service: Callable, spring: (what: string) => void): Callable {
  const check = (values: unknown[]): void => {
    if (values[0] === undefined) spring(`Intl.${name} without a locale`)
    const options = values[1] as { timeZone?: unknown } | undefined
    if (name === 'DateTimeFormat' && options?.timeZone === undefined)
      spring('Intl.DateTimeFormat without a time zone')
  }
  return new Proxy(service, {
    apply(target, self, values: unknown[]) {
      check(values)
      return Reflect.apply(target, self, values)
    },
    construct(target, values: unknown[], newTarget) {
      check(values)
      return Reflect.construct(target, values, newTarget) as object
    },
  })
}
