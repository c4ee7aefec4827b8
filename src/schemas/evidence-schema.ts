import * as z from 'zod'
import { HEAD_SCHEMA } from '../evidence/log-head.js'
import { LOG_SCHEMA } from '../evidence/log.js'
import { PROOF_SCHEMA } from '../evidence/merkle-proof.js'
import { document, list, policy } from './composites.js'
import { count, formedText, mark, text } from './leaves.js'

const hash = (what: string) =>
  formedText(what, 'a SHA-256 digest of 64 lower-case hexadecimal digits', /^[0-9a-f]{64}$/, 64)

/** A log of events; each entry is linked to the one before it by its hash. */
export const evidenceLogSchema = /* #__PURE__ */ (() =>
  document('evidence log', 'An append-only log of events, each chained to the previous one by its hash.', {
    schema: mark(LOG_SCHEMA),
    entries: list(
      'an array of entries',
      'The entries in the order in which they were recorded.',
      policy(
        'entry of an evidence log',
        'An event, its position, and the hash that ties it to all earlier entries.',
        {
          sequence: count('The position in the log, counted from 0.', 0),
          at: text('When it happened: a plain date, or an instant of RFC 3339.'),
          actor: text('The actor: a user, a customer, a system.'),
          kind: text("The kind of event, in the caller's own vocabulary."),
          payload: z.unknown().describe('The details; they may be removed later.').optional(),
          payloadDigest: hash('The SHA-256 of the canonical JSON of the payload.'),
          previous: hash('The hash of the previous entry; 64 zeros in the first.'),
          hash: hash(
            'The SHA-256 of the canonical JSON of all the other fields but payload, and of the schema.',
          ),
        },
      ),
    ),
  }))()

/** The head of a log, as deposited with a third party. */
export const evidenceHeadSchema = /* #__PURE__ */ (() =>
  policy('head of an evidence log', 'The head of a log at a moment, to be deposited with a third party.', {
    schema: mark(HEAD_SCHEMA),
    size: count('The number of entries.', 0),
    hash: hash('The hash of the last entry; 64 zeros for an empty log.'),
  }))()

/** The proof that one entry belongs to the root of a log. */
export const evidenceProofSchema = /* #__PURE__ */ (() =>
  policy('proof of an evidence log', 'The hashes that lead from one entry to the root of a log.', {
    schema: mark(PROOF_SCHEMA),
    sequence: count('The position of the entry, counted from 0.', 0),
    size: count('The number of entries of the log.', 1),
    path: list(
      'an array of at most 53 hashes',
      'The neighbouring hashes from the entry up to the root.',
      hash('A hash.'),
    ).max(53),
  }))()
