import * as z from 'zod'
import { list, policy } from './composites.js'
import { count, id, mark, plainDate } from './leaves.js'

const VALUE = 'a text of at most 2000 characters, a finite number, true or false'

/** The state of a customer's grade between reviews. */
export const gradeStateSchema = /* #__PURE__ */ (() =>
  policy('grade state', 'Where a customer stands between reviews of its grade.', {
    schema: mark('receivables/grade-state@1'),
    grade: id('The grade.'),
    cleanPeriods: count('Clean periods in a row since the last change.', 0),
    since: plainDate('The day on which the running period began.'),
  }))()

/** The records of outside sources about a customer. */
export const creditFileSchema = /* #__PURE__ */ (() =>
  policy('credit file', 'Everything that was said of a customer by those outside.', {
    schema: mark('receivables/credit-file@1'),
    customerId: id('The customer.'),
    records: list(
      'an array of records',
      'The records, in the order of their days.',
      policy('credit record', 'What a source said of a customer on a day.', {
        source: id('Who said it.'),
        date: plainDate('The day for which it was said.'),
        values: list(
          'an array of fields with values',
          'What was said.',
          policy('credit value', 'A field and what was said of it.', {
            field: id('What it is about.'),
            value: z
              .union([z.string().max(2000), z.number(), z.boolean()], { error: VALUE })
              .describe('What was said of it.'),
          }),
        ),
      }),
    ),
  }))()
