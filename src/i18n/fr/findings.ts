import type { findings as english } from "../en/findings.ts";

/** Metals stand with their article, so that sentences say "pour {metal}" and never "de {metal}". */
export const findings: Record<keyof typeof english, string> = {
  "metal.tantalum": "le tantale",
  "metal.tin": "l’étain",
  "metal.gold": "l’or",
  "metal.tungsten": "le tungstène",

  "field.q1": "question 1 (ajouté ou utilisé ?)",
  "field.q2": "question 2 (reste-t-il dans le produit ?)",
  "field.q3": "question 3 (pays concernés)",
  "field.q4": "question 4 (zones touchées par des conflits et à haut risque)",
  "field.q5": "question 5 (sources recyclées ou de rebut)",
  "field.q6": "question 6 (part de vos fournisseurs ayant répondu)",
  "field.q7": "question 7 (toutes les fonderies sont-elles identifiées ?)",
  "field.q8": "question 8 (toutes les informations sur les fonderies sont-elles données ?)",

  "finding.MISSING.company":
    "Le nom de l’entreprise manque. Veuillez saisir la dénomination sociale de votre entreprise dans {sheet} {cell}.",
  "finding.MISSING.scope": "Le périmètre manque. Veuillez choisir A, B ou C dans la liste de {sheet} {cell}.",
  "finding.MISSING.scope_description":
    "Le périmètre choisi demande une description. Veuillez indiquer dans {sheet} {cell} ce que couvrent les réponses.",
  "finding.MISSING.contact_name":
    "La personne à contacter manque. Veuillez saisir son nom dans {sheet} {cell}.",
  "finding.MISSING.contact_email":
    "L’adresse e-mail du contact manque ou ne contient pas de @. Veuillez la saisir dans {sheet} {cell}.",
  "finding.MISSING.contact_phone":
    "Le numéro de téléphone du contact manque. Veuillez le saisir dans {sheet} {cell}.",
  "finding.MISSING.authorizer":
    "Le représentant légal qui valide les réponses manque. Veuillez saisir son nom dans {sheet} {cell}.",
  "finding.MISSING.authorizer_email":
    "L’adresse e-mail du représentant légal manque ou ne contient pas de @. Veuillez la saisir dans {sheet} {cell}.",
  "finding.MISSING.date":
    "La date de la déclaration manque. Veuillez saisir dans {sheet} {cell} le jour où vous avez terminé le formulaire.",
  "finding.MISSING.yes_no":
    "Veuillez répondre à la {label} pour {metal} : choisissez « Yes » ou « No » dans {sheet} {cell}.",
  "finding.MISSING.yes_no_unknown":
    "Veuillez répondre à la {label} pour {metal} : choisissez « Yes », « No » ou « Unknown » dans {sheet} {cell}.",
  "finding.MISSING.percent":
    "Veuillez répondre à la {label} pour {metal} : choisissez un des pourcentages, ou « None », dans la liste de {sheet} {cell}.",
  "finding.MISSING.gated":
    "Veuillez répondre à la {label} pour {metal} : choisissez « Yes » ou « No » dans {sheet} {cell}. D’ici là, vos réponses aux questions suivantes ne comptent pas pour {metal}.",
  "finding.MISSING.unreadable":
    "« {answer} » dans {sheet} {cell} n’est pas un des choix ; les réponses qui en dépendent ne comptent donc pas. Veuillez choisir dans la liste : {choices}.",
  "finding.MISSING.company_question":
    "Veuillez répondre à la question {field} sur votre entreprise : choisissez une réponse dans la liste de {sheet} {cell}.",
  "finding.MISSING.B.url":
    "Vous avez indiqué que votre politique est sur votre site web. Veuillez en saisir l’adresse dans {sheet} {cell}.",
  "finding.MISSING.product_list":
    "Le périmètre est une liste de produits, mais aucun produit n’est indiqué. Veuillez saisir le premier numéro de produit dans {sheet} {cell}.",
  "finding.MISSING.smelters":
    "Aucune fonderie n’est indiquée pour {metal}. Veuillez les indiquer une à une dans la feuille {sheet}, à partir de {cell} : le numéro dans la colonne A, ou le métal dans B et le nom dans C.",
  "finding.MISSING.smelters.unknown":
    "Aucune fonderie ne compte encore pour {metal} : « {id} » dans {sheet} {cell} n’est pas dans la liste de ce formulaire. Veuillez chercher dans la feuille Smelter Look-up et saisir le numéro dans la colonne A, ou choisir le métal dans B et « Smelter not listed » dans C, et donner le nom et le pays.",
  "finding.MISSING.smelters.suggested":
    "Aucune fonderie ne compte encore pour {metal} : « {id} » dans {sheet} {cell} n’est pas dans la liste de ce formulaire. Vouliez-vous dire {suggested} ({suggested_name}, {suggested_country}) ? Si oui, veuillez saisir {suggested} dans la colonne A ; sinon, veuillez chercher dans la feuille Smelter Look-up.",
  "finding.MISSING.smelters.unseen":
    "Aucune fonderie ne compte encore pour {metal} : « {id} » se trouve dans la ligne de {sheet} {cell}, que le formulaire lui-même ne prend pas en compte. Veuillez déplacer cette ligne plus haut.",
  "finding.MISSING.smelters.number_elsewhere":
    "Aucune fonderie ne compte encore pour {metal} : le formulaire lui-même ne trouve pas {id} à la ligne {row} de {sheet}. Veuillez saisir le numéro dans la colonne A ({cell}).",
  "finding.MISSING.smelters.not_listed_details":
    "Pour une fonderie absente de la liste de RMI, il faut le nom dans la colonne D et le pays dans la colonne E. Veuillez compléter {sheet} {cell}.",

  "finding.VERSION_OUTDATED":
    "Le formulaire est en version {version} ; il faut la version {oldest} ou une plus récente. Veuillez copier vos réponses dans le formulaire actuel de RMI et envoyer celui-ci.",
  "finding.VERSION_NEWER":
    "Le formulaire est en version {version}, plus récente que {known}, la plus récente que nous connaissons en détail. Il a été lu selon les règles de {known} ; vous n’avez rien à faire.",
  "finding.LOOKUP_ALTERED":
    "La liste de fonderies contenue dans ce formulaire (feuille {sheet}) n’est pas celle que RMI a publiée avec la version {version} ; vos fonderies ont été comparées à la liste de RMI. Veuillez copier vos réponses dans un nouveau formulaire de RMI et envoyer celui-ci.",
  "finding.LOOKUP_UNVERIFIED":
    "La liste de fonderies contenue dans ce formulaire (feuille {sheet}) n’a pas pu être comparée à celle que RMI a publiée avec la version {version} ; vos fonderies ont été comparées à la liste du formulaire. Si le formulaire ne vient pas du site web de RMI, veuillez partir d’un nouveau la prochaine fois.",
  "finding.LOOKUP_UNVERIFIED.differs":
    "La liste de fonderies contenue dans ce formulaire (feuille {sheet}) n’est pas celle que RMI a publiée avec la version {version}. La prochaine fois, veuillez copier vos réponses dans un nouveau formulaire de RMI ; vos fonderies ont été comparées à la liste contenue dans le formulaire.",
  "finding.DATE_FUTURE":
    "La date de la déclaration, {date}, est dans le futur. Veuillez saisir dans {sheet} {cell} le jour où vous avez terminé le formulaire.",
  "finding.DATE_STALE":
    "La date de la déclaration, {date}, est antérieure au début de cette enquête, le {start}. Veuillez vérifier que toutes les réponses restent valables, et saisir le jour de cette vérification dans {sheet} {cell}.",
  "finding.DATE_NOT_A_DATE":
    "« {text} » dans {sheet} {cell} est un texte et non une date. Veuillez saisir le jour où vous avez terminé le formulaire sous forme de date, par exemple 31-Mar-2026.",
  "finding.COMPANY_IS_REQUESTER":
    "Le nom d’entreprise « {name} » est celui de l’entreprise qui vous interroge. Veuillez saisir la dénomination sociale de votre propre entreprise dans {sheet} {cell}.",
  "finding.AUTHORIZER_SAME":
    "« {text} » n’est pas un nom. Veuillez saisir le nom du représentant légal dans {sheet} {cell}, même si c’est aussi le contact.",
  "finding.EMAIL_INVALID":
    "« {text} » ne ressemble pas à une adresse e-mail. Veuillez la corriger dans {sheet} {cell}.",
  "finding.BLANK_TEXT": "{sheet} {cell} ne contient que des espaces. Veuillez y saisir la réponse.",
  "finding.ANSWER_NOT_IN_LIST":
    "« {answer} » dans {sheet} {cell} n’est pas un des choix. Veuillez choisir dans la liste : {choices}.",
  "finding.ANSWER_LOOSE_FORM":
    "« {answer} » dans {sheet} {cell} a été lu comme « {choice} ». La prochaine fois, veuillez choisir dans la liste, pour que le contrôle du formulaire le reconnaisse aussi.",
  "finding.NOT_ENGLISH":
    "« {answer} » dans {sheet} {cell} n’est pas en anglais ; la réponse a été lue comme « {choice} ». Veuillez choisir « {choice} » dans la liste.",
  "finding.NOT_ENGLISH.text":
    "« {text} » dans {sheet} {cell} n’est pas en anglais. Le formulaire n’accepte que l’anglais ; veuillez l’écrire en anglais.",
  "finding.FORMULA_LIKE_TEXT":
    "« {text} » dans {sheet} {cell} commence par un signe qui peut être pris pour une formule. Veuillez l’écrire sans =, @, +, - ou # au début.",

  "finding.UNUSED_METAL_HAS_SMELTERS":
    "{count, plural, one {# fonderie est indiquée} other {# fonderies sont indiquées}} pour {metal} (la première dans {sheet} {cell}), mais {other} de la feuille Declaration dit que ce métal n’est pas utilisé. Veuillez corriger l’un ou l’autre.",
  "finding.Q7_YES_Q6_NOT_100":
    "Toutes les fonderies pour {metal} seraient identifiées ({sheet} {cell}), mais vos fournisseurs n’ont pas tous répondu ({other}). Veuillez corriger l’un ou l’autre.",
  "finding.Q7_YES_BUT_UNIDENTIFIED":
    "Toutes les fonderies pour {metal} seraient identifiées ({sheet} {cell}), mais {other} de la Smelter List dit « Smelter not yet identified ». Veuillez nommer cette fonderie, ou répondre « No ».",
  "finding.Q3_NO_WITHOUT_FULL_VISIBILITY":
    "{sheet} {cell} répond « No » aux pays concernés pour {metal}, mais {other} dit que tout n’est pas encore connu. Veuillez répondre « Unknown », ou terminer l’enquête auprès de vos fournisseurs.",
  "finding.Q3_YES_COVERED_COUNTRIES":
    "{sheet} {cell} indique une origine dans les pays concernés pour {metal}. Veuillez vous assurer que les fonderies et, si elles sont connues, les mines figurent dans la Smelter List ; nous pourrons vous interroger sur votre devoir de diligence.",
  "finding.Q3_YES_NO_KNOWN_SOURCE":
    "{sheet} {cell} indique une origine dans les pays concernés pour {metal}, mais aucune fonderie n’est nommée pour {metal}. Veuillez nommer les fonderies dans la Smelter List, ou répondre « Unknown ».",
  "finding.Q3_YES_Q4_NO":
    "Selon {other}, l’origine est dans les pays concernés pour {metal} ; la réponse à la question 4 dans {sheet} {cell} ne peut donc pas être « No ». Veuillez corriger l’un ou l’autre.",
  "finding.Q5_RECYCLED_BUT_MINED":
    "{sheet} {cell} indique uniquement des matières recyclées ou de rebut pour {metal}, mais {other} dit qu’une partie est extraite dans les régions en question. Veuillez corriger l’un ou l’autre.",
  "finding.Q5_RECYCLED_SMELTER_SAYS_NO":
    "{sheet} {cell} indique uniquement des matières recyclées ou de rebut pour {metal}, mais {other} de la Smelter List dit « No » pour une des fonderies. Veuillez corriger l’un ou l’autre.",
  "finding.Q6_LOW_RESPONSE":
    "La moitié de vos fournisseurs au plus ont répondu pour {metal} (« {answer} » dans {sheet} {cell}). Veuillez les relancer, et renvoyer le formulaire quand d’autres auront répondu.",
  "finding.Q7_NO":
    "Toutes les fonderies ne sont pas encore identifiées pour {metal} ({sheet} {cell}). Veuillez indiquer à côté, dans la colonne G, quand vous pensez les connaître, et renvoyer alors le formulaire.",
  "finding.Q8_NO":
    "Toutes les informations reçues sur les fonderies pour {metal} ne figurent pas dans le formulaire ({sheet} {cell}). Veuillez ajouter le reste à la Smelter List.",
  "finding.POLICY_B_WITHOUT_A":
    "{sheet} {cell} dit que votre entreprise n’a pas de politique, mais {other} dit qu’elle est sur votre site web. Veuillez corriger l’un ou l’autre.",
  "finding.POLICY_URL_NOT_A_URL":
    "« {text} » dans {sheet} {cell} n’est pas une adresse web. Veuillez saisir l’adresse où votre politique peut être lue, par exemple www.example.com/policy.",
  "finding.E_OTHER_FORMAT_NO_COMMENT":
    "La réponse à la question E est « Yes, using other format (describe) ». Veuillez décrire ce format dans {sheet} {cell}.",
  "finding.WEAK_PROGRAM":
    "La réponse à la question {question} sur votre entreprise est « No » ({sheet} {cell}). Si c’est en place, veuillez choisir « Yes » ; sinon, veuillez indiquer à côté, dans la colonne G, ce que vous prévoyez et pour quand.",
  "finding.ALL_NO_NO_REASON":
    "La réponse à la question 1 est « No » pour les quatre métaux. Veuillez indiquer dans {sheet} {cell} pourquoi aucun d’eux n’est dans vos produits.",
  "finding.GATED_ANSWERS_PRESENT":
    "{other} de la feuille {sheet} répond « No » pour {metal}, et pourtant des réponses suivent (la première dans {cell}). Elles ne comptent pas ; veuillez les effacer, ou corriger {other}.",
  "finding.COMPANY_SCOPE_WITH_PRODUCTS":
    "Le périmètre est toute l’entreprise, et pourtant {count, plural, one {# produit est indiqué} other {# produits sont indiqués}} dans {sheet} (à partir de {cell}). Si les réponses ne concernent que des produits, veuillez choisir le périmètre B.",
  "finding.PRODUCT_NUMBER_MISSING":
    "{count, plural, one {# produit n’a pas de numéro} other {# produits n’ont pas de numéro}}. Veuillez le saisir dans {sheet}, colonne B (le premier dans {cell}).",
  "finding.PRODUCT_DUPLICATE":
    "Le numéro de produit « {number} » dans {sheet} {cell} figure déjà à la ligne {first}. Une ligne suffit ; veuillez supprimer l’autre.",

  "finding.ONLY_UNVERIFIED_SMELTERS":
    "Aucune des fonderies indiquées pour {metal} n’est dans la liste de ce formulaire (la première dans {sheet} {cell}). Veuillez comparer leurs numéros et leurs noms à la feuille Smelter Look-up.",
  "finding.SMELTER_ID_UNKNOWN":
    "« {id} » dans {sheet} {cell} n’est pas dans la liste de ce formulaire. Veuillez chercher dans la feuille Smelter Look-up, ou choisir « Smelter not listed » et donner le nom et le pays.",
  "finding.SMELTER_ID_UNKNOWN.suggested":
    "Ligne {row} : vouliez-vous dire {suggested} ({suggested_name}, {suggested_country}) ? « {id} » dans {sheet} {cell} n’est pas dans la liste de ce formulaire. Si c’est cette fonderie, veuillez saisir {suggested} dans la colonne A ; sinon, veuillez chercher dans la feuille Smelter Look-up.",
  "finding.SMELTER_ID_UNKNOWN.known":
    "Ligne {row} : « {id} » dans {sheet} {cell} semble être {suggested} ({suggested_name}, {suggested_country}), mais le formulaire lui-même ne le reconnaît pas écrit ainsi. Si c’est cette fonderie, veuillez saisir {suggested} dans la colonne A.",
  "finding.SMELTER_ID_METAL_MISMATCH":
    "{id} est une fonderie pour {known}, mais {sheet} {cell} dit {listed}. Veuillez corriger le métal ou le numéro.",
  "finding.SMELTER_ID_METAL_MISMATCH.by_name":
    "« {id} » est dans la liste de RMI comme fonderie pour {known}, mais {sheet} {cell} dit {listed}. Veuillez corriger le métal ou le nom.",
  "finding.SMELTER_ID_NAME_MISMATCH":
    "Ligne {row} : vouliez-vous dire {suggested} ({suggested_name}, {suggested_country}) ? Le numéro de la ligne est {id}, c’est-à-dire {known}, mais {sheet} {cell} dit « {listed} ». Veuillez corriger le numéro ou le nom.",
  "finding.SMELTER_COUNTRY_MISMATCH":
    "Le pays de {id} ({name}) est {known}, mais {sheet} {cell} dit {listed}. Veuillez corriger le pays ou le numéro.",
  "finding.SMELTER_NOT_LISTED":
    "« {name} » ({sheet} {cell}) n’est pas dans la liste de RMI. Veuillez confirmer que c’est une fonderie, et non un négociant ou une usine ; si elle a un numéro, saisissez-le dans la colonne A et renvoyez le formulaire.",
  "finding.SMELTER_NOT_LISTED.suggested":
    "Ligne {row} : vouliez-vous dire {suggested} ({suggested_name}, {suggested_country}) ? Cette fonderie est dans la liste de RMI, mais « {name} » a été saisi avec « Smelter not listed » ({sheet} {cell}). Si c’est cette fonderie, veuillez saisir {suggested} dans la colonne A ; sinon, veuillez confirmer que c’est une fonderie, et non un négociant ou une usine.",
  "finding.SMELTER_TRADER_NAME":
    "« {name} » ({sheet} {cell}) semble être un négociant et non une fonderie. Veuillez demander où son métal a été fondu, et indiquer cette fonderie.",
  "finding.SMELTER_NAME_UNKNOWN":
    "« {text} » dans {sheet} {cell} n’est pas un nom de fonderie. Tant que vous ne le connaissez pas, veuillez choisir « Smelter not yet identified » dans la colonne C.",
  "finding.SMELTER_NOT_YET_IDENTIFIED":
    "La fonderie dans {sheet} {cell} n’est pas encore identifiée. Veuillez demander son nom ou son numéro à votre fournisseur, et renvoyer le formulaire quand vous le saurez.",
  "finding.SMELTER_NOT_YET_WITH_DATA":
    "{other} dit « Smelter not yet identified », mais {sheet} {cell} donne une information sur cette fonderie (« {text} »). Veuillez nommer la fonderie, ou vider la cellule.",
  "finding.SMELTER_METAL_MISSING":
    "« {name} » n’a pas de métal. Veuillez choisir le métal dans {sheet} {cell}.",
  "finding.SMELTER_METAL_INVALID":
    "« {metal_text} » dans {sheet} {cell} n’est aucun des quatre métaux. Veuillez choisir Tantalum, Tin, Tungsten ou Gold, ou supprimer la ligne.",
  "finding.SMELTER_NAME_MISSING":
    "Un métal est choisi, mais pas de fonderie. Veuillez choisir la fonderie dans {sheet} {cell}, ou saisir son numéro dans la colonne A.",
  "finding.SMELTER_DUPLICATE":
    "{sheet} {cell} indique la même fonderie et le même métal que la ligne {first}. Une ligne suffit ; veuillez supprimer l’autre.",
  "finding.SMELTER_LIST_LOOKS_COPIED":
    "{count, number} des {total, number} fonderies que RMI connaît sont indiquées (à partir de {sheet} {cell}). Veuillez n’indiquer que celles dont le métal est dans vos produits.",
  "finding.RECYCLED_ROW_INCONSISTENT":
    "La colonne P de la ligne {row} dit que la fonderie n’utilise que des matières recyclées ou de rebut, mais {sheet} {cell} dit « {text} ». Veuillez corriger l’un ou l’autre.",
  "finding.SMELTER_NOT_CONFORMANT":
    "{name} ({id}, {sheet} {cell}) a le statut « {status} » dans la liste de RMI du {date}, ce qui n’est pas conforme (Conformant). Veuillez indiquer dans la colonne M ce que vous allez faire.",
  "finding.SMELTER_NOT_CONFORMANT.not_on_list":
    "{name} ({id}, {sheet} {cell}) n’est pas dans la liste des fonderies et de leurs audits de RMI du {date}. Veuillez indiquer dans la colonne M ce que vous allez faire.",

  "finding.SMELTER_DISAPPEARED":
    "« {name} » était indiqué pour {metal} dans votre formulaire de {year} et ne l’est pas dans celui-ci. Veuillez l’ajouter à la {sheet}, ou nous dire que son métal n’est plus utilisé.",
  "finding.SMELTER_DISAPPEARED.more":
    "Il manque aussi dans ce formulaire {count, plural, one {# fonderie} other {# fonderies}} de celui de {year}. Veuillez comparer la {sheet} des deux, et ajouter ce qui est encore utilisé.",
  "finding.UNCHANGED_WITH_NEW_DATE":
    "Ce formulaire dit exactement la même chose que votre formulaire de {year} ; seule la date de la déclaration est nouvelle ({date}, {sheet} {cell}). Veuillez vérifier que toutes les réponses et les fonderies restent valables.",
  "finding.OTHER": "Veuillez vérifier {sheet} {cell}.",
  "finding.labelled": "{what} Dans votre formulaire : « {label} »",

  "unreadable.empty": "Ce fichier est vide. Veuillez enregistrer le formulaire dans Excel et le renvoyer.",
  "unreadable.too_large":
    "Ce fichier dépasse 10 Mo ; un formulaire rempli fait environ 1,5 Mo. Veuillez envoyer le formulaire Excel seul, sans images ni pièces jointes.",
  "unreadable.not_a_workbook":
    "Ce fichier n’est pas un classeur Excel. Veuillez envoyer le formulaire lui-même en .xlsx ; s’il est dans un dossier zip, extrayez-le d’abord.",
  "unreadable.pdf": "C’est un PDF. Veuillez envoyer le formulaire Excel (.xlsx) dont il est tiré.",
  "unreadable.text_or_csv":
    "C’est un fichier texte ou CSV. Veuillez envoyer le formulaire Excel (.xlsx) complet, avec toutes ses feuilles.",
  "unreadable.html":
    "C’est une page web, peut-être une page de connexion ou de téléchargement enregistrée à la place du formulaire. Veuillez envoyer le formulaire Excel (.xlsx) lui-même.",
  "unreadable.image": "C’est une image. Veuillez envoyer le formulaire Excel (.xlsx) lui-même.",
  "unreadable.old_xls":
    "C’est un classeur à l’ancien format .xls, que les formulaires actuels n’utilisent pas. Veuillez remplir le formulaire actuel et l’envoyer en .xlsx.",
  "unreadable.password_protected":
    "Ce fichier est protégé par un mot de passe. Veuillez retirer le mot de passe d’ouverture (Fichier, Informations, Protéger le classeur) et le renvoyer.",
  "unreadable.xlsb":
    "C’est un classeur binaire (.xlsb). Veuillez l’enregistrer comme « Classeur Excel (.xlsx) » et le renvoyer.",
  "unreadable.ods":
    "C’est une feuille de calcul OpenDocument (.ods). Veuillez l’enregistrer comme « Classeur Excel (.xlsx) » et le renvoyer.",
  "unreadable.truncated":
    "Ce fichier s’interrompt avant la fin ; il a sans doute été coupé en chemin. Veuillez le renvoyer.",
  "unreadable.damaged":
    "Ce classeur est endommagé et n’a pas pu être lu entièrement. Veuillez l’ouvrir dans Excel, l’enregistrer sous un nouveau nom et le renvoyer.",
  "unreadable.rearranged":
    "Des lignes ou des colonnes de ce formulaire ont été insérées, supprimées ou déplacées, si bien que ses réponses ne peuvent plus être attribuées. Veuillez copier vos réponses dans un nouveau formulaire de RMI et envoyer celui-ci.",
  "unreadable.unpacks_too_large":
    "Ce classeur contient bien plus de données qu’un formulaire. Veuillez remplir un nouveau formulaire de RMI et envoyer celui-ci.",
  "unreadable.hostile":
    "Ce fichier est construit comme aucun tableur ne le fait, et n’a pas été ouvert par sécurité. Veuillez remplir un nouveau formulaire de RMI et envoyer celui-ci.",
  "unreadable.too_slow":
    "La lecture de ce classeur a pris trop de temps. Veuillez remplir un nouveau formulaire de RMI et envoyer celui-ci.",
  "unreadable.our_fault":
    "Nous n’avons pas pu lire ce fichier ; l’erreur vient de nous et nous l’examinons. Votre fichier est conservé.",
  "unreadable.sheets_missing":
    "Il manque à ce classeur des feuilles du formulaire. Veuillez envoyer le formulaire complet, avec les feuilles Declaration, Smelter List et Product List.",
  "unreadable.other_workbook":
    "C’est un classeur Excel, mais pas un formulaire sur les minerais de conflit (CMRT). Veuillez remplir le CMRT de RMI et envoyer celui-ci.",
  "unreadable.too_old":
    "Il s’agit du formulaire {form}. Les versions antérieures à 6 posent d’autres questions et ne sont plus utilisées. Veuillez transférer vos réponses dans {newest} et envoyer celui-ci.",
  "unreadable.other_form":
    "C’est un autre formulaire de RMI : {form}. Cette enquête demande le Conflict Minerals Reporting Template (CMRT). Veuillez remplir {newest} et envoyer celui-ci.",
};
