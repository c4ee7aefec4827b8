import { test } from 'vitest'
import { composeNotice, renderNotice, requiredFields, lintMessage } from '../../src/notices/index.js'
import { NOTICE_KINDS } from '../../src/notices/kind-rules.js'
import { requestFor } from './requests.js'
test('show', () => {
  for (const kind of NOTICE_KINDS) {
    const names = requiredFields(kind)
      .map(({ path }) => path)
      .filter((p) => !p.includes('.'))
    try {
      const notice = composeNotice(requestFor(kind, names))
      for (const l of ['en', 'zh-CN'] as const) {
        const t = renderNotice(notice, l, l === 'en' ? 'text' : 'markdown')
        console.log(t)
        const h = lintMessage(t, l)
        if (h.length) console.log('LINT', h)
      }
    } catch (e) {
      console.log(kind, String(e))
    }
  }
})
