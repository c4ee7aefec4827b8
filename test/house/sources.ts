import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Every file below `folder` whose name ends in `ending`, as slash paths from the project's root, sorted. */
export function filesBelow(folder: string, ending: string, base = root): string[] {
  const start = join(base, folder)
  if (!existsSync(start)) return []
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(base, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

export const read = (file: string, base = root): string => readFileSync(join(base, file), 'utf8')
