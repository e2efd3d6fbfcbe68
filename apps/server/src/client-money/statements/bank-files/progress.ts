import type { House } from '#wiring/house.ts'
import type { Work } from '#wiring/work.ts'

/** How far the reading of a file is: its lines written so far, of those that are new. */
export type Progress = {
  readonly stage: 'reading' | 'writing' | null
  readonly done: number
  readonly of: number
}

const nowhere: Progress = { stage: null, done: 0, of: 0 }

/** Kept in memory alone: a file that is being read is committed whole, or not at all. */
const byHouse = new WeakMap<House, Map<string, Progress>>()

function progressIn(house: House): Map<string, Progress> {
  const kept = byHouse.get(house) ?? new Map<string, Progress>()
  byHouse.set(house, kept)
  return kept
}

type OfFile = Pick<Work, 'house' | 'caller'> & { readonly fileId: string }

function keyOf({ caller, fileId }: OfFile): string {
  return `${caller.organisationId}/${fileId}`
}

/** Runs the reading of a file, and tells how far it is to whoever asks meanwhile. */
export async function followed<Result>(
  of: OfFile,
  run: (say: (progress: Progress) => void) => Promise<Result>,
): Promise<Result> {
  const kept = progressIn(of.house)
  const key = keyOf(of)
  const say = (progress: Progress) => void kept.set(key, progress)
  say({ stage: 'reading', done: 0, of: 0 })
  try {
    return await run(say)
  } finally {
    kept.delete(key)
  }
}

/** How far a file is; nothing where it is not being read. */
export async function readProgress(
  work: Work,
  { fileId }: { readonly fileId: string },
): Promise<Progress> {
  return progressIn(work.house).get(keyOf({ ...work, fileId })) ?? nowhere
}
