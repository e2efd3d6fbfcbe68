import { said, type Said } from '@quittance/kernel'

/** What is to be recorded, in the order in which it is met; the file formats say which know it. */
type Point = { readonly id: string; readonly what: Said }

function point(id: string, fr: string, en: string): Point {
  return { id, what: said(fr, en) }
}

/** On a telephone. The list is that of practice: to be confirmed with the office. */
export const phonePoints = [
  point('model', 'Marque et modèle de l’appareil', 'Make and model of the device'),
  point('serial', 'Numéro de série ou IMEI', 'Serial number or IMEI'),
  point('line', 'Numéro de la ligne', 'Number of the line'),
  point('operator', 'Opérateur', 'Operator'),
  point('system', 'Système et sa version', 'System and its version'),
  point('clock', 'Date et heure affichées par l’appareil', 'Day and hour that the device shows'),
  point('holder', 'Titulaire de la ligne ou du compte', 'Holder of the line or account'),
  point('app', 'Application et sa version', 'Application and its version'),
  point(
    'contact',
    'Fiche du contact : le nom affiché et le numéro qu’elle relie',
    'Contact card: the displayed name and the number it links',
  ),
  point(
    'text',
    'Texte de chaque message clé, in extenso',
    'Text of each key message, word for word',
  ),
  point('hour', 'Date et heure affichées de chaque message', 'Day and hour shown for each message'),
  point(
    'thread',
    'Le fil entier autour, sans coupure',
    'The whole thread around it, without a cut',
  ),
] as const

/** Of an account reached by a browser: the points of NF Z67-147, to be confirmed. */
export const accountPoints = [
  point('machine', 'Machine utilisée', 'Machine in use'),
  point('system', 'Système et sa version', 'System and its version'),
  point('browser', 'Navigateur et sa version', 'Browser and its version'),
  point('network', 'Réseau et fournisseur d’accès', 'Network and access provider'),
  point('address', 'Adresse IP', 'IP address'),
  point('proxy', 'Absence de proxy', 'No proxy'),
  point('clock', 'Horloge synchronisée', 'Clock synchronised'),
  point('caches', 'Caches, cookies et historique vidés', 'Caches, cookies and history cleared'),
  point('holder', 'Titulaire du compte ouvert', 'Holder of the account in use'),
  point('path', 'Chemin suivi jusqu’à la conversation', 'Path followed to the conversation'),
  point('captures', 'Captures de chaque écran', 'A capture of each screen'),
  point(
    'contact',
    'Profil de l’auteur : le nom affiché et le compte qu’il relie',
    'Profile of the author: the displayed name and the account it links',
  ),
  point(
    'text',
    'Texte de chaque message clé, in extenso',
    'Text of each key message, word for word',
  ),
  point('hour', 'Date et heure affichées de chaque message', 'Day and hour shown for each message'),
  point(
    'thread',
    'Le fil entier autour, sans coupure',
    'The whole thread around it, without a cut',
  ),
  point('times', 'Heures de début et de fin des opérations', 'Hours at which it begins and ends'),
] as const

/** What a record of messages leaves open. */
export const notProven = [
  said(
    'Un constat dit ce que l’appareil affiche ce jour-là, non ce qu’il affichait avant.',
    'A record says what the device shows on that day, not what it showed before.',
  ),
  said(
    'Il ne dit pas qui tenait le téléphone ou le clavier quand chaque message est parti.',
    'It does not say who held the telephone or the keyboard when each message left.',
  ),
  said(
    'La fiche d’un contact relie un nom à un numéro ; elle ne dit pas qui en est le titulaire.',
    'A contact card links a name to a number; it does not say who holds it.',
  ),
  said(
    'Un message effacé avant le constat peut ne laisser aucune trace.',
    'A message deleted before the record may leave no trace.',
  ),
] as const

/** What the house has read in no verified text. */
export const toConfirm = [
  said(
    'La liste des points à relever sur un téléphone vient de la pratique.',
    'The list of points to record on a telephone comes from practice.',
  ),
  said(
    'Les points à relever sur internet sont ceux que l’on rattache à la norme NF Z67-147, que la maison n’a pas lue.',
    'The points to record online are those attached to the standard NF Z67-147, which the house has not read.',
  ),
  said(
    'La force d’un procès-verbal de constat (ordonnance n° 2016-728, article 1er) n’est pas vérifiée ici.',
    'The force of such a report (ordonnance n° 2016-728, article 1) is not verified here.',
  ),
  said(
    'Le prix d’un constat n’est tiré d’aucun texte vérifié par la maison : demandez une estimation à l’étude.',
    'The price of a record is taken from no text verified by the house: ask the office for an estimate.',
  ),
] as const

/** What to do until the day of the record. */
export const untilThen = [
  said(
    'Gardez l’appareil, sans le remplacer ni le réinitialiser.',
    'Keep the device: do not replace or reset it.',
  ),
  said(
    'N’effacez ni la conversation, ni aucun de ses messages.',
    'Delete neither the conversation nor any of its messages.',
  ),
  said(
    'Ne renommez pas la fiche du contact : le nom affiché est celui de l’export.',
    'Do not rename the contact card: the displayed name is the one of the export.',
  ),
  said(
    'Désactivez les messages éphémères et les sauvegardes qui écrasent.',
    'Turn off disappearing messages, and backups that overwrite.',
  ),
] as const
