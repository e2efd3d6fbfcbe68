import { wordFamilies } from '#reading/word-families.data.ts'

const { goods = '', pay = '', benefits = '', kin = '' } = wordFamilies

/** What is the debtor's, and no amicable act may touch: goods, income, home, name, people. */
export const protectedThings = `\\b(?:votre|vos|ton|ta|tes) (?:[a-z]+ ){0,1}(?:${goods}|${pay}|${benefits}|${kin}|nom|identite|visage|reputation|domicile|foyer|porte|serrure|immeuble|residence|voisinage|quartier|entreprise|commerce|banquiere?|bailleurs?|proprietaires?|clientele|clients?|fournisseurs?|avocate?s?|comptable|associes?|permis|passeport|papiers|internet|electricite|ligne|abonnement|cartes?|credits?|prets?)\\b`

/** Turns in which they are only named: a payment made on a date, a good that is serviced. */
export const harmlessWith =
  "\\b(?:(?:apres|avant|des|jusqu'a|jour|date|numero|versement|reception) (?:de |du )?(?:votre|vos|ton|ta|tes)|compte (?:client|en ligne|rendu)|votre compte (?:est|sera|a ete|reste|presente)|(?:votre|vos) (?:avocat|conseil|assureur|mandataire|curateur|tuteur|notaire)|repar|entretien|depann|control|pose|livr|garanti|sous garantie|gratuit|technicien|rendez-vous|a votre demande|comme convenu|si vous)"

/** Verbs by which somebody learns, or is asked. */
export const tellers =
  'parl|racont|di[rst]|transm|enverr|envoy|envoi|adress|montr|signal|communiqu|expliqu|inform|preven|previen|alert|avert|contact|interrog|question|appell?er|appel|rencontr|crois|joind|joign|demand|remet|confi|sollicit|prendr'

/** Whom a verb tells: after a preposition or at once, a noun of a person by its ending or its family. */
export const toldPeople = `(?:^|\\b(?:a|au|aux|avec|chez|aupres de|aupres d'|de) ?)(?:l'|la |le |les |un |une |vos |votre |tes |ton |ta |tous |toutes |toute |autres |d'autres |des |du |chaque )+((?:[a-z]+(?:eur|euse|trice|iste|ien|ienne|iere|aire|logue)s?)|accueil|standard|${kin})(?![a-z])`

/** Whom a lawful message names, and nouns that only end as those of people do. */
export const knownPeople =
  'faire|plaire|taire|satisfaire|extraire|creanciere?s?|mandante?s?|mandataires?|mediat(?:eur|rice)s?|conciliat(?:eur|rice)s?|destinataires?|titulaires?|gestionnaires?|interlocut(?:eur|rice)s?|commissaires?|assureurs?|curateurs?|curatrice|tuteurs?|tutrice|notaires?|conseillere?s?|techniciens?|techniciennes?|livreurs?|poseurs?|administrateurs?|directeurs?|vendeurs?|reparateurs?|installateurs?|president|presente?s?|document|documents?|moment|paiements?|reglements?|versements?|virements?|jugement|logement|affaires?|necessaires?|formulaires?|horaires?|salaires?|valeurs?|erreurs?|faveur|couleurs?|interieur|exterieur|meilleure?s?|teneur|auteurs?|hauteur|longueur|largeur|lumiere|matiere|maniere|premiere|derniere|commentaires?|exemplaires?|bancaires?|complementaires?|supplementaires?|contraire|ordinaire|solidaire|judiciaires?|etablissement|changement|evenement|engagement|element|elements?|traitement|recouvrement|remboursement|prelevement|abonnement|client|suivant|recent|precedent|different|montant|lien|entretien|soutien|bien|delai|urgent|dument|accueil|equipement|rangement|batiment|appartement|argent|agrement|complement|departement|acquittement|echelonnement|etalement|consentement|accent|talent|patient|ciment|parlement|vehiculaires?'
