import type { reminders as english } from "../en/reminders.ts";

export const reminders: Record<keyof typeof english, string> = {
  "survey.subject": "{company}: Umfrage zu Konfliktmineralien {year}, Antwort bis {due}",
  "survey.dear": "Guten Tag {name} ({supplier}),",
  "survey.signed": "{person}\n{company}",
  "survey.drafted":
    "Dieser Text wurde von einer Maschine entworfen. Wo er vom englischen Text darunter abweicht, gilt der englische.",
  "survey.ask":
    "{by, select, mail {Bei Fragen ist {person} ({company}) für Sie da.} other {Fragen? Schreiben Sie einfach hier; {person} ({company}) ist für Sie da.}}",

  "invite.heading": "Bitte antworten Sie bis zum {due}: Umfrage zu Konfliktmineralien {year}",
  "invite.heading.late":
    "Fällig am {due}, und Ihre Antwort ist weiterhin willkommen: Umfrage zu Konfliktmineralien {year}",
  "invite.colleague.lost":
    "Wir haben zuvor jemand anderem in Ihrem Haus geschrieben und niemanden erreicht; deshalb wenden wir uns nun an Sie.",
  "invite.colleague.moved":
    "Bisher haben wir jemand anderem in Ihrem Haus geschrieben; ab jetzt schreiben wir Ihnen.",
  "invite.colleague.named": "Aus Ihrem Haus wurde uns gesagt, dass Sie für dieses Thema zuständig sind.",
  "invite.why":
    "Zinn, Tantal, Wolfram und Gold können Konflikte finanzieren. Deshalb fragt {company} seine Lieferanten, darunter {supplier}, aus welchen Schmelzhütten diese Metalle in ihren Produkten stammen.",
  "invite.what":
    "Worum wir Sie bitten: Füllen Sie das CMRT aus, das übliche Formular der Responsible Minerals Initiative, und legen Sie es {by, select, mail {auf Ihrer Seite (Link unten)} other {hier}} ab. Das Ergebnis erhalten Sie in Sekunden.",
  "invite.scope.company": "Bitte antworten Sie für Ihre ganze Firma (Geltungsbereich A im Formular).",
  "invite.scope.products":
    "Bitte antworten Sie für die Produkte, die Sie an {company} liefern (Geltungsbereich B im Formular), und nennen Sie diese im Blatt Product List.",
  "invite.scope.defined":
    "Bitte wählen Sie im Formular den Geltungsbereich C und beschreiben Sie dort, für welche Ihrer Lieferungen an {company} die Antwort gilt.",
  "invite.form":
    "Das Formular ist kostenlos: https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/ Bitte verwenden Sie die neueste Version.",
  "invite.form.version":
    "Das Formular ist kostenlos: https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/ Wir nehmen Version {version} und neuere an.",
  "invite.gaps":
    "Kleine Lücken sind in Ordnung: Senden Sie, was Sie heute wissen. Eine neuere, bessere Datei können Sie jederzeit nachreichen.",
  "invite.own": "{company} ergänzt:",
  "invite.genuine":
    "Ist diese Nachricht echt? Fragen Sie {person} bei {company} unter einer Telefonnummer, die Sie schon kennen. Wir fragen nie nach Passwörtern oder Zahlungen.",
  "invite.genuine.page":
    "Ist diese Nachricht echt? {company} bestätigt es auf {page} und {person} unter einer Telefonnummer, die Sie schon kennen. Wir fragen nie nach Passwörtern oder Zahlungen.",
  "invite.not_you":
    "Nicht zuständig? Wählen Sie „{button}“ und nennen Sie uns die richtige Person. Das ändert nur, wem wir schreiben; es ist keine Absage.",

  "remind.heading":
    "{days, plural, =0 {Fällig heute, am {due}} =1 {Fällig morgen, am {due}} one {Fällig in # Tag, am {due}} other {Fällig in # Tagen, am {due}}}: Ihre Antwort zur Umfrage zu Konfliktmineralien {year} von {company}",
  "remind.heading.late":
    "Fällig {days, plural, =1 {gestern} one {vor # Tag} other {vor # Tagen}}, am {due}: Ihre Antwort zur Umfrage zu Konfliktmineralien {year} von {company}",
  "remind.step.before_28":
    "Wir erinnern Sie früh, denn bis Ihre eigenen Lieferanten antworten, kann es eine Weile dauern.",
  "remind.step.before_14":
    "Sie müssen nicht auf die letzte Antwort Ihrer Lieferanten warten: Senden Sie, was Sie heute wissen, und später eine neuere Datei.",
  "remind.step.before_7": "Wenn Sie etwas aufhält, sagen Sie es uns: {person} hilft gern.",
  "remind.step.before_1": "Wenn Sie noch ein paar Tage brauchen, wählen Sie „{button}“.",
  "remind.step.after_3":
    "Dies ist unsere letzte automatische Erinnerung an diesen Termin. Ihre Antwort ist weiterhin willkommen; wenn etwas im Weg steht, sagen Sie es uns bitte.",
  "remind.step.returned_5": "Wir haben noch keine korrigierte Datei von Ihnen gesehen.",
  "remind.step.returned_12":
    "Dies ist unsere letzte automatische Erinnerung zu dieser Datei. Wenn ein Punkt unklar ist, geht {person} ihn gern mit Ihnen durch.",
  "remind.step.resumed":
    "Am {date} haben Sie uns gesagt, dass Sie daran arbeiten; seitdem haben wir Ihnen nicht geschrieben.",
  "remind.nothing": "Von {supplier} ist noch kein Formular bei uns angekommen.",
  "remind.returned":
    "In Ihrer Datei „{name}“ vom {date} {count, plural, one {ist noch # Punkt} other {sind noch # Punkte}} zu korrigieren:",
  "remind.unreadable": "Ihre Datei „{name}“ vom {date} konnten wir nicht lesen.",
  "remind.blank": "Ihre Datei „{name}“ vom {date} ist das leere Formular.",
  "remind.taken_back":
    "Sie haben „{name}“ am {date} zurückgezogen; seitdem ist keine andere Datei angekommen.",
  "remind.waiting":
    "Ihre Datei „{name}“ vom {date} gilt noch nicht als Antwort, weil sie auf „{other}“ lautet. Ist es Ihre?",
  "remind.checked":
    "Am {date} haben wir „{name}“ für Sie geprüft. Die Datei gilt noch nicht als Ihre Antwort.",
  "remind.do.send":
    "Bitte füllen Sie das Formular (CMRT) aus und legen Sie es {by, select, mail {auf Ihrer Seite (Link unten)} other {hier}} ab.",
  "remind.do.correct":
    "Bitte korrigieren Sie die Datei und legen Sie sie {by, select, mail {auf Ihrer Seite (Link unten)} other {hier}} ab.",
  "remind.do.again":
    "Bitte legen Sie die richtige Datei {by, select, mail {auf Ihrer Seite (Link unten)} other {hier}} ab.",
  "remind.do.waiting":
    "Wenn es Ihre ist, wählen Sie „{button}“. Sonst senden Sie bitte das Formular im Namen Ihrer eigenen Firma.",
  "remind.do.checked":
    "Wenn das Ihre Antwort ist, wählen Sie „{button}“. Sonst senden Sie bitte die richtige Datei.",

  "button.form": "Formular holen",
  "button.working": "Wir arbeiten daran",
  "button.not_mine": "Nicht mein Thema",
  "button.mute": "Keine Erinnerungen mehr",
  "button.unmute": "Wieder erinnern",

  "working.noted":
    "Vielen Dank. Vor dem {until} erinnern wir Sie nicht. Ihre Datei können Sie jederzeit hier senden.",
  "working.again": "Das haben wir bereits notiert; vor dem {until} erinnern wir Sie nicht.",
  "working.noted.quiet": "Vielen Dank, das haben wir notiert. Ihre Datei können Sie jederzeit hier senden.",
  "working.not_needed": "Vielen Dank. Im Moment ist von Ihnen nichts nötig.",
  "mute.done":
    "Sie erhalten von uns keine Erinnerungen mehr. Die Umfrage selbst läuft weiter: Ihr Formular können Sie jederzeit hier senden.",
  "unmute.done": "Sie erhalten wieder Erinnerungen.",
};
