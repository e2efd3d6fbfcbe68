import { once } from 'node:events'
import { createServer } from 'node:net'
import { parseDay } from '@quittance/kernel'
import {
  clockFrom,
  logTo,
  startServer,
  systemClock,
  type Clock,
  type RunningServer,
} from '@quittance/server'
import { refusedInput, type Arguments } from '#command.ts'
import { databaseRefusal } from '#commands/product/database-refusal.ts'
import { dataFolder, databaseUrl, given, siteFolder } from '#commands/product/places.ts'
import type { Output } from '#io/output.ts'

const USUAL_PORT = 4180

/**
 * `quittance serve`: the product on this machine, until Ctrl-C or SIGTERM.
 *
 * DATABASE_URL names a server instead of the embedded database, QUITTANCE_SMTP_URL a mail server,
 * QUITTANCE_ADDRESS the address people use when it is not this machine's, QUITTANCE_JOURNAL_KEY the
 * file of the key that signs the journal.
 */
export async function serve(args: Arguments, output: Output): Promise<number> {
  const port = portOf(args.options.get('--port')?.[0])
  const clock = clockOf(args.options.get('--today')?.[0])
  await requireFreePort(port)
  const asked = askedToStop()
  const server = await started(args, { port, clock })
  await output.write(welcome(server, { args, clock }))
  await output.flush()
  await asked
  await server.stop()
  await output.write('Quittance est arrêté.\n')
  return 0
}

async function started(
  args: Arguments,
  { port, clock }: { readonly port: number; readonly clock: Clock },
): Promise<RunningServer> {
  try {
    return await startServer({
      dataFolder: dataFolder(args),
      databaseUrl: databaseUrl(),
      siteFolder: siteFolder(),
      port,
      clock,
      log: logTo((line) => process.stderr.write(line)),
      mailUrl: given('QUITTANCE_SMTP_URL'),
      journalKeyFile: given('QUITTANCE_JOURNAL_KEY'),
      timestampUrl: given('QUITTANCE_TSA_URL'),
      publicAddress: given('QUITTANCE_ADDRESS')?.replace(/\/+$/, ''),
    })
  } catch (cause) {
    if (isPortTaken(cause)) throw portTaken(port)
    throw databaseRefusal(cause) ?? cause
  }
}

function welcome(
  { address, house }: RunningServer,
  { args, clock }: { readonly args: Arguments; readonly clock: Clock },
): string {
  const store = databaseUrl() === undefined ? 'base embarquée' : 'base de DATABASE_URL'
  const mail = house.mail.simulated
    ? 'les courriels restent dans une boîte d’essai, aucun ne part'
    : 'les courriels partent par QUITTANCE_SMTP_URL'
  return [
    `Quittance est prêt : ${address}`,
    ...(siteFolder() === null ? ['Les pages ne sont pas construites : seule l’API répond.'] : []),
    `Données : ${dataFolder(args)} (${store}) ; ${mail}.`,
    ...(args.options.has('--today') ? [`Le produit se croit le ${clock.today().toString()}.`] : []),
    'Ctrl-C pour arrêter.',
    '',
  ].join('\n')
}

/** A signal often comes twice: to the whole group of the terminal, and handed on by the launcher. */
const SAME_SIGNAL_MS = 1000

/** Ends at the first signal; another one later, while stopping, ends the process at once. */
function askedToStop(): Promise<void> {
  let firstAt: number | null = null
  return new Promise((resolve) => {
    const heard = () => {
      firstAt ??= performance.now()
      if (performance.now() - firstAt > SAME_SIGNAL_MS) process.exit(130)
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heard)
  })
}

function portOf(text: string | undefined): number {
  if (text === undefined) return USUAL_PORT
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1
  if (port >= 0 && port <= 65_535) return port
  throw refusedInput('invalid-option', '--port', `« ${text} » n’est pas un port (0 à 65535).`)
}

function clockOf(text: string | undefined): Clock {
  if (text === undefined) return systemClock
  if (parseDay(text) !== null) return clockFrom(text)
  throw refusedInput(
    'invalid-option',
    '--today',
    `« ${text} » n’est pas un jour : écrivez par exemple 2026-04-14.`,
  )
}

/** Asked before the database starts: a port taken is said at once. */
async function requireFreePort(port: number): Promise<void> {
  const probe = createServer()
  try {
    probe.listen(port, '127.0.0.1')
    await once(probe, 'listening')
  } catch (cause) {
    throw isPortTaken(cause) ? portTaken(port) : cause
  }
  probe.close()
  await once(probe, 'close')
}

function isPortTaken(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    'code' in cause &&
    (cause.code === 'EADDRINUSE' || cause.code === 'EACCES')
  )
}

function portTaken(port: number) {
  return refusedInput(
    'port-taken',
    '--port',
    `Le port ${port} est pris ou réservé sur cette machine : choisissez-en un autre, par exemple --port ${port + 1}, ou --port 0 pour un port libre.`,
  )
}
