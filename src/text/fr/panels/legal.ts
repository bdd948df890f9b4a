import type { legal as englishLegal } from '../../en/panels/legal.ts'

export const legal: typeof englishLegal = {
  titles: {
    claims: 'Que peut-on réclamer pour les retards\u202f?',
    interest: 'Quelles factures portent des pénalités de retard\u202f?',
    terms: 'Délais convenus et paiements respectent-ils la loi\u202f?',
    limits: 'Quelles factures ont dépassé les plafonds légaux\u202f?',
    report: 'Que doit mentionner le rapport de gestion\u202f?',
    rules: 'Quelles règles et quels taux sont appliqués\u202f?'
  },
  columns: {
    buyer: 'Acheteur',
    claims: 'Factures en retard',
    interest: 'Pénalités de retard',
    indemnity: 'Indemnité forfaitaire',
    total: 'À réclamer',
    untold_claims: 'Taux manquant, factures',
    missing_rate: 'Taux manquant depuis',
    disputed_claims: 'En litige, factures',
    disputed_interest: 'En litige, pénalités',
    first_day: 'En retard du',
    last_day: 'Retard jusqu’au',
    days_late: 'Jours de retard',
    rate_basis: 'Taux',
    is_counted: 'Comptée',
    issue_month: 'Émises en',
    terms_ok: 'Délai\u202f: dans la limite',
    terms_watch: 'Délai\u202f: clause fin de mois requise',
    terms_over: 'Délai\u202f: au-delà du plafond',
    terms_untold: 'Délai non connu',
    watch_documents: 'Clause requise, factures',
    over_documents: 'Au-delà, factures',
    paid_ok: 'Payé dans la limite',
    paid_watch: 'Payé avant la fin de mois',
    paid_over: 'Payé au-delà du plafond',
    open_ok: 'Ouvert, dans la limite',
    open_watch: 'Ouvert, avant la fin de mois',
    open_over: 'Ouvert au-delà du plafond',
    terms: 'Délai',
    plain_limit: 'Limite',
    month_end_first: '45 jours, puis fin de mois',
    month_end_last: 'Fin de mois, puis 45 jours',
    beyond: 'Au-delà du plafond',
    part: 'Partie',
    band: 'Jours de retard',
    invoices: 'Factures',
    share: 'Part du montant',
    invoice_share: 'Part du nombre',
    base_amount: 'Rapporté à',
    year_start: 'Exercice du',
    year_end: 'au',
    assumed: 'Sur échéances supposées',
    rule: 'Règle',
    valid_from: 'Depuis le',
    valid_until: 'Jusqu’au',
    value: 'Valeur',
    unit: 'Unité',
    source: 'Source',
    is_own: 'Saisie par vous'
  },
  words: {
    buyer: {
      private: 'Entreprise', public: 'Organisme public', public_authority: 'État, collectivité',
      public_health: 'Établissement public de santé', public_undertaking: 'Entreprise publique', consumer: 'Consommateur'
    },
    rate_basis: { legal: 'BCE + 10 points', contract: 'contractuel', public: 'BCE + 8 points' },
    terms: { ok: 'dans la limite', watch: 'clause requise', over: 'au-delà', untold: 'non connu' },
    band: { total: '1 jour et plus', disputed: 'en litige, exclues' },
    part: { '1': 'Impayées à la clôture', '2': 'En retard dans l’exercice' },
    unit: { days: 'jours', points: 'points', percent: '%', times: 'fois', EUR: 'EUR' },
    rule: {
      agreed_days: 'Délai convenu maximal, depuis l’émission',
      month_end_days: 'Délai fin de mois',
      unagreed_days: 'Délai à défaut d’accord, depuis la réception',
      periodic_days: 'Délai maximal des factures périodiques',
      public_days: 'Acheteurs publics\u202f: délai depuis la demande de paiement',
      public_health_days: 'Établissements publics de santé\u202f: délai',
      public_undertaking_days: 'Entreprises publiques\u202f: délai',
      indemnity: 'Indemnité forfaitaire pour frais de recouvrement, par facture',
      late_margin: 'Pénalités\u202f: points au-dessus du taux BCE',
      public_margin: 'Acheteurs publics\u202f: points au-dessus du taux BCE',
      contract_multiple: 'Taux contractuel minimal, rapporté au taux d’intérêt légal',
      fine_person: 'Amende pour délais excessifs, personne physique, jusqu’à',
      fine_company: 'Amende pour délais excessifs, personne morale, jusqu’à',
      contract_rate: 'Taux contractuel des pénalités',
      year_revenue: 'Chiffre d’affaires TTC de l’exercice clos à cette date',
      legal_interest: 'Taux d’intérêt légal du semestre',
      ecb_rate: 'Taux de refinancement BCE du semestre'
    }
  },
  separator: '\u202f; ',
  claims: {
    none: 'Aucune facture n’a été en retard',
    some: (p) =>
      `${p.total} à réclamer à ${p.isOne ? 'un client' : `${p.count} clients`}, dont ${p.interest} de pénalités de retard`,
    indemnity: (p) => `${p.amount} d’indemnités forfaitaires de recouvrement`,
    largest: (p) => `surtout à ${p.name}, ${p.amount}`,
    untold: (p) =>
      `${p.isOne ? 'une facture reste' : `${p.count} factures restent`} sans montant\u202f: le taux du semestre ouvert le ${p.date} manque`,
    disputed: (p) => `${p.amount} de pénalités sur factures en litige sont à part`
  },
  interest: {
    none: 'Aucune facture n’a été en retard',
    some: (p) =>
      `${p.isOne ? 'Une facture a été en retard et porte' : `${p.count} factures ont été en retard et portent`} ${p.amount} de pénalités`,
    longest: (p) => `le plus long retard\u202f: facture ${p.number}, ${p.days}`
  },
  terms: {
    none: 'Aucune facture à examiner',
    agreed: (p) =>
      `${p.over} du montant facturé aux entreprises a un délai au-delà du plafond légal, ${p.watch} n’est licite qu’avec une clause fin de mois expresse`,
    agreedWell: 'Tous les délais convenus avec les entreprises respectent la loi',
    agreedUntold: 'Ce qui a été convenu avec les entreprises n’est pas indiqué\u202f: les délais ne sont pas jugés',
    paid: (p) => `${p.share} a été payé, ou reste ouvert, au-delà du plafond`,
    public: (p) => `${p.bodies}\u202f: ${p.share} après ${p.days} jours`,
    bodies: {
      public: 'acheteurs publics', public_authority: 'État et collectivités',
      public_health: 'établissements publics de santé', public_undertaking: 'entreprises publiques'
    },
    note: 'Les jours courent depuis la date d’émission, qui tient lieu de réception des marchandises ou de la demande de paiement. Les factures à échéance supposée ne sont pas jugées comme délai convenu. Fin de mois\u202f: 45 jours puis fin de mois, ou fin de mois puis 45 jours, au plus tard des deux. Les secteurs dérogatoires (art. L441-11) et les factures périodiques ne sont pas distingués.',
    by: 'Par',
    agreedTerms: 'Délais convenus',
    clause: 'clause requise',
    over: 'au-delà',
    payments: 'Payé ou ouvert',
    within: 'dans la limite',
    between: 'fin de mois',
    beyond: 'au-delà',
    bar: (p) => `dans la limite ${p.within}, avant la fin de mois ${p.between}, au-delà ${p.beyond}`,
    year: 'année',
    month: 'mois'
  },
  publicBuyers: {
    title: 'Sortes d’acheteurs publics',
    yours: 'Acheteurs publics, tels que vous les distinguez',
    untold: 'Rien ne dit de quelle sorte sont les organismes publics, et le délai n’est pas le même pour l’État et les collectivités, les établissements publics de santé et les entreprises publiques (Code de la commande publique, art. R2192-10 et R2192-11). Le plus strict leur est appliqué tant que vous ne les distinguez pas.',
    whoever: (p) => `Qui a pour ${p.dimension}`,
    is: 'est',
    kinds: { authority: 'État ou collectivité', health: 'établissement public de santé', undertaking: 'entreprise publique' },
    add: 'Ajouter',
    remove: 'Retirer'
  },
  limits: {
    noneAgreed: 'Aucun délai convenu ne dépasse le plafond légal',
    agreed: (p) =>
      `${p.isOne ? 'Une facture a une échéance' : `${p.count} factures ont une échéance`} au-delà du plafond légal`,
    nonePaid: 'rien n’a été payé, ni ne reste ouvert, au-delà',
    paid: (p) =>
      `${p.amount} sur ${p.isOne ? 'une facture' : `${p.count} factures`} ont été payés, ou restent ouverts, au-delà`
  },
  report: {
    none: 'Pas de chiffres à cette date de clôture',
    unpaid: (p) =>
      `Au ${p.date}, ${p.isOne ? 'une facture était impayée et échue' : `${p.count} factures étaient impayées et échues`}, ${p.amount}`,
    share: (p) => `, ${p.share} ${p.isEntered ? 'du chiffre d’affaires' : 'de la facturation'} de l’exercice`,
    late: (p) =>
      `${p.isOne ? 'une facture a connu un retard' : `${p.count} factures ont connu un retard`} dans l’exercice, ${p.share} du montant facturé`,
    lateOnly: (p) => `${p.isOne ? 'une facture a connu un retard' : `${p.count} factures ont connu un retard`} dans l’exercice`,
    disputed: (p) => `${p.isOne ? 'une facture en litige exclue' : `${p.count} factures en litige exclues`}, ${p.amount}`,
    uncovered: 'les données ne couvrent pas tout l’exercice, les parts ne sont donc pas indiquées',
    closing: 'Date de clôture',
    ownClosing: 'Date d’arrêté',
    copy: 'Copier le tableau',
    copied: 'Copié',
    head: [
      'Art. D441-6, I, 2°\u202f: factures émises non réglées à la date de clôture dont le terme est échu',
      'Art. D441-6, II\u202f: factures émises ayant connu un retard de paiement au cours de l’exercice'
    ],
    bands: { '0': '0 jour (indicatif)', '1-30': '1 à 30 jours', '31-60': '31 à 60 jours', '61-90': '61 à 90 jours', '91+': '91 jours et plus', total: 'Total (1 jour et plus)' },
    sectionA: '(A) Tranches de retard de paiement',
    sectionB: '(B) Exclues du (A)\u202f: créances litigieuses',
    sectionC: '(C) Délais de référence',
    invoices: 'Nombre de factures concernées',
    amount: 'Montant des factures concernées, TTC',
    shareRevenue: 'Pourcentage du chiffre d’affaires TTC de l’exercice',
    shareBillings: 'Pourcentage de la facturation TTC de l’exercice',
    shareInvoiced: 'Pourcentage du montant facturé dans l’exercice',
    shareNumber: 'Pourcentage du nombre de factures de l’exercice',
    contractual: (p) => `Délais contractuels\u202f; ${p.share} du montant du (A) au délai supposé`,
    contractualAll: 'Délais contractuels'
  },
  rules: {
    summary: (p) => `${p.count} règles et taux\u202f; le dernier taux BCE fourni est celui du semestre ouvert le ${p.date}`,
    own: (p) => (p.isOne ? 'une saisie par vous' : `${p.count} saisies par vous`),
    floor: (p) => `le taux contractuel de ${p.rate} est inférieur au minimum légal de ${p.least}`,
    floorUnknown: 'impossible de dire si le taux contractuel atteint trois fois le taux d’intérêt légal\u202f: ce taux n’est pas saisi',
    later: 'les taux ultérieurs sont à saisir avec leur source',
    add: 'Saisir',
    rule: 'Règle',
    from: 'Depuis le',
    value: 'Valeur',
    source: 'Source',
    remove: 'Retirer',
    fault: 'Cette règle ne peut pas être appliquée\u202f: vérifiez la date et la valeur.',
    note: 'Les taux et montants d’intérêts valent à partir du 1er janvier ou du 1er juillet. Ce que vous saisissez reste dans l’adresse de la page\u202f: un lien montre les mêmes chiffres.',
    applied: 'Avec des taux ou délais saisis par vous, listés plus bas.',
    yours: 'saisie par vous',
    shipped: 'fournie'
  },
  disputed: 'Factures en litige',
  disputedWords: { apart: 'à part', include: 'comptées' }
}
