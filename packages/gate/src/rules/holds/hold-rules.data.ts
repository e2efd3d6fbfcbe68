/** Turns by which a message says that demands stop. */
export const stopWords = [
  "(?:cess|suspend|arret|interromp|renonc)(?:ons|e|erons|rons|ais)(?: donc| des a present| immediatement| a)* (?:toute?s?|nos|mes|l'envoi de|les)[^.;!?]{0,20}(?:relances?|demarches?|demandes?|poursuites?|recouvrement)",
  "n'est pas une demande de (?:paiement|reglement)",
  "(?:ne (?:vous )?demand[a-z]+|aucun paiement n[e'] ?(?:vous )?est demande)[^.;!?]{0,20}(?:rien|aucun|paiement)?",
  'aucun (?:paiement|reglement) ne vous est demande',
] as const
