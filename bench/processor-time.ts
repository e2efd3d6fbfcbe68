// What processes of this machine spent on its processors, for the measures of this folder: on a
// machine that others load, it says more than the clock. Linux alone tells it.
import { readdirSync, readFileSync } from 'node:fs'

const TICK_MS = 10

/** The fields of a process after its name: parent at 1, its own ticks at 11 and 12, its ended children's at 13 and 14. */
function fieldsOf(pid: number): readonly number[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
  } catch {
    return null
  }
}

/** The milliseconds of a server and its backends, those that have ended included; 0 where nobody says. */
export function serverMs(postmaster: number): number {
  if (process.platform !== 'linux') return 0
  const own = fieldsOf(postmaster) ?? []
  let ticks = sum(own, 11, 15)
  for (const name of readdirSync('/proc')) {
    const fields = /^\d+$/.test(name) ? fieldsOf(Number(name)) : null
    if (fields?.[1] === postmaster) ticks += sum(fields, 11, 13)
  }
  return ticks * TICK_MS
}

/** The milliseconds of the programs that this process ran and that have ended. */
export function programsMs(): number {
  if (process.platform !== 'linux') return 0
  return sum(fieldsOf(process.pid) ?? [], 13, 15) * TICK_MS
}

function sum(fields: readonly number[], from: number, to: number): number {
  return fields.slice(from, to).reduce((all, one) => all + one, 0)
}
