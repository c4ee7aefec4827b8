import * as z from 'zod'
import { list, policy } from './composites.js'
import { count, id, mark, plainDate } from './leaves.js'

const VALUE = 'a text of at most 2000 characters, a finite number, true or false'

/** The state of a customer's grade between reviews. */
export const gradeStateSchema = /* #__PURE__ */ (() =>
  policy('grade state', 'The state of the grade of a customer between reviews.', {
    schema: mark('receivables/grade-state@1'),
    grade: id('The grade.'),
    cleanPeriods: count('The number of consecutive clean periods since the last change.', 0),
    since: plainDate('The day on which the current period began.'),
  }))()

/** The records of outside sources about a customer. */
export const creditFileSchema = /* #__PURE__ */ (() =>
  policy('credit file', 'Everything that external sources state about a customer.', {
    schema: mark('receivables/credit-file@1'),
    customerId: id('The customer.'),
    records: list(
      'an array of records',
      'The records, in order of date.',
      policy('credit record', 'The statement of a source about a customer on a day.', {
        source: id('The source.'),
        date: plainDate('The day to which the statement applies.'),
        values: list(
          'an array of fields with values',
          'The statement.',
          policy('credit value', 'A field and its value.', {
            field: id('The field.'),
            value: z
              .union([z.string().max(2000), z.number(), z.boolean()], { error: VALUE })
              .describe('The value of the field.'),
          }),
        ),
      }),
    ),
  }))()
