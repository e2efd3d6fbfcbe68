import { createHash } from 'node:crypto'
import { filesToCheck, type FileToCheck } from '@quittance/database'
import { PAGE, type Checked, type Fault, type Matter } from '#integrity/matter.ts'

/** Every file received or made is there, byte for byte. */
export async function checkFiles({ files, reads }: Matter): Promise<Checked> {
  const faults: Fault[] = []
  const known = new Map<string, number | null>()
  let checked = 0
  let after: string | null = null
  for (;;) {
    const last: string | null = after
    const page: readonly FileToCheck[] = await reads((tx) =>
      filesToCheck(tx, { after: last, limit: PAGE }),
    )
    for (const file of page) {
      const size = known.get(file.sha256)
      const found = size === undefined ? await measured(files, file) : size
      known.set(file.sha256, found)
      faults.push(...faultsOf(file, found))
    }
    checked += page.length
    after = page.at(-1)?.id ?? null
    if (after === null) return { checked, faults }
  }
}

/** The size of a file whose bytes give its name, `-1` when they give another, null when absent. */
async function measured(files: Matter['files'], { sha256 }: FileToCheck): Promise<number | null> {
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of files.read(sha256) as AsyncIterable<Uint8Array>) {
      hash.update(chunk)
      size += chunk.byteLength
    }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw cause
  }
  return hash.digest('hex') === sha256 ? size : -1
}

function faultsOf({ id, sha256, sizeBytes }: FileToCheck, found: number | null): readonly Fault[] {
  const subject = `stored-file/${id}`
  const name = sha256.slice(0, 12)
  if (found === null) {
    const sentence = `Le fichier ${name} n’est plus dans le dossier des fichiers.`
    return [{ code: 'file-missing', subject, sentence }]
  }
  if (found < 0) {
    const sentence = `Les octets du fichier ${name} ne donnent plus son empreinte.`
    return [{ code: 'file-altered', subject, sentence }]
  }
  if (found !== sizeBytes) {
    const sentence = `Le fichier ${name} n’a pas la taille notée à sa réception.`
    return [{ code: 'file-size-altered', subject, sentence }]
  }
  return []
}
