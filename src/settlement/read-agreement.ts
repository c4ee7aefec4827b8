import { readDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import {
  AGREEMENT_KINDS,
  AGREEMENT_SCHEMA,
  type Agreement,
  type AgreementConfirmation,
  type ConfirmationForm,
} from './agreement-model.js'
import { readOptionalDay, writeOptionalDay } from './read-value.js'

const FORMS: readonly ConfirmationForm[] = ['email', 'signed-letter', 'e-contract', 'oral']

/** The mark of a stored form of this room. @throws ReceivablesError `input.missing` or `input.choice`. */
export function expectSchema(value: unknown, schema: string, path: string): void {
  if (value === schema) return
  const code = value === undefined ? 'input.missing' : 'input.choice'
  refuse(code, at(path, 'schema'), `'${schema}'`, value)
}

/**
 * Reads a confirmation.
 *
 * @throws ReceivablesError naming the faulty field.
 */
export function readConfirmation(value: unknown, path: string): AgreementConfirmation {
  const record = expectRecord(value, path, 'a confirmation: its form, evidence, party and day')
  expectKeys(record, ['form', 'evidenceId', 'party', 'date'], path)
  const date = record['date']
  readDay(date, at(path, 'date'))
  return {
    form: expectChoice(record['form'], FORMS, at(path, 'form')),
    evidenceId: expectId(record['evidenceId'], at(path, 'evidenceId')),
    party: expectId(record['party'], at(path, 'party')),
    date: date as string,
  }
}

/**
 * Reads an agreement.
 *
 * @throws ReceivablesError naming the faulty field; `input.conflict` for an agreement that is confirmed without a
 * written confirmation, or confirmed outside the time for it, or proposed with a confirmation.
 */
export function readAgreement(value: unknown, path: string): Agreement {
  const record = expectRecord(value, path, 'an agreement')
  expectSchema(record['schema'], AGREEMENT_SCHEMA, path)
  const status = expectChoice(record['status'], ['proposed', 'confirmed'], at(path, 'status'))
  const given = record['confirmation']
  const confirmation =
    given === null || given === undefined ? null : readConfirmation(given, at(path, 'confirmation'))
  if ((status === 'confirmed') !== (confirmation !== null && confirmation.form !== 'oral')) {
    const expected = 'a written confirmation if the agreement is confirmed, otherwise none or an oral one'
    refuse('input.conflict', at(path, 'confirmation'), expected, given)
  }
  const day = (name: string): string | null => writeOptionalDay(readOptionalDay(record[name], at(path, name)))
  readDay(record['proposedOn'], at(path, 'proposedOn'))
  const proposedOn = record['proposedOn'] as string
  const openUntil = day('openUntil')
  if (confirmation !== null) expectWhileOpen(confirmation, proposedOn, openUntil, at(path, 'confirmation'))
  return {
    schema: AGREEMENT_SCHEMA,
    id: expectId(record['id'], at(path, 'id')),
    kind: expectChoice(record['kind'], AGREEMENT_KINDS, at(path, 'kind')),
    subject: expectId(record['subject'], at(path, 'subject')),
    status,
    proposedOn,
    openUntil,
    startsOn: day('startsOn'),
    confirmation,
  }
}

/** The confirmation must come while the offer is open. Plain dates sort as strings. */
function expectWhileOpen(
  { date }: AgreementConfirmation,
  proposedOn: string,
  openUntil: string | null,
  path: string,
): void {
  if (proposedOn <= date && (openUntil === null || date <= openUntil)) return
  refuse('input.conflict', at(path, 'date'), 'a day on which the proposal was open', date)
}

/**
 * First day on which an agreement is binding: that of its written confirmation, or `startsOn` if later; null if
 * proposed.
 */
export function bindingDay({ confirmation, startsOn }: Agreement): DayNumber | null {
  if (confirmation === null) return null
  const confirmed = readDay(confirmation.date, '')
  return startsOn === null ? confirmed : Math.max(confirmed, readDay(startsOn, ''))
}
