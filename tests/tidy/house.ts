import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The root of the checkout. */
export const house = join(import.meta.dirname, '../..')

const passedOver = new Set([
  'node_modules',
  '.git',
  '.cache',
  '.data',
  'dist',
  'dist-gallery',
  'coverage',
  'screenshots',
])

export type SourceFile = { readonly path: string; readonly text: string }

/** Every file below a folder of the house, by its path from the root. */
export function* pathsBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(join(house, folder), { withFileTypes: true })) {
    if (passedOver.has(entry.name)) continue
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* pathsBelow(path)
    else yield path
  }
}

/** Files below a folder whose name ends as asked, with their text. */
export function filesBelow(folder: string, ending: RegExp): readonly SourceFile[] {
  return [...pathsBelow(folder)]
    .filter((path) => ending.test(path))
    .map((path) => ({ path, text: readFileSync(join(house, path), 'utf8') }))
}

export function readText(path: string): string {
  return readFileSync(join(house, path), 'utf8')
}
