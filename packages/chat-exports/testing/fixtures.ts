import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync, type Zippable } from 'fflate'

const root = fileURLToPath(new URL('../../../tests/fixtures/', import.meta.url))

/** The export files of a format: `valid/…` and `invalid/…`, without what explains them. */
export function fixtureNames(format: string): readonly string[] {
  const kinds = ['valid', 'invalid'].filter((kind) => existsSync(join(root, format, kind)))
  return kinds.flatMap((kind) =>
    readdirSync(join(root, format, kind))
      .toSorted()
      .map((name) => `${format}/${kind}/${name}`),
  )
}

/** The bytes of a fixture; a folder whose name ends in `.zip` is packed. */
export function readFixture(path: string): Uint8Array {
  const full = join(root, path)
  if (!statSync(full).isDirectory()) return new Uint8Array(readFileSync(full))
  return packed(membersBelow(full))
}

/** An archive with these members, the same bytes each time. */
export function packed(members: Zippable): Uint8Array {
  return zipSync(members, { mtime: new Date(1980, 0, 1) })
}

function membersBelow(folder: string): Zippable {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted()
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))]),
  )
}
