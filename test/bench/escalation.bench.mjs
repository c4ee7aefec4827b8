/**
 * Escalation: transitions a second of one case that is dunned, promises, pays in part and settles, and the ratio against
 * xstate's pure `transition` on a machine of the same states and events; and 100,000 cases evaluated for one day.
 */
import { strictEqual } from 'node:assert/strict'
import { assign, initialTransition, setup, transition as step } from 'xstate'
import { prepareEscalation } from 'receivables/escalation'
import { median, time } from './compare.mjs'

const ROUNDS = 100_000
const CASES = 100_000

/** Three stages and no more, so that both machines do the same. */
const POLICY = {
  schema: 'receivables/escalation-policy@1',
  id: 'bench',
  source: 'this benchmark',
  stages: [
    { id: 'reminder', fromDaysPastDue: 7, role: 'finance', channel: 'email', needsApproval: false },
    {
      id: 'formal-demand',
      fromDaysPastDue: 30,
      role: 'finance',
      channel: 'letter',
      needsApproval: false,
      act: 'formal-demand',
      deadlineDays: 10,
    },
    { id: 'collector', fromDaysPastDue: 60, role: 'collector', channel: 'phone', needsApproval: false },
  ],
}

const ITEM = {
  invoiceId: 'F-1',
  customerId: 'acme',
  currency: 'EUR',
  issueDate: '2026-01-05',
  dueDate: '2026-02-04',
  open: '900.00',
}

/** One life of a case: ten events, from the first reminder to the last payment. */
const EVENTS = [
  { type: 'day-reached', on: '2026-02-11' },
  { type: 'notice-sent', on: '2026-02-11', commandId: 'F-1/1' },
  { type: 'promise-made', on: '2026-02-15', id: 'P-1', amount: '900.00', dueOn: '2026-02-28' },
  { type: 'day-reached', on: '2026-02-20' },
  { type: 'promise-broken', on: '2026-03-01', id: 'P-1' },
  { type: 'day-reached', on: '2026-03-06' },
  { type: 'notice-sent', on: '2026-03-07', commandId: 'F-1/2' },
  { type: 'payment-received', on: '2026-03-15', amount: '400.00' },
  { type: 'day-reached', on: '2026-03-20' },
  { type: 'payment-received', on: '2026-03-25', amount: '500.00' },
]

/** The same in xstate: stages, a pending touch, a promise as a hold, and the open amount, in cents and day numbers. */
const day = (text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000
const DUE = day(ITEM.dueDate)
const touch = (stage, from) => ({
  guard: ({ context, event }) =>
    !context.pending && event.on > context.heldUntil && event.on >= DUE + from && context.open > 0,
  target: stage,
  actions: ['command'],
})
const everywhere = {
  'notice-sent': { guard: ({ context }) => context.pending, actions: ['sent'] },
  'promise-made': { actions: ['hold'] },
  'promise-broken': { actions: ['release'] },
  'payment-received': [
    { guard: ({ context, event }) => event.amount === context.open, target: 'settled', actions: ['pay'] },
    { actions: ['pay'] },
  ],
}
const machine = setup({
  actions: {
    command: ({ context }) => context,
    sent: ({ context }) => context,
    hold: ({ context }) => context,
    release: ({ context }) => context,
    pay: ({ context }) => context,
  },
}).createMachine({
  context: { open: 90_000, pending: false, heldUntil: -Infinity, broken: 0, touches: 0 },
  initial: 'none',
  states: {
    none: { on: { ...everywhere, 'day-reached': touch('reminder', 7) } },
    reminder: { on: { ...everywhere, 'day-reached': touch('demand', 30) } },
    demand: { on: { ...everywhere, 'day-reached': touch('collector', 60) } },
    collector: { on: everywhere },
    settled: { type: 'final' },
  },
})

const line = (name, text, goal, reached) =>
  console.log(`${name.padEnd(58)} ${text}  (goal ${goal}: ${reached ? 'reached' : 'MISSED'})`)

function runOurs(dunning, opened, rounds) {
  let state
  for (let round = 0; round < rounds; round++) {
    state = opened
    for (const event of EVENTS) state = dunning.transition(state, event).state
  }
  return state
}

function runTheirs(theirs, events, rounds) {
  let state
  for (let round = 0; round < rounds; round++) {
    ;[state] = initialTransition(theirs)
    for (const event of events) [state] = step(theirs, state, event)
  }
  return state
}

export function run() {
  const theirs = machine.provide({
    actions: {
      command: assign({ pending: true, touches: ({ context }) => context.touches + 1 }),
      sent: assign({ pending: false }),
      hold: assign({ heldUntil: ({ event }) => event.dueOn }),
      release: assign({ heldUntil: -Infinity, broken: ({ context }) => context.broken + 1 }),
      pay: assign({ open: ({ context, event }) => context.open - event.amount }),
    },
  })
  const theirEvents = EVENTS.map((event) => ({
    ...event,
    on: day(event.on),
    ...(event.dueOn === undefined ? {} : { dueOn: day(event.dueOn) }),
    ...(event.amount === undefined ? {} : { amount: Number(event.amount.replace('.', '')) }),
  }))
  const dunning = prepareEscalation(POLICY)
  const opened = dunning.start(ITEM)
  const part = ROUNDS / 20
  const times = { ours: [], theirs: [], book: [] }
  let ours
  let peer
  runOurs(dunning, opened, part)
  for (let round = 0; round < 3; round++) {
    times.theirs.push(time(() => (peer = runTheirs(theirs, theirEvents, part))) * (ROUNDS / part))
    times.ours.push(time(() => (ours = runOurs(dunning, opened, ROUNDS))))
  }
  strictEqual(ours.phase, 'settled')
  strictEqual(peer.value, 'settled')
  strictEqual(ours.brokenPromises, peer.context.broken)
  strictEqual(ours.commands, peer.context.touches)

  const count = ROUNDS * EVENTS.length
  const rate = count / (median(times.ours) / 1000)
  const ratio = median(times.theirs) / median(times.ours)
  console.log(`escalation, ${count.toLocaleString('en')} transitions`)
  line(
    'transitions a second',
    rate.toLocaleString('en', { maximumFractionDigits: 0 }),
    '1,000,000',
    rate >= 1e6,
  )
  line("the same, against xstate's pure transition", `${ratio.toFixed(1)}×`, '10×', ratio >= 10)

  const items = Array.from({ length: CASES }, (_, index) => ({
    ...ITEM,
    invoiceId: `F-${String(index)}`,
    customerId: `C-${String(index % 20_000)}`,
    dueDate: `2026-0${String(1 + (index % 3))}-${String(10 + (index % 18))}`,
    issueDate: '2025-12-01',
  }))
  let review
  for (let round = 0; round < 3; round++) {
    times.book.push(time(() => (review = dunning.evaluate({ states: [], items, asOf: '2026-03-31' }))))
  }
  strictEqual(review.states.length, CASES)
  console.log(
    `${'100,000 cases evaluated for one day'.padEnd(58)} ${(median(times.book) / 1000).toFixed(2)} s`,
  )
}
