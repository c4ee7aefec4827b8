import {
  composeNotice,
  evidenceChecklist,
  lintMessage,
  renderNotice,
  requiredFields,
} from '../../../src/notices/index.js'
import type { Adapters } from './adapter.js'

/** A row names the fields that it speaks of: whether each is required, optional, or not of the kind. */
const needOf = (kind: never, path: string): string => {
  const spec = requiredFields(kind).find((field) => field.path === path)
  return spec === undefined ? 'none' : spec.required ? 'required' : 'optional'
}

export const adapters: Adapters = {
  requiredFields: ({ kind, paths }) =>
    Object.fromEntries((paths as string[]).map((path) => [path, needOf(kind as never, path)])),
  composeNotice: (request) => composeNotice(request as never),
  renderNotice: ({ request, locale, contains }) => {
    const text = renderNotice(composeNotice(request as never), locale as never, 'text')
    return (contains as string[]).map((passage) => text.includes(passage))
  },
  lintMessage: ({ text, locale }) => lintMessage(text as string, locale as never),
  evidenceChecklist: ({ file, purpose }) => evidenceChecklist(file as never, purpose as never),
}
