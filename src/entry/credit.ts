export * from '../kernel/index.js'
export { checkGradeTerms, termsForGrade } from '../terms/index.js'
export type { GradeTerms } from '../terms/index.js'
