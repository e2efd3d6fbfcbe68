import type { StampOutcome } from '@quittance/evidence/authority'
import { said, type Said } from '@quittance/kernel'

type Failed = Exclude<StampOutcome, { readonly kind: 'stamped' }>
type Fault = Extract<Failed, { readonly kind: 'faulty' }>['faults'][number]

/** What a token that holds is worth: the roots given are no trusted list. */
export function trialHolds(of: { readonly local: boolean; readonly withRoots: boolean }): Said {
  if (of.local) {
    return said(
      'L’autorité de cette installation a donné un jeton qui tient. Elle est locale, non qualifiée : il vaut ce que vaut l’horloge de ce serveur.',
      'The authority of this installation gave a token that holds. It is local, not qualified: it is worth what the clock of this server is worth.',
    )
  }
  return of.withRoots
    ? said(
        'L’autorité a donné un jeton qui tient, et qui remonte à la racine que vous avez donnée. Rien n’affirme ici qu’il est qualifié : la liste de confiance de l’Union européenne le dit.',
        'The authority gave a token that holds and that leads up to the root you gave. Nothing here says that it is qualified: the trusted list of the European Union does.',
      )
    : said(
        'L’autorité a donné un jeton qui tient. Sans racine donnée, rien ne dit qui répond de son nom ; rien n’affirme ici qu’il est qualifié.',
        'The authority gave a token that holds. Without a root given, nothing says who vouches for its name; nothing here says that it is qualified.',
      )
}

/** Why a trial gave no token that holds. */
export function trialFails(outcome: Failed): Said {
  if (outcome.kind === 'unreachable') return unreachable(outcome.reason)
  if (outcome.kind === 'forbidden-address') return FORBIDDEN
  if (outcome.kind === 'unreadable') return UNREADABLE
  const [fault = 'signature-invalid'] = outcome.faults
  return FAULTS[fault]
}

const FORBIDDEN = said(
  'Cette adresse mène à cette machine ou à son réseau. Un serveur ouvert à plusieurs personnes n’y va pas : seul son exploitant peut en décider (QUITTANCE_TSA_URL).',
  'This address leads to this machine or its network. A server open to several people does not go there: only its operator may decide it (QUITTANCE_TSA_URL).',
)
const UNREADABLE = said(
  'Cette adresse répond, mais pas comme une autorité d’horodatage (RFC 3161), ou elle a refusé la demande.',
  'This address answers, but not as a time-stamp authority (RFC 3161), or it refused the request.',
)

function unreachable(reason: string): Said {
  const status = /^HTTP \d{3}$/.exec(reason)?.[0]
  if (status !== undefined) {
    return said(
      `Cette adresse répond par une erreur (${status}) : ce n’est pas celle d’une autorité, ou elle demande un accès.`,
      `This address answers with an error (${status}): it is not that of an authority, or it asks for an access.`,
    )
  }
  if (reason === 'ENOTFOUND' || reason === 'EAI_AGAIN') {
    return said(
      'Ce nom de machine n’existe pas, ou le réseau ne répond pas.',
      'There is no machine of that name, or the network does not answer.',
    )
  }
  return said(
    'Aucune réponse à cette adresse : elle est inexacte, ou l’autorité est arrêtée.',
    'No answer at this address: it is not right, or the authority is down.',
  )
}

const NOT_SOUND = said(
  'Le jeton reçu ne tient pas : sa signature ou son certificat est faux.',
  'The token received does not hold: its signature or its certificate is wrong.',
)

const FAULTS: Readonly<Record<Fault, Said>> = {
  'signature-invalid': NOT_SOUND,
  'content-differs': NOT_SOUND,
  'certificate-differs': NOT_SOUND,
  'certificate-missing': said(
    'Le jeton reçu ne contient pas le certificat de l’autorité, qui était demandé.',
    'The token received does not hold the certificate of the authority, which was asked for.',
  ),
  'algorithm-unknown': said(
    'Le jeton reçu est signé d’une manière que le produit ne vérifie pas : il ne sera pas gardé.',
    'The token received is signed in a way that the product does not verify: it will not be kept.',
  ),
  'not-a-time-stamping-certificate': said(
    'Le certificat du jeton n’est pas celui d’une autorité d’horodatage.',
    'The certificate of the token is not that of a time-stamp authority.',
  ),
  'certificate-not-valid-then': said(
    'Le certificat de l’autorité n’était pas valable à l’heure du jeton.',
    'The certificate of the authority was not valid at the hour of the token.',
  ),
  'other-document': said(
    'Le jeton reçu porte sur une autre empreinte que celle qui a été envoyée.',
    'The token received is over another fingerprint than the one that was sent.',
  ),
  'other-nonce': said(
    'Le jeton reçu ne répond pas à cette demande (autre nombre tiré au sort) : il est peut-être ancien.',
    'The token received does not answer this request (another number of chance): it may be an old one.',
  ),
  'other-digest': said(
    'Le jeton reçu est fait avec un autre algorithme d’empreinte que celui qui était demandé.',
    'The token received is made with another digest than the one that was asked for.',
  ),
  'other-root': said(
    'Le jeton tient, mais ne remonte pas à la racine que vous avez donnée.',
    'The token holds, but does not lead up to the root that you gave.',
  ),
}
