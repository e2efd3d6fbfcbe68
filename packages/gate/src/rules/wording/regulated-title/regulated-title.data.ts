import type { RefusedWords } from '#rules/wording/wording-rule.ts'

/** A regulated title, or the voice of a court, taken without right (usurpation de titre). @see C. pén. 433-17 */
export const regulatedTitleWords = [
  {
    says: [
      "(?:compose|constitue|dirige|encadre|anime|supervise|sous (?:le|la))[a-z]*(?: [a-z']+){0,2} (?:de |d'|par |du |des )(?:[a-z]+ )?(?:{officers}|greffiers?|magistrats?|procureurs?|juges?)",
      'assermentee?s?',
      "(?:ici|je suis|signe|c'est|bonjour) (?:le |la )?maitre [a-z]+",
      '(?:notre|nos|mon|mes) (?:[a-z]+ )?(?:huissiers?|greffiers?|greffe|magistrats?|procureurs?|auxiliaires? de justice|mandataires? (?:de justice|judiciaires?))',
      "maitre [a-z]+ (?:a l'appareil|au telephone|vous (?:parle|ecrit|contacte|recontacte|informe|attend|rappelle)|s'occupe|suit|instruit|est (?:charge|saisi)|du (?:cabinet|service))",
      '(?:{officers}|greffiers?|greffe|magistrats?|procureurs?|notaires?|avocats?) (?:interne|maison|attitre|salarie|du cabinet|du service|de notre|de la societe|delegue|rattache)[a-z]*',
      "(?:en (?:ma|notre|sa|tant|qualite)|nous sommes|je suis|agissons|agissant|agis|qualite|titre)(?: [a-z']+){0,4} (?:{officers}|greffiers?|magistrats?|procureurs?|mandataires? de justice|auxiliaires? de justice|avocats?|juges?|notaires?)",
      "(?:votre |l')interlocut[a-z]+ est(?: [a-z']+){0,2} (?:{officers}|greffiere?|magistrate?|procureure?|avocate?|juge|maitre|notaire)",
      "l'auxiliaire de justice",
      "(?:etudes?|cabinets?|cab|services?|poles?|offices?|bureaux?) (?:d'|de |des |d )?(?:[a-z]+ )?(?:{officers}|greffiers?|magistrats?|avocats?)",
      "(?:officiers?|agents?) (?:publics?|de justice|judiciaires?|d'etat|de l'etat|de police)",
      "(?:pouvoirs?|delegation|mission) (?:de|d') ?(?:service public|justice|l'etat)",
      '(?:nos|notre) (?:huissiers?|commissaires? de justice|officiers?(?: ministeriels?| publics?)?|agents? assermentes?)',
      "etudes? d'(?:huissiers?|officiers?)(?: ministeriels?| de justice)?",
      'officiers? (?:ministeriels?|publics?)',
      'agents? assermentes?',
      "(?:en tant qu'|en qualite d'|en ma qualite d'|en notre qualite d'|je suis |nous sommes |agissant comme |en tant que |en qualite de )(?:les |l'|un |des |une )?(?:avocate?s?|huissiere?s?|commissaires? de justice|officiers?|magistrate?s?|juges?|notaires?|greffiers?)",
      "habilitee?s? par (?:le |la |l')(?:ministere|tribunal|justice|etat|prefecture|loi)",
      "(?:pour le compte|au nom|mandatee?s? par|par ordre|sur ordre|agree?s? par|missionnee?s? par) (?:du |d'un |le |de la |de l'|la |de )(?:tribunal|juge|justice|etat|tresor public|procureur|prefet|prefecture|ministere)",
      "service (?:judiciaire|d'huissiers?|public (?:du|de) recouvrement)",
      'maitre [a-z]+ ?,? (?:huissiers?|commissaires? de justice|avocate?|notaire)',
      'huissiers? (?:partenaires?|associe|en charge|suit|charge|mandate)[a-z]*',
      "(?:tribunal|juge|justice|etat|prefecture|procureur) … (?:nous a|nous ont|m'a) (?:charge|mandate|demande|confie|autorise|missionne)[a-z]*",
      'service officiel',
      "(?:service|tresor|recouvrement) (?:de l'etat|public|du ministere)",
      '(?:officiellement|judiciairement) (?:mandates?|charges?|habilites?)',
      "cabinet d'(?:huissiers?|avocats?)",
      'huissiers? (?:du|de notre) (?:cabinet|groupe|service)',
    ],
    unless: [
      "(?:votre|vos|un|d'un|l') ?(?:avocat|notaire)[^.;!?\\n]*",
      "(?:etude|office) (?:de |d'|du )?notaires?[^.;!?\\n]*",
      '(?:ancien|ancienne|retraite) [a-z]+',
      "(?:ne |n')(?:sommes|suis|est|sont) (?:pas|ni)‥(?:huissiers?|commissaires? de justice|avocats?|officiers?|officier ministeriel|officiers? publics?|juges?)",
    ],
    sentence:
      'Ces mots attribuent à l’auteur une qualité réservée (officier, avocat, juridiction) qui n’est pas la sienne.',
    suggestion: '« Nous agissons à l’amiable pour le créancier, en vertu d’un mandat écrit. »',
  },
] as const satisfies readonly RefusedWords[]
