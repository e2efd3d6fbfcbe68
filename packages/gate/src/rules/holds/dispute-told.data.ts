import type { Phrases } from '#reading/phrases.ts'

/** Turns by which a text tells of a dispute already received: not « si vous contestez ». */
export const disputeToldWords = {
  says: [
    "(?:avons|ai|a) (?:bien )?(?:recu|lu|note|enregistre|pris (?:note|connaissance) de)(?: [a-z']+){0,2} (?:votre|ta|vos) (?:[a-z]+ (?:de |d'))?(?:contestation|reclamation|desaccord)s?",
    '(?:votre|ta|vos) (?:mail|courriel|lettre|courrier|message|sms)s? (?:[a-z]+ )?(?:de (?:contestation|reclamation)|(?:par|dans|ou|lequel|laquelle|qui)[^.;!?\\n]{0,30} contest[a-z]+)',
    "(?:votre|ta) (?:contestation|reclamation) (?:du [0-9]|(?:est|a ete|n'est|n'a|n'y|ne|sur|portant)(?! a nous)(?![a-z]))",
    "(?<!(?:si|quand|lorsque|comme|que|ou|dont) )(?:vous contestez|tu contestes) (?:nos|notre|mes|mon|ma|la|le|les|l'|cette|ce|ces|avoir)",
    '(?:vous avez|tu as)(?: [a-z]+)? conteste',
    "(?:vous|tu)(?: nous| me| m')? ?(?:ecri|di|indiqu|signal|souten|affirm|pretend)[a-z]* que[^.;!?\\n]{0,80} (?:jamais (?:ete )?(?:livre|recu|effectue|rendu|commande|fait)|malfacons?|defectueu|pas (?:ete )?(?:livre|recu|conforme|effectue)|non conforme|deja (?:paye|regle))[a-z]*",
  ],
} as const satisfies Phrases

/** Turns by which the text says that the dispute was answered, or that nothing is asked meanwhile. */
export const disputeHandledWords = {
  deniable: true,
  says: [
    '(?:avons|a|ai|ont|ete|etait)(?: deja| bien)? (?:repondu|examinee?|verifiee?|etudiee?|instruite?|adresse (?:notre|sa|une) reponse)',
    '(?:notre|sa|ma|la) reponse (?:du|motivee|ci|jointe|detaillee)[a-z]*',
    '(?:contestation|reclamation)(?: [a-z0-9]+){0,3} (?:a ete|est) (?:acceptee|accueillie|admise|retenue|close|levee)',
    '(?:apres|suite a) (?:examen|verification|etude|instruction)',
    'suspend[a-z]*|suspension|interromp[a-z]*|en attente|(?:je |nous )?(?:gele|gelons|cesse|cessons)(?![a-z])|rien a faire',
    "transm(?:ettons|ets|is|ise|ettrons|ettrai)(?! (?:au|a un|a notre|a l'huissier|le dossier))",
    '(?:prends|prenons) (?:bonne )?(?:note|(?:votre|ta) [a-z]+ au serieux)',
  ],
} as const satisfies Phrases

/** Turns by which steps go on as if nothing had been said. */
export const goesOnWords = {
  deniable: true,
  says: [
    '(?:reste|restent|demeure|demeurent) (?:a (?:payer|regler|verser)|dus?|dues?|exigibles?)',
    '(?:relances?|demarches?|recouvrement|poursuites?) (?:continu|se poursuiv|repren|sont mainten|est mainten)[a-z]*',
    '(?:continu|poursuiv|maintien|maintenon)[a-z]*[^.;!?\\n]{0,40} (?:relanc|recouvr|reclam|demand|poursuit)[a-z]*',
  ],
} as const satisfies Phrases
