import type { RefusedWords } from '#rules/wording/wording-rule.ts'

/** The right to contest denied or taken away (contestation refusée d’avance). @see C. consom. L121-6 */
export const contestDeniedWords = [
  {
    deniable: false,
    says: [
      "{contest}[^!?\\n]{0,160} (?:n'avons|n'ai) pas a (?:l'|la |le |les |y |en )?(?:examin|tenir compte|repond|lire|transmett|discut|etudi)[a-z]*",
      "{contest}[^!?\\n]{0,160} (?:n'entend|n'entends|n'entendons|refus[a-z]+) (?:pas )?(?:de |d')?(?:l'|la |le |les |y |en )?(?:examiner|tenir compte|repondre|lire|transmettre|etudier)",
      "{contest}[^!?\\n]{0,120} (?:classee?s?|laissee?s?|restera|resteront|mise?s?) (?:sans suite|sans reponse|a la poubelle|au panier|a la corbeille|sans (?:etre|avoir ete|l'avoir) lue?s?)",
      '{contest}[^!?\\n]{0,120} (?:elle|cela|ca|celle ci) ne (?:chang|modifi|fer)[a-z]* rien',
      "{contest}[^!?\\n]{0,120} sans (?:aucun )?interet pour (?:nous|moi|l'etude|le cabinet|l'agence)",
      "(?:ne |n')(?:transmett|relai)[a-z]* (?:pas|aucune?|plus|jamais)(?: [a-z']+){0,2} ?(?:votre|vos|cette|ta|tes) (?:contestation|reclamation|desaccord)s?",
      'ne (?:la |le |les )(?:lir|examiner|etudier|transmettr|traiter)(?:ons|ai|a|ez) (?:pas|plus|jamais)',
      "comme si (?:vous n'aviez|tu n'avais|de rien)(?: [a-z]+)? ?(?:rien (?:dit|ecrit|conteste|envoye)|n'etait)",
      '(?:gardez|garde|remballez|epargnez nous|rangez) (?:votre|vos|ta|tes) (?:expertises?|contestations?|arguments?|explications?|preuves?|reclamations?|remarques?|photos?)',
      'rien a (?:discuter|contester|redire|negocier)',
      '(?:discussion|debat|instruction)s? (?:est|sont|sera) (?:close?s?|terminee?s?|finie?s?|fermee?s?)',
      "(?:ne |n')(?:lir|repond|ouvr|ecout|entend)[a-z]*(?: [a-z']+){0,2} (?:plus|pas|aucune?)(?: [a-z']+){0,2} (?:lettres?|courriers?|messages?|explications|arguments)",
      "{contest} (?:ne |n')(?:nous |m'|me )?(?:interess|regard|import|arret)[a-z]* (?:pas|en rien|guere|nullement)",
      "(?:aucune?|nulle|plus (?:de|d'|aucune?)|pas (?:de|d'))(?: [a-z]+)? ?{contest}(?: [a-z']+){0,5} (?:ne |n')(?:sera|seront|pourra|pourront|saurait|est)(?: [a-z']+){0,3} (?:recevables?|recue?s?|admise?s?|acceptee?s?|examinee?s?|possibles?|prise?s? en compte|etudiee?s?|traitee?s?|lue?s?|permise?s?|toleree?s?)(?! a ce jour)",
      "(?:ne |n')(?:pouvez|pourrez|peux|pourras|pouvais|etes|es)(?: [a-z']+){0,3} (?:plus|pas|aucun|jamais)(?: [a-z']+){0,5} (?:contester|reclamer|protester|discuter|vous opposer|t'opposer|de recours)",
      "(?:ne |n')(?:avez|as|aurez|auras)(?: [a-z']+){0,2} (?:plus|pas|aucune?)(?: (?:le|la|de|d'))? ?(?:droit|possibilite|moyen|delai|temps|qualite|recours)s?(?: [a-z']+){0,3} {contest}",
      "{contest}(?: [a-z']+){0,2} (?:ne |n')(?:y )?(?:serv|sert|chang|fer)[a-z]*(?: a)? (?:rien|pas)",
      "(?:n'accept|n'admett|ne recev|ne trait|n'examin|ne lir|ne repond|ne prend|ne toler)[a-z]*(?: [a-z']+){0,2} (?:aucune?|plus|pas|ni)(?: [a-z']+){0,3} {contest}",
      "{contest} (?:n'est|ne sera) (?:plus|pas) (?:possible|recevable|admise?|recue?)",
    ],
    unless: [
      '(?:pouvez|pourrez) pas‥(?:contester|reclamer)[^.;!?\\n]{0,40} (?:appelez|ecrivez)[^.;!?\\n]*',
    ],
    sentence: 'Le débiteur peut toujours contester la somme : dire le contraire le trompe.',
    suggestion: '« Vous pouvez contester cette somme en nous écrivant. »',
  },
  {
    says: [
      "(?:toutes?|vos|les|la moindre|d'eventuelles?|une|tes)(?: [a-z]+)? {contest}(?: [a-z']+){0,5} (?:est|sont|sera|seront|serait|restera|resteront)(?: [a-z']+){0,3} (?:inutiles?|vaines?|irrecevables?|sans (?:effet|suite|valeur|examen)|rejetee?s?|ignoree?s?|ecartee?s?|tardive?s?|refusee?s?|trop tard|peine perdue)",
      '(?:aviez|avais|avez eu) (?:[0-9]+|[a-z]+) (?:jours|semaines|mois) (?:pour|afin de) (?:contester|reclamer)',
      "trop tard(?: [a-z']+){0,3} (?:pour|de) (?:un |une |toute |la |le |en )?{contest}",
      "delais?(?: [a-z']+){0,4} {contest}(?: [a-z']+){0,4} (?:passe|expire|ecoule|clos|termine|depasse|forclos|epuise)[a-z]*",
      "(?:inutile|superflu|vain|illusoire|pas la peine|rien ne sert|interdit|exclu|hors de question)(?: [a-z']+){0,2} (?:contester|reclamer|protester|discuter|vous opposer|t'opposer|en discuter)",
      '(?:aurez|auras|serez|seras|etes repute[a-z]*|sera repute[a-z]*) (?:[a-z]+ )?(?:reconnu|cense[a-z]* (?:avoir )?reconn[a-z]+|accepte|admis) (?:la|cette|votre|ta|devoir)[^.;!?\\n]*',
      "perd(?:ez|rez|s|ras|u)(?: [a-z']+){0,2} (?:le|votre|ton|tout|vos) droits? (?:de |a |d'|au )?{contest}",
      '(?:definitivement|desormais|donc|reputee?)(?: [a-z]+){0,2} (?:reconnue?|acceptee?|admise?) (?:par vous|par toi|de votre part)',
      "delais?(?: [a-z']+){0,3} contester(?: [a-z']+){0,8} (?:etant|est|a ete) (?:ecoule|passe|expire|clos|termine|depasse)",
      '(?:desormais|definitivement|devien[a-z]+|devenue?|des lors) (?:definitive(?:ment)? (?:et )?)?(?:incontestables?|indiscutables?|inattaquables?)',
      "silence(?: [a-z']+){0,4} (?:vaut|vaudra|emporte|emportera|signifie|signifiera)(?: [a-z']+){0,2} (?:reconnaissance|acceptation|accord|aveu|renonciation|acquiescement)",
      'sans (?:contestation|discussion|reclamation|recours) possible',
      "(?:renoncez|renonce|renoncerez)(?: [a-z']+){0,7} {contest}",
    ],
    unless: [
      '(?:jamais|pas|point|nullement|encore) trop tard[^.;!?\\n]*',
      "(?:ne |n')(?:vous |t')?(?:interdi|exclu|empech|priv)[a-z]* (?:pas|nullement|en rien)[^.;!?\\n]*",
      'silence ne (?:vaut|vaudra|signifie) (?:pas|jamais|ni|en rien|nullement)[^.;!?\\n]*',
    ],
    sentence: 'Le débiteur peut toujours contester la somme : dire le contraire le trompe.',
    suggestion: '« Vous pouvez contester cette somme en nous écrivant. »',
  },
] as const satisfies readonly RefusedWords[]
