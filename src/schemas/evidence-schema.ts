import * as z from 'zod'
import { LOG_SCHEMA } from '../evidence/log.js'
import { document, list, policy } from './composites.js'
import { count, formedText, mark, text } from './leaves.js'

const hash = (what: string) =>
  formedText(what, 'a SHA-256 in hexadecimal: 64 small digits', /^[0-9a-f]{64}$/, 64)

/** A log of events, each entry chained to the one before it. */
export const evidenceLogSchema = /* #__PURE__ */ (() =>
  document('evidence log', 'An append-only log of events, each chained to the one before it by its hash.', {
    schema: mark(LOG_SCHEMA),
    entries: list(
      'an array of entries',
      'The entries in the order in which they were recorded.',
      policy('entry of an evidence log', 'An event, its place, and the hash that ties it to all before it.', {
        sequence: count('The place in the log, counted from 0.', 0),
        at: text('When it happened: a plain date, or an instant of RFC 3339.'),
        actor: text('Who did it: a user, a customer, a system.'),
        kind: text("What happened, in the caller's own vocabulary."),
        payload: z.unknown().describe('The particulars; they may be taken out later.').optional(),
        payloadDigest: hash('The SHA-256 of the canonical JSON of the payload.'),
        previous: hash('The hash of the entry before this one; 64 zeros in the first.'),
        hash: hash(
          'The SHA-256 of the canonical JSON of all the other fields but payload, and of the schema.',
        ),
      }),
    ),
  }))()
