import { NBSP, said, withoutThinSpaces, type Said } from '@quittance/kernel'

/** Every word of the page, French first. */
export const words = {
  title: said('Vérifier un dossier scellé', 'Verify a sealed bundle'),
  lead: said(
    'Déposez ici le fichier que vous avez reçu (ZIP, ou conteneur ASiC-E). Il est relu sur votre appareil : rien n’est envoyé, et cette page fonctionne sans réseau.',
    'Drop the file you received here (ZIP, or ASiC-E container). It is read on your own device: nothing is sent, and this page works without a network.',
  ),
  drop: said('Déposez le dossier scellé', 'Drop the sealed bundle'),
  choose: said('Choisir le fichier', 'Choose the file'),
  chooseAnother: said('Vérifier un autre dossier', 'Verify another bundle'),
  root: said(
    'Racine de l’autorité d’horodatage, facultative (fichier PEM pris ailleurs que dans le dossier ; il peut réunir plusieurs racines)',
    'Root of the time-stamp authority, optional (a PEM file from elsewhere than the bundle; it may hold several roots)',
  ),
  chooseRoot: said('Choisir une racine', 'Choose a root'),
  rootTaken: said('Racine prise en compte.', 'Root taken into account.'),
  rootUnreadable: said(
    'Ce fichier ne contient aucun certificat PEM : il n’a pas été utilisé.',
    'This file holds no PEM certificate: it was not used.',
  ),
  reading: said('Relecture des empreintes…', 'Reading the fingerprints again…'),
  notABundle: said(
    'Ce fichier n’est pas un dossier scellé, ou son archive est abîmée. Rien n’a été vérifié.',
    'This file is not a sealed bundle, or its archive is damaged. Nothing was verified.',
  ),
  ownContainer: said(
    'Conteneur ASiC-E : les fichiers du dossier scellé, sous une liste et un jeton de plus.',
    'ASiC-E container: the files of the sealed bundle, under one more list and token.',
  ),
  otherContainer: said(
    'Ce fichier n’est pas un dossier scellé de Quittance. Voici ce qui y a été relu, et ce qui ne l’a pas été.',
    'This file is no sealed bundle of Quittance. Here is what was read again in it, and what was not.',
  ),
  tooLarge: said(
    'Ce fichier est trop grand pour être relu dans un navigateur : suivez LISEZ-MOI.txt.',
    'This file is too large to be read in a browser: follow LISEZ-MOI.txt.',
  ),
  intact: said('Scellé intact', 'Seal intact'),
  altered: said('Altéré', 'Altered'),
  failed: said('Ne se vérifie pas', 'Does not verify'),
  changed: said('Ce qui a changé', 'What has changed'),
  bytes: said('octets changés depuis le scellement', 'bytes changed since sealing'),
  missing: said('fichier retiré', 'file taken out'),
  extra: said('fichier ajouté', 'file added'),
  noMessage: said(
    'Aucun message lu n’est touché par ce changement.',
    'No message that was read is touched by this change.',
  ),
  unknownAuthor: said('auteur inconnu', 'author unknown'),
  statements: said('Ce que cela montre', 'What this shows'),
  checks: said('Chaque vérification', 'Each check'),
  ok: said('Vérifié', 'Checked'),
  failedCheck: said('Faux', 'Failed'),
  notChecked: said('Non vérifié', 'Not checked'),
  date: said('Date', 'Date'),
  lasting: said('Durée', 'How long'),
  integrity: said('Intégrité', 'Integrity'),
  origin: said('Origine', 'Origin'),
  author: said('Auteur', 'Author'),
  completeness: said('Complétude', 'Completeness'),
  integrityYes: said(
    'Aucun fichier n’a changé depuis le scellement. Avant la réception, le sceau n’en dit rien.',
    'No file has changed since sealing. Of what came before reception, the seal says nothing.',
  ),
  integrityNo: said(
    'Ce dossier n’est plus celui qui a été scellé : ce qui est nommé plus haut a changé.',
    'This bundle is no longer the one that was sealed: what is named above has changed.',
  ),
  originNone: said(
    'Les fichiers sont ceux que le créancier a remis ; rien ne prouve d’où ils viennent.',
    'The files are those that the creditor handed in; nothing proves where they come from.',
  ),
  originDkim: said(
    'Un courriel porte la signature DKIM de son domaine ; pour le reste, rien ne prouve l’origine.',
    'An e-mail bears the DKIM signature of its domain; for the rest, nothing proves the origin.',
  ),
  authorLine: said(
    'Le sceau ne prouve pas qui a écrit. Chaque message porte ce que son export dit de l’auteur.',
    'The seal does not prove who wrote. Each message bears what its export says of the author.',
  ),
  completenessLine: said(
    'Un export ne prouve jamais qu’il contient tout.',
    'An export never proves that it holds everything.',
  ),
  noStamp: said(
    'Aucun horodatage : le jour du scellement n’est que déclaré.',
    'No time-stamp: the day of sealing is only declared.',
  ),
  badStamp: said('L’horodatage ne tient pas.', 'The time-stamp does not hold.'),
  language: said('English', 'Français'),
  foot: said(
    'Les mêmes vérifications se font avec unzip, sha256sum et openssl : LISEZ-MOI.txt, dans le dossier, donne les commandes.',
    'The same checks are made with unzip, sha256sum and openssl: LISEZ-MOI.txt, in the bundle, gives the commands.',
  ),
} as const

/** What a container of somebody else is called. */
export function otherContainerTitle(form: string): Said {
  return said(`Conteneur ${form}`, `${form} container`)
}

/** How many originals and messages a bundle holds. */
export function countLine(originals: number, messages: number): Said {
  return said(
    `${originals} ${originals > 1 ? 'originaux' : 'original'}, ${messages} ${messages > 1 ? 'messages lus' : 'message lu'}`,
    `${originals} ${originals === 1 ? 'original' : 'originals'}, ${messages} ${messages === 1 ? 'message' : 'messages'} read`,
  )
}

/** What a token says of the date, and of whom it is. */
export function stampLine(at: string, authority: string, outside: boolean): Said {
  const instant = instantText(at, 'fr-FR')
  const english = instantText(at, 'en-GB')
  return outside
    ? said(
        `Ces octets existaient le ${instant} (temps universel), selon « ${authority} », que votre racine reconnaît.`,
        `These bytes existed on ${english} (universal time), says “${authority}”, which your root recognises.`,
      )
    : said(
        `Ces octets existaient le ${instant} (temps universel), selon « ${authority} », qu’aucune racine venue d’ailleurs n’a confirmée. Rien ne dit ici que l’horodatage est qualifié.`,
        `These bytes existed on ${english} (universal time), says “${authority}”, which no outside root has confirmed. Nothing here says that the time-stamp is qualified.`,
      )
}

function instantText(at: string, locale: string): string {
  const date = new Date(at)
  const zone = { timeZone: 'UTC' }
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...zone }).format(date)
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', ...zone }).format(date)
  return locale === 'fr-FR' ? `${day} à ${time}` : `${day} at ${time}`
}

/** Where a message stands in its original. */
export function placeLine(offset: number, length: number): Said {
  return said(
    `à l’octet ${offset}, sur ${length} octets`,
    `at byte ${offset}, over ${length} bytes`,
  )
}

/** A sentence in the language on the screen; no web face holds the narrow no-break space. */
export function inLanguage(sentence: Said, language: 'fr' | 'en'): string {
  return language === 'fr'
    ? withoutThinSpaces(sentence.fr).replaceAll(/ (?=:)/g, NBSP)
    : sentence.en
}
