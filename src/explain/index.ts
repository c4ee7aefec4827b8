export { explain } from './explain.js'
export type { ExplainLocale } from './explain.js'
export type { ReasonCode } from './rooms.js'
