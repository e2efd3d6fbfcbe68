/** What a reply may announce beside what `commitments` reads. */
export type AnnouncedKind =
  | 'wrong-person'
  | 'over-indebtedness'
  | 'insolvency'
  | 'vulnerability'
  | 'stop-e-mail'

/**
 * Words that announce it, on text without accents nor capitals. They propose and never decide: a
 * person reads the sentence. The first ones change what may lawfully be done next.
 */
export const replySigns: Readonly<Record<AnnouncedKind, RegExp>> = {
  'wrong-person':
    /\b(?:mauvaise personne|pas la bonne personne|trompez? de (?:personne|destinataire)|erreur de (?:destinataire|personne)|homonyme|mauvais numero|vous faites erreur|usurpation|pas (?:celui|celle) que vous cherchez|n'habite (?:plus|pas) a|plus a cette adresse|ne suis pas (?:la personne|le debiteur|concerne|concernee)|ne connais pas (?:cette (?:societe|personne|entreprise)|votre client))\b/g,
  'over-indebtedness':
    /\b(?:surendettement|surendette[es]{0,2}|dossier (?:a|aupres de) la banque de france|plan conventionnel de redressement|retablissement personnel)\b/g,
  insolvency:
    /\b(?:redressement judiciaire|liquidation judiciaire|en liquidation|en redressement|procedure de sauvegarde|procedure collective|mandataire judiciaire|liquidateur|cessation des? paiements?|depots? de bilan|depose (?:le|mon|notre) bilan)\b/g,
  vulnerability:
    /\b(?:tutelle|curatelle|sauvegarde de justice|hospitalis[a-z]{1,6}|cancer|maladie grave|longue maladie|deces|decede[es]{0,2}|suicid[a-z]{1,6}|depression|handicap[a-z]{0,4}|au rsa|le rsa|perdu mon (?:emploi|travail)|au chomage|expuls[a-z]{1,4}|assistante? sociale?|ne sais pas lire|plus de quoi manger)\b/g,
  'stop-e-mail':
    /(?:\bne m'(?:ecrivez|envoyez|contactez) plus\b|\b(?:cessez|arretez) (?:de m'(?:ecrire|envoyer|contacter)|vos (?:mails|courriels|e-mails|messages|sms))|\bdesinscri[a-z]{1,4}\b|\bdesabonn[a-z]{1,5}\b|\bplus (?:de|aucun) (?:mails?|courriels?|e-mails?)\b|\bpar courrier uniquement\b|\buniquement par courrier\b|^\s*stop\s*[.!]?\s*$)/gm,
}
