import { lstat, readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { refusedInput } from '#command.ts'
import { unopened } from '#io/input.ts'

/** A file to seal: its name as declared (the path below the folder given) and its bytes. */
export type GatheredFile = { readonly declaredName: string; readonly bytes: Uint8Array }

/** What one bundle holds: any reader of archives must open it. */
const MOST_FILES = 20_000
const LARGEST_SUM = 900 * 1024 * 1024

/**
 * Every file named, and every file below the folders named, hidden ones too, as they are.
 *
 * @param written what the command is about to write: where it stands in a folder named, an earlier
 *   run left it there, and it is none of the evidence.
 * @throws RefusedInput for what is neither a file nor a folder, and for too much.
 */
export async function gatherFiles(
  paths: readonly string[],
  written: readonly string[],
): Promise<readonly GatheredFile[]> {
  const left = new Set(written.map((path) => resolve(path)))
  const found: { path: string; declaredName: string }[] = []
  for (const path of paths) {
    const kind = await kindOf(path)
    if (kind === 'file') found.push({ path, declaredName: basename(path) })
    else found.push(...(await filesBelow(path)).filter((file) => !left.has(resolve(file.path))))
    if (found.length > MOST_FILES) throw tooMuch()
  }
  if (found.length === 0) {
    throw refusedInput('nothing-to-seal', '', 'Il n’y a aucun fichier à sceller.')
  }
  const files: GatheredFile[] = []
  let sum = 0
  for (const { path, declaredName } of found) {
    sum += (await lstat(path)).size
    if (sum > LARGEST_SUM) throw tooMuch()
    files.push({ declaredName, bytes: await opened(path, readFile(path)) })
  }
  return files
}

async function filesBelow(folder: string) {
  const found: { path: string; declaredName: string }[] = []
  const waiting = ['']
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const below = join(folder, next)
    const names = await opened(below, readdir(below))
    for (const name of names.toSorted()) {
      const declaredName = next === '' ? name : `${next}/${name}`
      const path = join(folder, declaredName)
      if ((await kindOf(path)) === 'folder') waiting.push(declaredName)
      else found.push({ path, declaredName })
    }
    if (found.length > MOST_FILES) throw tooMuch()
  }
  return found
}

/** What a reading gives; a refusal where the file or the folder may not be read. */
async function opened<T>(path: string, reading: Promise<T>): Promise<T> {
  return await reading.catch((error: unknown) => {
    throw unopened(path, error)
  })
}

async function kindOf(path: string): Promise<'file' | 'folder'> {
  const about = await lstat(path).catch(() => null)
  if (about === null) {
    throw refusedInput('file-not-found', '', `Il n’y a pas de fichier « ${path} ».`)
  }
  if (about.isFile()) return 'file'
  if (about.isDirectory()) return 'folder'
  throw refusedInput('not-a-file', '', `« ${path} » n’est ni un fichier ni un dossier.`)
}

function tooMuch() {
  return refusedInput(
    'file-too-large',
    '',
    'Un dossier scellé tient 900 Mio et 20 000 fichiers au plus : scellez en plusieurs dossiers.',
  )
}
