import type { Attachment } from '#message-record.ts'
import type { ReadingContext } from '#record-reader.ts'

/**
 * The attachment that a path of the file names: looked for from the folder of the conversation
 * file, and from each folder above it. Its name is the last part of the path.
 */
export function attachmentAt(path: string, context: ReadingContext): Attachment {
  const local = path.replace(/^\.\//, '')
  const name = local.slice(local.lastIndexOf('/') + 1)
  for (const folder of foldersOf(context)) {
    const found = context.attachment(folder + local)
    if (found !== null && found.length > 0) return { name, sha256: found.sha256, state: 'present' }
  }
  return { name, sha256: null, state: 'missing' }
}

/** The folder of the member and those above it, down to the root, as prefixes. */
function foldersOf({ member }: ReadingContext): readonly string[] {
  const folders: string[] = []
  let end = member.lastIndexOf('/')
  while (end !== -1 && folders.length < MOST_FOLDERS) {
    folders.push(member.slice(0, end + 1))
    end = end === 0 ? -1 : member.lastIndexOf('/', end - 1)
  }
  return [...folders, '']
}

const MOST_FOLDERS = 20
