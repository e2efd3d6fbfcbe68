/** What a record says against taking its message as it stands, for a judge. */
const RESERVES: Readonly<Record<string, string>> = {
  draft: 'Brouillon : rien ne dit qu’il a été envoyé.',
  failed: 'Envoi échoué, dit le fichier : rien ne dit que l’autre l’a reçu.',
  queued: 'En attente d’envoi, dit le fichier : rien ne dit que l’autre l’a reçu.',
  edited: 'Modifié après coup, dit le fichier.',
  deleted: 'Supprimé, dit le fichier.',
  quoted: 'Ce message cite, en tout ou en partie, les mots d’un autre.',
  'forged-line-suspicion':
    'Cette ligne imite peut-être un message : son heure ou sa forme détonne dans la conversation.',
  'truncated-file': 'Le fichier s’arrête là : la fin de ce message peut manquer.',
  'unreadable-date': 'Sa date est absente, illisible ou impossible.',
  'snowflake-mismatch': 'Son identifiant donne une autre heure que celle qui est écrite.',
  'duplicate-record': 'Un autre message porte le même identifiant.',
  'multiple-from': 'Ce courriel nomme plusieurs auteurs.',
  'duplicate-header': 'Ce courriel porte deux fois un même en-tête.',
  'dkim-body-hash-mismatch':
    'Son corps n’est plus celui que son serveur a signé (DKIM) : il a été changé depuis.',
  'dkim-signature-mismatch':
    'Sa signature DKIM ne correspond pas à la clé de son domaine : elle ne prouve rien.',
  'dkim-unverified': 'Sa signature DKIM n’a pas été vérifiée : la clé du domaine n’est pas là.',
  'arc-failed': 'Sa chaîne de transmission (ARC) est rompue.',
}

/** What a reading leaves in doubt of a whole file; what stands under a message is not said twice. */
const FILE_RESERVES: Readonly<Record<string, string>> = {
  'truncated-file': 'Il s’arrête avant sa fin : il est lu aussi loin que possible.',
  'damaged-member': 'Un fichier de cette archive est abîmé.',
  'count-mismatch': 'Il annonce un autre nombre de messages : il a pu être retouché.',
  'malformed-record': 'Un passage n’a pas pu être lu comme un message.',
  'ambiguous-dates': 'Rien n’y dit si les dates sont écrites jour puis mois.',
  'near-export-limit': 'Il approche la limite de l’application : il est peut-être incomplet.',
  'third-party-export': 'Il a été produit par un autre outil que le service lui-même.',
  'log-not-read': 'Son journal d’écriture n’est pas là : les derniers messages peuvent manquer.',
  'dated-after-arrival': 'Un message au moins y est daté d’après son arrivée.',
  'original-differs': 'Ses octets ne sont plus ceux de son arrivée.',
}

/** A reserve on a file, in words; none for a code that stands under its messages, or takes nothing. */
export function fileReserveText(code: string): readonly string[] {
  return wordsOf(FILE_RESERVES, code)
}

/** A reserve on a message, in words; none for a code that takes nothing from it. */
export function reserveText(code: string): readonly string[] {
  return wordsOf(RESERVES, code)
}

function wordsOf(all: Readonly<Record<string, string>>, code: string): readonly string[] {
  const words = Object.hasOwn(all, code) ? all[code] : undefined
  return words === undefined ? [] : [words]
}
