/** Words that change nothing to what a message says of money: grammar, greetings, means, papers. */
export const FAMILIAR_WORDS: ReadonlySet<string> = new Set(
  (
    "a ai as au aux avec avons bien bon bonjour bonsoir c' ca ce celui cet cette ces cheque compte " +
    "cordialement d' dans de des desole desolee deux dont du e elle en encore es est et etait eu f " +
    "facture h hello il ils inquiete j' je jour jours l' la le les leur liquide loyer loyers lui m' " +
    "ma madame mademoiselle mais me merci mes moi mois mon monsieur montant n' " +
    "ne nos notre nous on oui ouais ok accord par pas plus pour premier premiere qu' que qui " +
    "reglement paiement virement s' t' salut sa se ses slt solde somme son sont stp sur ta te tes " +
    'toi ton tout toujours trois tu un une vos votre vous y yo euros euro centimes especes cash fois ' +
    'soit ttc ht frere maman papa chef mec pote note sais confirme retard restants faute suite ' +
    'frais devant poste recue envers chez demande remise gracieuse informons emettra lydia rond ' +
    'heure ere prie vouloir pourriez pouvez arrieres franchement honte assume souci carte mains propres ' +
    'service comptable comptabilite necessaire fera delai tard tous lundi matin midi soir ' +
    'six cent cents trente quarante cinquante soixante vingt mille neuf huit sept cinq quatre dix ' +
    'banque garage bureau domicile maison rdv desormais exact honnetement sincerement trou promis ' +
    'entretien telephonique mail courrier lettre message relance soussigne soussignee present presente ' +
    'main propre vite rapidement immediatement attendre patience excuse excuses pardon ami fais inquiete ' +
    'payer regler rendre verser rembourser virer solder donner moment comme oublie oublier paye regle ' +
    'rends verse plus egard titre objet veuillez agreer salutations distinguees sentiments meilleurs ' +
    'tranquille faire faut passe amene viens retirer souhaiterais souhaite reconnais confirme frangin'
  ).split(' '),
)
