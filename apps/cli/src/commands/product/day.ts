import { openDatabase } from '@quittance/database'
import { dayText, parseDay, type Day } from '@quittance/kernel'
import { runDays, systemClock, type DayReport } from '@quittance/server/day'
import { refusedInput, type Arguments } from '#command.ts'
import { databaseRefusal } from '#commands/product/database-refusal.ts'
import { dataFolder } from '#commands/product/places.ts'
import { groundAt } from '#commands/product/store-ground.ts'
import type { Output } from '#io/output.ts'

/**
 * `quittance day`: what every live dossier of the store asks for on a day, due, lawful and wise.
 *
 * Run again, it writes the same; cut, it goes on from where it stood. It sends nothing.
 */
export async function runTheDay(args: Arguments, output: Output): Promise<number> {
  const on = dayOf(args.options.get('--date')?.[0])
  const reports = await runAt(dataFolder(args), on).catch((cause: unknown) => {
    throw behind(cause) ?? databaseRefusal(cause) ?? cause
  })
  if (args.options.has('--json')) {
    await output.document({ date: on.toString(), organisations: reports })
    return 0
  }
  await output.write(`${[dayText(on), ...reports.map(inWords)].join('\n')}\n`)
  return 0
}

async function runAt(folder: string, on: Day): Promise<readonly DayReport[]> {
  const ground = await groundAt(folder)
  const database = openDatabase(ground.config, { connections: 3 })
  try {
    return await runDays(database, { on, now: systemClock.now() })
  } finally {
    await database.close()
    await ground.stop()
  }
}

function inWords({ organisation, live, due, late, computed, resumed }: DayReport): string {
  const done = resumed ? 'repris et terminé' : 'terminé'
  const toDo = `${counted(due, 'acte')} à faire dont ${late} en retard`
  const on = `sur ${counted(live, 'dossier')} ${live < 2 ? 'vivant' : 'vivants'}`
  const again = `${computed} ${computed < 2 ? 'calculé' : 'calculés'}`
  return `${organisation.name} : ${toDo}, ${on} ; ${again}, passage ${done}.`
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count < 2 ? '' : 's'}`
}

function dayOf(text: string | undefined): Day {
  if (text === undefined) return systemClock.today()
  const read = parseDay(text)
  if (read !== null) return read
  throw refusedInput(
    'invalid-option',
    '--date',
    `« ${text} » n’est pas un jour : écrivez par exemple 2026-04-14.`,
  )
}

/** A database that an earlier release left has no table of the day (42P01). */
function behind(cause: unknown) {
  if (!(cause instanceof Error) || !('code' in cause) || cause.code !== '42P01') return null
  return refusedInput(
    'store-behind',
    '--data',
    'La base n’est pas au format de cette version : lancez « quittance migrate », puis recommencez.',
  )
}
