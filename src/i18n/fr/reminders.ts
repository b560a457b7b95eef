import type { reminders as english } from "../en/reminders.ts";

export const reminders: Record<keyof typeof english, string> = {
  "survey.subject": "{company} : enquête sur les minerais de conflit {year}, réponse attendue le {due}",
  "survey.dear": "Bonjour {name} ({supplier}),",
  "survey.signed": "{person}\n{company}",
  "survey.drafted":
    "Ce texte a été rédigé par une machine. En cas de différence, le texte anglais ci-dessous fait foi.",
  "survey.ask":
    "{by, select, mail {Si vous avez des questions, {person} ({company}) est là pour vous.} other {Des questions ? Écrivez simplement ici ; {person} ({company}) est là pour vous.}}",

  "invite.heading": "Votre réponse au plus tard le {due} : enquête sur les minerais de conflit {year}",
  "invite.heading.late":
    "Attendue le {due}, votre réponse reste la bienvenue : enquête sur les minerais de conflit {year}",
  "invite.colleague.lost":
    "Nous avons d’abord écrit à une autre personne de votre entreprise sans pouvoir la joindre ; nous nous adressons donc à vous.",
  "invite.colleague.moved":
    "Nous avons d’abord écrit à une autre personne de votre entreprise ; désormais, nous vous écrivons.",
  "invite.colleague.named":
    "Une autre personne de votre entreprise nous a indiqué que vous êtes le bon contact.",
  "invite.why":
    "L’étain, le tantale, le tungstène et l’or peuvent financer des conflits. C’est pourquoi {company} demande à {supplier}, comme à ses autres fournisseurs, de quelles fonderies viennent les métaux de ses produits.",
  "invite.what":
    "Ce que nous vous demandons : remplir le CMRT, le formulaire habituel de la Responsible Minerals Initiative, et le déposer {by, select, mail {sur votre page (lien ci-dessous)} other {ici}}. Vous recevez le résultat en quelques secondes.",
  "invite.scope.company": "Veuillez répondre pour l’ensemble de votre entreprise (champ A du formulaire).",
  "invite.scope.products":
    "Veuillez répondre pour les produits que vous fournissez à {company} (champ B du formulaire) et les indiquer dans la feuille Product List.",
  "invite.scope.defined":
    "Veuillez choisir le champ C du formulaire et y décrire ce que couvre votre réponse parmi vos livraisons à {company}.",
  "invite.form":
    "Le formulaire est gratuit : https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/ Veuillez utiliser la version la plus récente.",
  "invite.form.version":
    "Le formulaire est gratuit : https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/ Nous acceptons la version {version} et les suivantes.",
  "invite.gaps":
    "De petites lacunes ne posent pas de problème : envoyez ce que vous savez à ce jour. Vous pourrez envoyer un fichier plus récent à tout moment.",
  "invite.own": "{company} ajoute :",
  "invite.genuine":
    "Ce message est-il authentique ? Demandez à {person}, de {company}, à un numéro de téléphone que vous connaissez déjà. Nous ne demandons jamais de mot de passe ni de paiement.",
  "invite.genuine.page":
    "Ce message est-il authentique ? {company} le confirme sur {page} et {person}, à un numéro de téléphone que vous connaissez déjà. Nous ne demandons jamais de mot de passe ni de paiement.",
  "invite.not_you":
    "Vous n’êtes pas la bonne personne ? Choisissez « {button} » et dites-nous à qui nous adresser. Cela change seulement le destinataire ; ce n’est pas un refus.",

  "remind.heading":
    "Attendue {days, plural, =0 {aujourd’hui, le {due}} =1 {demain, le {due}} one {dans # jour, le {due}} other {dans # jours, le {due}}} : votre réponse à l’enquête sur les minerais de conflit {year} de {company}",
  "remind.heading.late":
    "Attendue {days, plural, =1 {hier} one {il y a # jour} other {il y a # jours}}, le {due} : votre réponse à l’enquête sur les minerais de conflit {year} de {company}",
  "remind.step.before_28":
    "Nous vous écrivons tôt, car la réponse de vos propres fournisseurs peut prendre du temps.",
  "remind.step.before_14":
    "Inutile d’attendre la dernière réponse de vos fournisseurs : envoyez ce que vous savez à ce jour, et un fichier plus récent ensuite.",
  "remind.step.before_7": "Si quelque chose vous retient, dites-le-nous : {person} vous aidera volontiers.",
  "remind.step.before_1": "S’il vous faut quelques jours de plus, choisissez « {button} ».",
  "remind.step.after_3":
    "C’est notre dernier rappel automatique pour cette échéance. Votre réponse reste la bienvenue ; si quelque chose vous en empêche, dites-le-nous.",
  "remind.step.returned_5": "Nous n’avons pas encore vu de fichier corrigé de votre part.",
  "remind.step.returned_12":
    "C’est notre dernier rappel automatique au sujet de ce fichier. Si un point n’est pas clair, {person} le verra volontiers avec vous.",
  "remind.step.resumed":
    "Le {date}, vous nous avez dit que vous y travaillez ; nous ne vous avons pas écrit depuis.",
  "remind.nothing": "Nous n’avons pas encore reçu de formulaire de {supplier}.",
  "remind.returned":
    "Dans votre fichier « {name} » du {date}, il reste {count, plural, one {# point} other {# points}} à corriger :",
  "remind.unreadable": "Nous n’avons pas pu lire votre fichier « {name} » du {date}.",
  "remind.blank": "Votre fichier « {name} » du {date} est le formulaire vide.",
  "remind.taken_back": "Vous avez retiré « {name} » le {date}, et aucun autre fichier n’est arrivé depuis.",
  "remind.waiting":
    "Votre fichier « {name} » du {date} ne compte pas encore, car il est au nom de « {other} ». Est-ce le vôtre ?",
  "remind.checked":
    "Le {date}, nous avons vérifié « {name} » pour vous. Il ne compte pas encore comme votre réponse.",
  "remind.do.send":
    "Veuillez remplir le formulaire (CMRT) et le déposer {by, select, mail {sur votre page (lien ci-dessous)} other {ici}}.",
  "remind.do.correct":
    "Veuillez corriger le fichier et le déposer {by, select, mail {sur votre page (lien ci-dessous)} other {ici}}.",
  "remind.do.again":
    "Veuillez déposer le bon fichier {by, select, mail {sur votre page (lien ci-dessous)} other {ici}}.",
  "remind.do.waiting":
    "Si c’est le vôtre, choisissez « {button} ». Sinon, veuillez envoyer le formulaire au nom de votre entreprise.",
  "remind.do.checked":
    "Si c’est votre réponse, choisissez « {button} ». Sinon, veuillez envoyer le bon fichier.",

  "button.form": "Obtenir le formulaire",
  "button.working": "J’y travaille",
  "button.not_mine": "Ce n’est pas mon sujet",
  "button.mute": "Plus de rappels",
  "button.unmute": "Réactiver les rappels",

  "working.noted":
    "Merci. Vous ne recevrez pas de rappel avant le {until}. Vous pouvez envoyer votre fichier ici à tout moment.",
  "working.again": "C’est déjà noté : vous ne recevrez pas de rappel avant le {until}.",
  "working.noted.quiet": "Merci, c’est noté. Vous pouvez envoyer votre fichier ici à tout moment.",
  "working.not_needed": "Merci. Vous n’avez rien à faire pour le moment.",
  "mute.done":
    "Vous ne recevrez plus de rappels de notre part. L’enquête elle-même continue : vous pouvez envoyer votre formulaire ici à tout moment.",
  "unmute.done": "Les rappels sont réactivés.",
};
