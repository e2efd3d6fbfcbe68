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

/** A reserve on a message, in words; none for a code that takes nothing from it. */
export function reserveText(code: string): readonly string[] {
  const words = Object.hasOwn(RESERVES, code) ? RESERVES[code] : undefined
  return words === undefined ? [] : [words]
}
