import { readCheckpoint, readSignedNote } from '@quittance/evidence'

/**
 * The checkpoints of a file, as they were signed: notes one after another, each followed by an empty
 * line (docs/specs/sealed-log.md).
 *
 * @returns null when something in it is no signed checkpoint.
 */
export function readCheckpoints(file: string): readonly string[] | null {
  const parts = file.replaceAll('\r\n', '\n').trimEnd().split('\n\n')
  const notes: string[] = []
  for (let at = 0; at + 1 < parts.length; at += 2) {
    notes.push(`${parts[at] ?? ''}\n\n${parts[at + 1] ?? ''}\n`)
  }
  const readable = notes.every((note) => readCheckpoint(readSignedNote(note)?.text ?? '') !== null)
  return readable && parts.length === notes.length * 2 ? notes : null
}
