import { EmbeddedDatabaseFailure, MigrationRefused, RolesNotMade } from '@quittance/database'
import type { EmbeddedFailureCode } from '@quittance/database'
import { refusedInput, type RefusedInput } from '#command.ts'

const TRY_A_SERVER =
  'Indiquez dans DATABASE_URL un serveur PostgreSQL (15 ou plus récent), puis recommencez.'

const words: Record<EmbeddedFailureCode, string> = {
  'no-binary-for-platform': `La base de données embarquée n’existe pas pour cette machine. ${TRY_A_SERVER}`,
  'root-cannot-be-left': `La base de données embarquée refuse de tourner sous l’administrateur. Lancez la commande sous un autre compte. ${TRY_A_SERVER}`,
  'data-directory-of-another-version':
    'Le dossier de données est celui d’une autre version de la base : ouvrez-le avec la version de Quittance qui l’a créé, et exportez-le.',
  'data-directory-not-a-database':
    'Le dossier de données contient autre chose qu’une base de Quittance : choisissez un autre dossier avec --data.',
  'socket-directory-not-ours':
    'Le dossier de connexion de la base appartient à un autre compte : choisissez un autre dossier avec --data.',
  'data-directory-in-use':
    'Un autre Quittance utilise déjà ce dossier de données : arrêtez-le, ou choisissez un autre dossier avec --data.',
  'server-did-not-start': `La base de données embarquée n’a pas démarré. ${TRY_A_SERVER}`,
}

/**
 * What a person may do about a database that does not open, in French.
 *
 * @returns null when the failure is of another kind: let it through.
 */
export function databaseRefusal(cause: unknown): RefusedInput | null {
  if (cause instanceof EmbeddedDatabaseFailure) {
    return refusedInput(cause.code, '--data', `${words[cause.code]} (${cause.message})`)
  }
  if (cause instanceof RolesNotMade) {
    return refusedInput(cause.code, 'DATABASE_URL', `Les rôles manquent. ${cause.message}`)
  }
  if (cause instanceof MigrationRefused) {
    const sentence =
      'La base de données et cette version du produit ne racontent pas la même chose.'
    return refusedInput(cause.code, 'DATABASE_URL', `${sentence} ${cause.message}`)
  }
  const code = connectionCode(cause)
  if (code === null) return null
  return refusedInput(
    'database-unreachable',
    'DATABASE_URL',
    `Le serveur de base de données ne répond pas ou refuse l’accès (${code}). Vérifiez l’adresse, le compte et que le serveur est démarré.`,
  )
}

/** Codes of the network, and of PostgreSQL's refusals to connect (classes 28, 3D and 57P). */
const CONNECTION =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENOENT|28...|3D000|57P0.)$/

function connectionCode(cause: unknown): string | null {
  if (cause instanceof AggregateError) return connectionCode(cause.errors[0])
  if (!(cause instanceof Error) || !('code' in cause)) return null
  const { code } = cause
  return typeof code === 'string' && CONNECTION.test(code) ? code : null
}
