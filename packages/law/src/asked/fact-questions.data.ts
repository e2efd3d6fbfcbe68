import { said, type Said } from '@quittance/kernel'

/**
 * The question to ask a person for each fact, by its path; `[]` stands for any place in a list.
 *
 * A path that means different things in different questions is written after the name of its
 * question and a colon.
 */
export const factQuestions: Readonly<Record<string, Said>> = {
  asOf: said('À quel jour la réponse doit-elle être donnée ?', 'As of which day is the answer?'),
  on: said('De quel jour s’agit-il ?', 'Which day is it about?'),
  'prior-attempt:on': said('Quel jour le juge est-il saisi ?', 'On which day is the court seized?'),
  'title-routes:on': said('À quel jour la voie est-elle cherchée ?', 'As of which day is the way?'),
  'formalities:on': said('De quel jour est l’acte ?', 'What is the day of the deed?'),
  'act-effect:on': said(
    'Quel jour l’acte a-t-il eu lieu, ou a-t-il atteint le débiteur ?',
    'On which day did the act take place, or reach the debtor?',
  ),
  'charges:on': said(
    'Quel jour la somme serait-elle demandée ?',
    'On which day would the sum be asked for?',
  ),
  amount: said('Quelle somme est réclamée ?', 'What sum is claimed?'),
  'claim-conditions:amount': said(
    'Le montant est-il écrit en euros, ou peut-il se calculer d’après le contrat ?',
    'Is the amount stated in euros, or can it be worked out from the contract?',
  ),
  'formalities:amount': said('Sur quelle somme porte l’acte ?', 'What sum is the deed about?'),
  principal: said('Quel est le principal de la dette ?', 'What is the principal of the debt?'),
  startsOn: said(
    'Quel est le premier jour qui porte intérêt ?',
    'What is the first day that bears interest?',
  ),
  'limitation:startsOn': said(
    'De quel jour court la prescription : l’échéance, ou contre un consommateur l’achèvement des travaux, la livraison ou l’exécution du service ?',
    'From which day does the limitation period run: the due day or, against a consumer, the day on which works were completed, goods delivered or the service performed?',
  ),
  'saving-acts:startsOn': said(
    'De quel jour court la prescription : l’échéance, ou contre un consommateur l’achèvement des travaux, la livraison ou l’exécution du service ?',
    'From which day does the limitation period run: the due day or, against a consumer, the day on which works were completed, goods delivered or the service performed?',
  ),
  betweenMerchants: said(
    'Le créancier et le débiteur sont-ils tous deux commerçants ?',
    'Are both the creditor and the debtor merchants?',
  ),
  'act-effect:startsOn': said(
    'De quel jour court la prescription : l’échéance, ou contre un consommateur l’achèvement des travaux, la livraison ou l’exécution du service ?',
    'From which day does the limitation period run: the due day or, against a consumer, the day on which works were completed, goods delivered or the service performed?',
  ),
  invoiceOn: said('De quel jour est la facture ?', 'What is the day of the invoice?'),
  agreed: said('Quel délai de paiement a été convenu ?', 'What delay of payment was agreed?'),
  days: said('De combien de jours est ce délai ?', 'How many days is it?'),
  performedOn: said(
    'Quel jour les biens ont-ils été reçus, ou le service exécuté ?',
    'On which day were the goods received, or the service performed?',
  ),
  periodic: said('La facture est-elle périodique ?', 'Is the invoice periodic?'),
  dueOn: said('À quelle date la somme devait-elle être payée ?', 'When was the sum to be paid?'),
  paidOn: said('A-t-elle été payée, et quel jour ?', 'Was it paid, and on which day?'),
  unpaidSince: said(
    'De quelle date est l’échéance impayée ?',
    'What is the due day of the instalment left unpaid?',
  ),
  graceUntil: said(
    'Un juge a-t-il accordé un délai, et jusqu’à quand ?',
    'Did a judge grant time, and until when?',
  ),
  creditorIs: said(
    'Le créancier agit-il comme professionnel ?',
    'Does the creditor act as a professional?',
  ),
  debtorIs: said(
    'Le débiteur est-il un professionnel, un consommateur ou un autre particulier ?',
    'Is the debtor a professional, a consumer or another private individual?',
  ),
  'acknowledgment-form:debtorIs': said(
    'Celui qui reconnaît la dette est-il commerçant, pour son commerce ?',
    'Is the one who acknowledges the debt a merchant, acting for his trade?',
  ),
  claim: said(
    'De quelle créance s’agit-il, et entre qui ?',
    'Which claim is it, and between whom?',
  ),
  'claim.nature': said('D’où vient la créance ?', 'What was the claim born of?'),
  'claim.creditorIs': said(
    'Le créancier agit-il comme professionnel ?',
    'Does the creditor act as a professional?',
  ),
  'claim.debtorIs': said(
    'Le débiteur est-il un professionnel, un consommateur ou un autre particulier ?',
    'Is the debtor a professional, a consumer or another private individual?',
  ),
  'claim.bornOn': said('Quel jour le droit est-il né ?', 'On which day was the right born?'),
  'claim.earlierLawYears': said(
    'Combien d’années la loi d’avant donnait-elle pour agir ?',
    'How many years did the earlier law give to act?',
  ),
  'claim.startIsAssumed': said(
    'Ce point de départ est-il supposé, faute d’avoir été dit par quelqu’un ?',
    'Is this starting day assumed, as nobody said it?',
  ),
  nature: said('D’où vient la créance ?', 'What was the claim born of?'),
  parties: said('Qui sont le créancier et le débiteur ?', 'Who are the creditor and the debtor?'),
  'parties.creditorIs': said(
    'Le créancier est-il commerçant, artisan, autre professionnel ou particulier ?',
    'Is the creditor a merchant, an artisan, another professional or a private individual?',
  ),
  'parties.debtorIs': said(
    'Le débiteur est-il commerçant, artisan, autre professionnel, consommateur ou particulier ?',
    'Is the debtor a merchant, an artisan, another professional, a consumer or an individual?',
  ),
  'parties.debtor': said('Qui est le débiteur ?', 'Who is the debtor?'),
  'parties.debtor.name': said('Comment se nomme le débiteur ?', 'What is the debtor’s name?'),
  'parties.debtor.bornOn': said('Quand le débiteur est-il né ?', 'When was the debtor born?'),
  'parties.creditor': said('Qui est le créancier ?', 'Who is the creditor?'),
  'parties.creditor.name': said('Comment se nomme le créancier ?', 'What is the creditor’s name?'),
  'parties.creditor.bornOn': said('Quand le créancier est-il né ?', 'When was the creditor born?'),
  regime: said('Quel intérêt s’applique ?', 'Which interest applies?'),
  'regime.kind': said(
    'L’intérêt est-il légal, celui du contrat, ou celui des retards entre professionnels ?',
    'Is it legal interest, the contract’s, or that of late payment between professionals?',
  ),
  'regime.creditor': said(
    'Le créancier est-il une personne physique qui n’agit pas pour des besoins professionnels ?',
    'Is the creditor a natural person not acting for professional needs?',
  ),
  'regime.annualRate': said(
    'Quel taux annuel le contrat fixe-t-il ?',
    'What yearly rate is agreed?',
  ),
  'regime.contractRate': said(
    'Quel taux de pénalité le contrat fixe-t-il, s’il en fixe un ?',
    'What penalty rate does the contract set, if any?',
  ),
  contractRate: said(
    'Quel taux de pénalité le contrat fixe-t-il, s’il en fixe un ?',
    'What penalty rate does the contract set, if any?',
  ),
  annualRate: said('Quel taux annuel la clause fixe-t-elle ?', 'What yearly rate is set?'),
  payments: said('Des paiements ont-ils été reçus ?', 'Were payments received?'),
  'payments[].on': said('Quel jour ce paiement a-t-il été reçu ?', 'When was it received?'),
  'payments[].amount': said('De combien est ce paiement ?', 'How much is this payment?'),
  'payments[].remission': said(
    'Est-ce une remise d’intérêts, et non un paiement ?',
    'Was it interest given up, and not a payment?',
  ),
  payment: said('Quel paiement a été reçu ?', 'What payment was received?'),
  'payment.amount': said('De combien est ce paiement ?', 'How much is this payment?'),
  'payment.on': said('Quel jour a-t-il été reçu ?', 'On which day was it received?'),
  'payment.for': said(
    'Le débiteur a-t-il dit quelle dette il paie ?',
    'Did the debtor say which debt he pays?',
  ),
  'payment.creditorAgrees': said(
    'Le créancier accepte-t-il que cette dette soit payée en partie ?',
    'Does the creditor accept that this debt be paid in part?',
  ),
  debts: said('Quelles dettes le débiteur a-t-il ?', 'What debts does the debtor have?'),
  'debts[].id': said('Comment nommer cette dette ?', 'How is this debt named?'),
  'debts[].dueOn': said('Quelle est son échéance ?', 'When is it due?'),
  'debts[].principal': said('Quel est son principal ?', 'What is its principal?'),
  'debts[].interest': said('Quels intérêts a-t-elle produits ?', 'What interest does it bear?'),
  'debts[].costs': said(
    'Quels frais la loi met-elle à la charge du débiteur ?',
    'What costs does the law put on the debtor?',
  ),
  'debts[].rank': said(
    'Le débiteur avait-il plus d’intérêt à payer cette dette qu’une autre ?',
    'Did the debtor have more interest in paying this debt than another?',
  ),
  creditNotes: said('Des avoirs ont-ils été accordés ?', 'Were credit notes given?'),
  'creditNotes[].on': said('De quel jour est cet avoir ?', 'What is the day of this credit note?'),
  'creditNotes[].amount': said('De combien est cet avoir ?', 'How much is this credit note?'),
  capitalisation: said(
    'Les intérêts produisent-ils eux-mêmes intérêt ?',
    'Does interest bear interest?',
  ),
  'capitalisation.basis': said(
    'Est-ce le contrat qui le prévoit, ou une décision de justice ?',
    'Is it the contract that provides it, or a court decision?',
  ),
  'capitalisation.from': said(
    'De quel jour se comptent les années de capitalisation ?',
    'From which day are the years of capitalisation counted?',
  ),
  basis: said(
    'Est-ce le contrat qui prévoit la capitalisation, ou une décision de justice ?',
    'Is it the contract that provides capitalisation, or a court decision?',
  ),
  basisOn: said(
    'De quel jour est ce contrat ou cette décision ?',
    'What is the day of that contract or decision?',
  ),
  every: said('À quel rythme la capitalisation a-t-elle lieu ?', 'How often does it take place?'),
  'capitalisation:from': said(
    'De quel jour se comptent les années de capitalisation ?',
    'From which day are the years of capitalisation counted?',
  ),
  pauses: said(
    'Les parties sont-elles convenues d’un temps sans intérêts ?',
    'Did the parties agree on a time without interest?',
  ),
  'pauses[].from': said(
    'De quel jour les intérêts ne courent-ils plus ?',
    'From which day does interest no longer run?',
  ),
  'pauses[].to': said(
    'Jusqu’à quel jour ? Rien si cela dure encore.',
    'Until which day? Nothing where it still lasts.',
  ),
  enforceableOn: said(
    'Quel jour la décision est-elle devenue exécutoire ?',
    'On which day did the decision become enforceable?',
  ),
  dayCount: said(
    'Le calcul se fait-il sur 365 jours, ou sur les jours de l’année ?',
    'Is it counted on 365 days, or on the days of the year?',
  ),
  insolvencyForbidsPayment: said(
    'Une procédure collective interdit-elle de payer à l’échéance ?',
    'Do insolvency proceedings forbid payment when due?',
  ),
  events: said('Que s’est-il passé depuis l’échéance ?', 'What has happened since the due day?'),
  'events[].on': said('Quel jour cela s’est-il passé ?', 'On which day did it happen?'),
  'events[].kind': said('De quoi s’agit-il ?', 'What was it?'),
  'events[].endedOn': said('Quel jour cela a-t-il pris fin ?', 'On which day did it end?'),
  'events[].result': said('Quelle a été l’issue au tribunal ?', 'How did it end in court?'),
  'events[].registered': said('Était-ce une lettre recommandée ?', 'Was it a registered letter?'),
  act: said('Quel acte est envisagé ?', 'Which act is considered?'),
  'registered-letter:state': said(
    'Qu’est devenue la lettre recommandée, selon la preuve ?',
    'What became of the registered letter, as the proof says?',
  ),
  'registered-letter:on': said('De quel jour est cet état ?', 'Of which day is that state?'),
  'act-effect:act': said('Quel acte a eu lieu ?', 'Which act took place?'),
  endedOn: said('Quel jour cela a-t-il pris fin ?', 'On which day did it end?'),
  result: said('Quelle a été l’issue au tribunal ?', 'How did it end in court?'),
  registered: said('Était-ce une lettre recommandée ?', 'Was it a registered letter?'),
  interestAgreed: said('Le contrat fixe-t-il un intérêt ?', 'Does the contract set an interest?'),
  acceleration: said(
    'Que dit le contrat d’une échéance impayée ?',
    'What does the contract say of an unpaid instalment?',
  ),
  clause: said(
    'Le contrat rend-il le tout exigible, et après quelle mise en demeure ?',
    'Does the contract make the whole due, and after which formal notice?',
  ),
  daysGiven: said(
    'Combien de jours la mise en demeure laisse-t-elle pour payer ?',
    'How many days does the notice give to pay?',
  ),
  regularised: said(
    'L’échéance a-t-elle été payée dans ce délai ?',
    'Was the instalment paid within that time?',
  ),
  consumerCredit: said('S’agit-il d’un crédit à la consommation ?', 'Is it a consumer credit?'),
  contractOn: said('De quel jour est le contrat ?', 'What is the day of the contract?'),
  formalNoticeOn: said(
    'Le débiteur a-t-il été mis en demeure, et quel jour ?',
    'Was the debtor given formal notice, and on which day?',
  ),
  covers: said(
    'La clause répare-t-elle le retard, ou couvre-t-elle des frais de recouvrement ?',
    'Does the clause make good the delay, or cover costs of recovery?',
  ),
  definitive: said(
    'Est-il désormais impossible que le débiteur s’exécute ?',
    'Can the debtor no longer perform?',
  ),
  partlyPerformed: said(
    'Le débiteur a-t-il exécuté une partie de son engagement ?',
    'Did the debtor perform a part?',
  ),
  'penalty-clause:kind': said(
    'La clause fixe-t-elle une somme, ou un taux d’intérêt de retard ?',
    'Does the clause set a sum, or a rate of late interest?',
  ),
  charges: said('De quels frais s’agit-il ?', 'Which costs is it about?'),
  title: said(
    'Le créancier détient-il un titre exécutoire ?',
    'Does the creditor hold an enforceable title?',
  ),
  paymentOrder: said(
    'Une injonction de payer a-t-elle été rendue ?',
    'Was a payment order granted?',
  ),
  costsAwarded: said(
    'Une décision a-t-elle mis les frais à la charge du débiteur ?',
    'Did a decision put the costs on the debtor?',
  ),
  dispute: said(
    'Le débiteur conteste-t-il la dette, et sérieusement ?',
    'Does the debtor dispute the debt, and seriously?',
  ),
  disputed: said('Le débiteur conteste-t-il la dette ?', 'Does the debtor dispute the debt?'),
  disputeIsSerious: said(
    'La contestation est-elle sérieuse : un juge devrait-il la trancher ?',
    'Is the dispute a serious one: would a judge have to rule on it?',
  ),
  proof: said('La créance est-elle prouvée ?', 'Is the claim proved?'),
  admittedOrTitle: said(
    'Le débiteur a-t-il reconnu la dette, ou un titre la constate-t-il ?',
    'Did the debtor admit the debt, or does a title hold it?',
  ),
  limitation: said('La prescription court-elle encore ?', 'Does the limitation period still run?'),
  debtorPlace: said('Où demeure le débiteur ?', 'Where does the debtor live?'),
  'debtorPlace.country': said(
    'Dans quel pays le débiteur demeure-t-il ?',
    'In which country does the debtor live?',
  ),
  'debtorPlace.postalCode': said(
    'Quel est le code postal du débiteur ?',
    'What is the debtor’s postal code?',
  ),
  'debtorPlace.courtTown': said(
    'Dans quelle ville siège le tribunal de commerce du débiteur ?',
    'In which town does the debtor’s commercial court sit?',
  ),
  filedOn: said(
    'Quel jour la requête en injonction de payer a-t-elle été déposée ?',
    'On which day was the request for a payment order filed?',
  ),
  order: said('Une ordonnance a-t-elle été rendue ?', 'Was an order granted?'),
  'order.on': said('De quel jour est l’ordonnance ?', 'What is the day of the order?'),
  'order.servedOn': said('Quel jour a-t-elle été signifiée ?', 'On which day was it served?'),
  'order.servedInPerson': said(
    'A-t-elle été remise au débiteur en personne ?',
    'Was it handed to the debtor in person?',
  ),
  court: said('De quel tribunal s’agit-il ?', 'Which court is it?'),
  'deadline:court': said('Où siège le tribunal ?', 'Where does the court sit?'),
  procedure: said(
    'Est-ce une demande au fond, une injonction de payer ou un référé ?',
    'Is it a claim, a payment order or interim proceedings?',
  ),
  attempts: said('Quelles démarches amiables ont été tentées ?', 'What was tried amicably?'),
  'attempts[].kind': said('Quelle démarche a été tentée ?', 'What was tried?'),
  'attempts[].on': said('Quel jour a-t-elle commencé ?', 'On which day did it begin?'),
  'attempts[].endedOn': said('Quel jour a-t-elle pris fin ?', 'On which day did it end?'),
  dispensations: said(
    'Un cas de dispense peut-il être justifié ?',
    'Can a case of dispensation be shown?',
  ),
  from: said(
    'De quel jour est l’acte qui fait courir le délai ?',
    'What is the day of the act that makes the time run?',
  ),
  length: said('De combien est le délai ?', 'How long is the time limit?'),
  'length.days': said('De combien de jours ou de mois est le délai ?', 'How many days or months?'),
  'length.months': said('De combien de mois est le délai ?', 'How many months?'),
  place: said('Où demeure celui qui doit agir ?', 'Where does the person who must act live?'),
  protestantChurch: said(
    'La commune a-t-elle un temple protestant ou une église mixte ?',
    'Does the commune have a Protestant church or a shared one?',
  ),
  actOn: said(
    'Quel jour l’acte à prouver a-t-il été conclu ?',
    'On which day was the act to be proved concluded?',
  ),
  actAmount: said(
    'De quelle valeur est l’acte à prouver, à son jour ?',
    'What was the act to be proved worth, on its day?',
  ),
  claimedAmount: said('Quelle somme est réclamée ?', 'What sum is claimed?'),
  actKind: said(
    'Faut-il prouver un contrat, ou un simple fait ?',
    'Is it a contract that is to be proved, or a mere fact?',
  ),
  against: said(
    'La preuve est-elle apportée contre un commerçant, pour un acte de commerce ?',
    'Is it to be proved against a merchant, for an act of trade?',
  ),
  exhibits: said('Quelles pièces y a-t-il ?', 'What exhibits are there?'),
  'exhibits[].id': said('Quel numéro porte cette pièce ?', 'What number does this exhibit bear?'),
  'exhibits[].kind': said('Quelle est la nature de cette pièce ?', 'What is this exhibit?'),
  'exhibits[].from': said('De qui vient cette pièce ?', 'Who does this exhibit come from?'),
  'exhibits[].signature': said('Comment est-elle signée ?', 'How is it signed?'),
  'exhibits[].authorGrade': said(
    'À quel point son auteur est-il certain ?',
    'How sure is its author?',
  ),
  'exhibits[].states': said('Que dit-elle de la dette ?', 'What does it say of the debt?'),
  'exhibits[].amountInFigures': said(
    'Quelle somme y est écrite en chiffres ?',
    'What sum does it write in figures?',
  ),
  'exhibits[].amountInWords': said(
    'Quelle somme y est écrite en toutes lettres ?',
    'What sum does it write in words?',
  ),
  exceptions: said('Pourquoi n’y a-t-il pas eu d’écrit ?', 'Why was there no writing?'),
  reachedThrough: said(
    'Comment l’accord a-t-il été trouvé : directement, par une conciliation, une médiation ou une procédure participative ?',
    'How was the agreement reached: directly, by conciliation, mediation or a participatory procedure?',
  ),
  concessions: said(
    'Chacun a-t-il cédé quelque chose pour finir ou prévenir un litige ?',
    'Did each side give something up to end or prevent a dispute?',
  ),
  counsel: said('Qui est assisté d’un avocat ?', 'Who is advised by a lawyer?'),
  signedByDebtor: said('Le débiteur a-t-il signé ?', 'Did the debtor sign?'),
  insolvency: said(
    'Le débiteur est-il en procédure collective ou en surendettement ?',
    'Is the debtor in collective proceedings or over-indebted?',
  ),
  exchange: said('Quel échange a eu lieu ?', 'What exchange was there?'),
  'exchange-value:from': said('De qui vient-il ?', 'Who does it come from?'),
  sentBy: said('Par quel moyen la mise en demeure est-elle partie ?', 'How was the notice sent?'),
  signature: said('Comment est-il signé ?', 'How is it signed?'),
  authorGrade: said('À quel point son auteur est-il certain ?', 'How sure is its author?'),
  states: said('Que dit-il de la dette ?', 'What does it say of the debt?'),
  amountInFigures: said('Quelle somme est écrite en chiffres ?', 'What sum is written in figures?'),
  amountInWords: said(
    'Quelle somme est écrite en toutes lettres ?',
    'What sum is written in words?',
  ),
  amountInWordsText: said(
    'Comment la somme est-elle écrite en toutes lettres ?',
    'How is the sum written in words?',
  ),
  'acknowledgment-form:kind': said(
    'L’acte est-il sous signature privée, notarié ou contresigné par avocat ?',
    'Is it a private deed, a notarial one, or countersigned by a lawyer?',
  ),
  signedBy: said('Qui l’a signé ?', 'Who signed it?'),
  mentionBy: said('Qui a écrit la somme ?', 'Who wrote the sum?'),
  loan: said('S’agit-il d’un prêt d’argent ?', 'Is it a loan of money?'),
  date: said('De quel jour est l’acte ?', 'What is the day of the deed?'),
  deed: said('Quel acte est dressé ?', 'Which deed is drawn up?'),
  form: said(
    'Sous quelle forme : signature privée, contreseing d’avocat ou notaire ?',
    'In what form: private, countersigned by a lawyer, or notarial?',
  ),
  medium: said('L’acte est-il sur papier ou électronique ?', 'Is it on paper or electronic?'),
  interests: said(
    'Combien de personnes ou de groupes y ont un intérêt distinct ?',
    'How many people or groups have an interest of their own in it?',
  ),
  draftedBy: said('Qui l’a rédigé ?', 'Who drafted it?'),
  otherLoansOfTheYear: said(
    'De combien sont les autres prêts de l’année au même nom ?',
    'How much are the other loans of that year in the same name?',
  ),
  text: said('Quel est le texte de la lettre ?', 'What is the text of the letter?'),
  facts: said('Que sait-on du dossier ?', 'What is known of the case?'),
  'facts.collector': said('Qui recouvre ?', 'Who collects?'),
  'facts.collector.name': said('Quel est le nom de celui qui recouvre ?', 'What is its name?'),
  'facts.collector.address': said('Quelle est son adresse ?', 'What is its address?'),
  'facts.creditor': said('Qui est le créancier ?', 'Who is the creditor?'),
  'facts.creditor.name': said('Quel est le nom du créancier ?', 'What is the creditor’s name?'),
  'facts.creditor.address': said('Quelle est son adresse ?', 'What is the creditor’s address?'),
  'facts.principal': said('Quel est le principal ?', 'What is the principal?'),
  organisation: said('Qui accomplit l’acte ?', 'Who does the act?'),
  'organisation.kind': said(
    'Est-ce le créancier, un cabinet ou un commissaire de justice ?',
    'Is it the creditor, an agency or a judicial officer?',
  ),
  'organisation.insuranceUntil': said(
    'Jusqu’à quand l’assurance professionnelle court-elle ?',
    'Until when does the professional insurance run?',
  ),
  'organisation.accountDeclaredOn': said(
    'Quel jour le compte réservé a-t-il été déclaré au procureur ?',
    'On which day was the separate account declared to the prosecutor?',
  ),
  mandate: said(
    'Une convention écrite est-elle conclue avec le créancier ?',
    'Is there a written agreement with the creditor?',
  ),
  'mandate.signedOn': said('De quel jour est cette convention ?', 'What is its day?'),
  'mandate.endsOn': said('Quand prend-elle fin ?', 'When does it end?'),
  'mandate.powerToReceive': said(
    'Donne-t-elle pouvoir de recevoir pour le créancier ?',
    'Does it give power to receive for the creditor?',
  ),
  'mandate.complete': said(
    'Contient-elle ses quatre mentions ?',
    'Does it hold its four mentions?',
  ),
}

/** What to say of a law or a figure that is not held, by the beginning of its name. */
export const unheldQuestions: Readonly<Record<string, Said>> = {
  'legal-rate:': said(
    'Quel est le taux légal de cette période ? Il n’est pas encore publié ici.',
    'What is the legal rate of that period? It is not published here yet.',
  ),
  'ecb-rate:': said(
    'Quel est le taux de la Banque centrale européenne de cette période ? Il n’est pas encore publié ici.',
    'What is the European Central Bank rate of that period? It is not published here yet.',
  ),
  'holidays:': said(
    'Quels sont les jours fériés de ce lieu ? Son calendrier n’est pas tenu ici, vérifiez-le auprès du greffe.',
    'What are the public holidays of that place? Its calendar is not held here: ask the registry.',
  ),
  'regime-before-': said(
    'Quelle règle s’appliquait ce jour-là ? Elle n’est pas tenue ici, un juriste doit la vérifier.',
    'Which rule applied on that day? It is not held here: a lawyer must check it.',
  ),
  'rule-before-': said(
    'Quelle règle s’appliquait ce jour-là ? Elle n’est pas tenue ici, un juriste doit la vérifier.',
    'Which rule applied on that day? It is not held here: a lawyer must check it.',
  ),
  'threshold-before-': said(
    'Quel seuil s’appliquait ce jour-là ? Il n’est pas tenu ici, un juriste doit le vérifier.',
    'Which threshold applied on that day? It is not held here: a lawyer must check it.',
  ),
  'recovery-costs-law-before-': said(
    'Quelle règle des frais s’appliquait ce jour-là ? Elle n’est pas tenue ici, un juriste doit la vérifier.',
    'Which rule on costs applied on that day? It is not held here: a lawyer must check it.',
  ),
}
