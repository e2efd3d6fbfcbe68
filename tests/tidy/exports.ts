import { existsSync } from 'node:fs'
import { readText } from './house.ts'

/** A name that a door of a package gives out, and the file it is looked for in. */
export type DoorExport = { readonly name: string; readonly file: string }

/** The doors of a package: files of its package.json `exports`, patterns and test doors left out. */
export function doorsOf(folder: string): readonly string[] {
  const { exports = {} } = JSON.parse(readText(`${folder}/package.json`))
  return Object.values<string>(exports)
    .filter((path) => path.startsWith('./src/') && !path.includes('*'))
    .map((path) => `${folder}/${path.slice(2)}`)
    .filter((path) => existsSync(path))
}

/** What a door exports, with the file that `export … from '#file.ts'` names. */
export function exportsOf(folder: string, door: string): readonly DoorExport[] {
  const text = readText(door)
  const found: DoorExport[] = []
  for (const [, names = '', from = ''] of text.matchAll(
    /^export (?:type )?\{([^}]*)\} from '#([^']+)'/gm,
  )) {
    for (const name of names.split(',').map(nameBefore))
      if (name !== '' && !from.includes('.generated.'))
        found.push({ name, file: `${folder}/src/${from}` })
  }
  for (const [, name = ''] of text.matchAll(new RegExp(declaration('([A-Za-z0-9_]+)'), 'gm')))
    found.push({ name, file: door })
  return found
}

/** `type A` gives A, `a as b` gives a. */
function nameBefore(item: string): string {
  return (
    item
      .trim()
      .replace(/^type /, '')
      .split(' as ')[0]
      ?.trim() ?? ''
  )
}

function declaration(name: string): string {
  return `^export (?:declare )?(?:async )?(?:const|function\\*?|class|type|abstract class) ${name}\\b`
}

/**
 * True when an export has a docstring on the line above its declaration, or needs none.
 *
 * A type on one line that only names a union, or a shape documented elsewhere, needs none.
 */
export function isDocumented({ name, file }: DoorExport): boolean {
  const lines = readText(file).split('\n')
  const declared = new RegExp(declaration(name))
  const at = lines.findIndex((line) => declared.test(line))
  const line = lines[at] ?? ''
  const onlyNames = line.startsWith('export type ') && !line.endsWith('{')
  return onlyNames || (lines[at - 1] ?? '').trimEnd().endsWith('*/')
}
