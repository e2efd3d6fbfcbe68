/** What the server put into the page: the proof file, and where it was sealed. */
export type Carried = {
  readonly proof: string
  readonly journalEntryId: string
  readonly stamp: {
    readonly at: string
    readonly authority: string
    readonly local: boolean
  } | null
}

/** Reads what the page carries; a text that is none carries an empty proof, which is then refused. */
export function readCarried(text: string): Carried {
  const members = membersOf(parsed(text))
  const stamp = membersOf(members.get('stamp'))
  const [at, authority, local] = ['at', 'authority', 'local'].map((name) => stamp.get(name))
  const isStamp =
    typeof at === 'string' && typeof authority === 'string' && typeof local === 'boolean'
  return {
    proof: textOf(members.get('proof')),
    journalEntryId: textOf(members.get('journalEntryId')),
    stamp: isStamp ? { at, authority, local } : null,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
