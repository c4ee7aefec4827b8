import { expect, test } from 'vitest'
import { agingPresets, classifyAging } from '../../src/aging/index.js'

test.each(Object.entries(agingPresets))(
  '%s cannot be changed by one caller for the others',
  (_, schedule) => {
    expect(() => (schedule.bucketEdges as number[]).push(120)).toThrow(TypeError)
    expect(() => Object.assign(schedule, { edge: 'included' })).toThrow(TypeError)
    expect(classifyAging(0, schedule, '2026-06-30').id).not.toBe('')
  },
)

test('no preset can be put in the place of another', () => {
  expect(() => Object.assign(agingPresets, { tryton: agingPresets.erpnext })).toThrow(TypeError)
})
